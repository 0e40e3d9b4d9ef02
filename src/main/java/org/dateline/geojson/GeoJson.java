package org.dateline.geojson;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dateline.geo.BoundingBox;
import org.dateline.geo.Position;
import org.dateline.query.EventFeature;
import org.dateline.query.EventProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/** The parts of GeoJSON (RFC 7946) that our writers share. */
final class GeoJson {

  /**
   * Does not close or flush by itself, so that an answer that breaks off does not look complete.
   */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .rootValueSeparator((String) null)
          .build();

  private static final JsonFactory LINES = FACTORY.rebuild().rootValueSeparator("").build();

  // Encoded once instead of for every event.
  private static final List<Map.Entry<EventProperty, SerializableString>> NAMES =
      EventProperty.ALL.stream()
          .map(
              property ->
                  Map.<EventProperty, SerializableString>entry(
                      property, new SerializedString(property.label())))
          .toList();

  private GeoJson() {}

  static JsonGenerator generator(OutputStream out) {
    return FACTORY.createGenerator(out);
  }

  /** A generator of values that the caller ends with newlines. */
  static JsonGenerator lines(OutputStream out) {
    return LINES.createGenerator(ObjectWriteContext.empty(), out);
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

  /** Writes an event as a feature. */
  static void writeFeature(JsonGenerator json, EventFeature event, Map<String, String> about) {
    json.writeStartObject();
    json.writeStringProperty("type", "Feature");
    json.writeStringProperty("id", event.id());
    writeAbout(json, about);
    writePoint(json, event.position());
    json.writeObjectPropertyStart("properties");
    writeProperties(json, event);
    json.writeEndObject();
    json.writeEndObject();
  }

  /**
   * Every event has every property, so that readers that derive a schema always derive the same
   * one.
   */
  static void writeProperties(JsonGenerator json, EventFeature event) {
    for (Map.Entry<EventProperty, SerializableString> property : NAMES) {
      json.writeName(property.getValue());
      writeValue(json, property.getKey().of(event));
    }
  }

  /** Writes the foreign member with the metadata of an export, or nothing if there is none. */
  static void writeAbout(JsonGenerator json, Map<String, String> about) {
    if (!about.isEmpty()) {
      json.writeObjectPropertyStart("about");
      about.forEach(json::writeStringProperty);
      json.writeEndObject();
    }
  }

  private static void writeValue(JsonGenerator json, @Nullable Object value) {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString(value.toString());
    }
  }
}
