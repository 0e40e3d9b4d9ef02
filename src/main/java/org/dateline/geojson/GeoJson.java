package org.dateline.geojson;

import java.io.OutputStream;
import java.time.LocalDate;
import org.dateline.geo.BoundingBox;
import org.dateline.geo.Position;
import org.dateline.store.EventFeature;
import org.dateline.time.DatePrecision;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** The parts of GeoJSON (RFC 7946) that our writers share. */
final class GeoJson {

  /**
   * Closes and sends nothing by itself: where an answer breaks off half-way, it must not look like
   * a whole one.
   */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .rootValueSeparator((String) null)
          .build();

  private GeoJson() {}

  static JsonGenerator generator(OutputStream out) {
    return FACTORY.createGenerator(out);
  }

  static void writePoint(JsonGenerator json, Position position) {
    json.writeObjectPropertyStart("geometry");
    json.writeStringProperty("type", "Point");
    json.writeArrayPropertyStart("coordinates");
    json.writeNumber(Coordinate.format(position.lon()));
    json.writeNumber(Coordinate.format(position.lat()));
    json.writeEndArray();
    json.writeEndObject();
  }

  static void writeBox(JsonGenerator json, BoundingBox box) {
    json.writeArrayPropertyStart("bbox");
    json.writeNumber(Coordinate.format(box.west()));
    json.writeNumber(Coordinate.format(box.south()));
    json.writeNumber(Coordinate.format(box.east()));
    json.writeNumber(Coordinate.format(box.north()));
    json.writeEndArray();
  }

  /** Every event has every property, so that readers that guess a schema guess the same one. */
  static void writeProperties(JsonGenerator json, EventFeature event) {
    LocalDate start = event.start();
    DatePrecision precision = event.datePrecision();
    json.writeStringProperty("place", event.place());
    json.writeStringProperty("place_id", event.placeId());
    json.writeStringProperty("country", event.country());
    json.writeStringProperty("admin1", event.admin1());
    json.writeStringProperty("feature_code", event.featureCode());
    json.writeNumberProperty("precision_m", event.precisionMeters());
    writeDate(json, "event_start", start);
    writeDate(json, "event_end", event.end());
    json.writeStringProperty("date_precision", precision == null ? null : precision.label());
    json.writeStringProperty("date_source", event.dateSource());
    if (start == null) {
      json.writeNullProperty("year");
    } else {
      json.writeNumberProperty("year", start.getYear());
    }
    json.writeStringProperty("article", event.articleId());
    json.writeStringProperty("title", event.title());
    json.writeStringProperty("publisher", event.publisher());
    json.writeStringProperty("url", event.url());
    writeDate(json, "published", event.published());
    json.writeStringProperty("sentence", event.sentence());
    json.writeNumberProperty("mentions", event.mentions());
    json.writeStringProperty("role", event.role().label());
    json.writeNumberProperty("confidence", event.confidence());
    json.writeBooleanProperty("corrected", event.corrected());
  }

  private static void writeDate(JsonGenerator json, String name, @Nullable LocalDate date) {
    json.writeStringProperty(name, date == null ? null : date.toString());
  }
}
