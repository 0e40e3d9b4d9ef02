package org.dateline.ogc;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.dateline.geo.BoundingBox;
import org.dateline.geo.Crs;
import org.dateline.query.Extent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The approximate extent of a collection in space and time. Edges are moved outwards to hundredths
 * of a degree, so that a client that transforms them to another reference system and back loses no
 * feature on them. They end before the poles, which do not exist in Web Mercator.
 */
record CollectionExtent(
    @Nullable BoundingBox bbox, @Nullable LocalDate first, @Nullable LocalDate last) {

  private static final double STEPS = 100;

  static CollectionExtent of(Extent extent) {
    BoundingBox box = extent.bbox();
    return new CollectionExtent(
        box == null
            ? null
            : new BoundingBox(
                down(box.west(), 180),
                down(box.south(), Crs.LAST_PARALLEL),
                up(box.east(), 180),
                up(box.north(), Crs.LAST_PARALLEL)),
        extent.first(),
        extent.last());
  }

  private static double down(double degrees, double limit) {
    return Math.max(-limit, Math.min(limit - 1 / STEPS, Math.floor(degrees * STEPS) / STEPS));
  }

  private static double up(double degrees, double limit) {
    return Math.min(limit, Math.max(1 / STEPS - limit, Math.ceil(degrees * STEPS) / STEPS));
  }

  void write(JsonGenerator json) {
    json.writeObjectPropertyStart("extent");
    if (bbox != null) {
      json.writeObjectPropertyStart("spatial");
      json.writeArrayPropertyStart("bbox");
      json.writeStartArray();
      json.writeNumber(bbox.west());
      json.writeNumber(bbox.south());
      json.writeNumber(bbox.east());
      json.writeNumber(bbox.north());
      json.writeEndArray();
      json.writeEndArray();
      json.writeStringProperty("crs", Crs.CRS84.uri());
      json.writeEndObject();
    }
    if (first != null && last != null) {
      writeTime(json, first, last);
    }
    json.writeEndObject();
  }

  /** RFC 3339 has no years before the first, so that such an interval has an open start. */
  private static void writeTime(JsonGenerator json, LocalDate first, LocalDate last) {
    json.writeObjectPropertyStart("temporal");
    json.writeArrayPropertyStart("interval");
    json.writeStartArray();
    write(json, first.getYear(), first.atStartOfDay());
    write(json, last.getYear(), last.atTime(LocalTime.of(23, 59, 59)));
    json.writeEndArray();
    json.writeEndArray();
    json.writeStringProperty("trs", "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian");
    json.writeArrayPropertyStart("days");
    json.writeString(first.toString());
    json.writeString(last.toString());
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, int year, LocalDateTime time) {
    if (year < 0 || year > 9999) {
      json.writeNull();
    } else {
      json.writeString(time.toInstant(ZoneOffset.UTC).toString());
    }
  }
}
