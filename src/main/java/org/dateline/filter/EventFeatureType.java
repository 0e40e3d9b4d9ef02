package org.dateline.filter;

import java.util.Date;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.locationtech.jts.geom.Point;

/** An event as GeoTools sees it: the properties of the GeoJSON layer with their types. */
public final class EventFeatureType {

  /** The type of the features; a day is a {@link Date} at its first moment in UTC. */
  public static final SimpleFeatureType TYPE = type();

  private EventFeatureType() {}

  private static SimpleFeatureType type() {
    SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
    type.setName("events");
    for (String text : List.of("place", "place_id", "country", "admin1", "feature_code")) {
      type.add(text, String.class);
    }
    type.add("precision_m", Integer.class);
    type.add("event_start", Date.class);
    type.add("event_end", Date.class);
    type.add("date_precision", String.class);
    type.add("date_source", String.class);
    type.add("date_text", String.class);
    type.add("year", Integer.class);
    type.add("planned", Boolean.class);
    type.add("kind", String.class);
    type.add("kind_text", String.class);
    for (String text : List.of("article", "title", "publisher", "url")) {
      type.add(text, String.class);
    }
    type.add("published", Date.class);
    type.add("published_precision", String.class);
    type.add("sentence", String.class);
    type.add("mentions", Integer.class);
    type.add("role", String.class);
    type.add("confidence", Double.class);
    type.add("corrected", Boolean.class);
    type.add("report_group", String.class);
    type.add("reports", Integer.class);
    type.add(FilterSchema.GEOMETRY, Point.class);
    return type.buildFeatureType();
  }
}
