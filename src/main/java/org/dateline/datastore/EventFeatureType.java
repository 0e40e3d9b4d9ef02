package org.dateline.datastore;

import java.time.LocalDate;
import java.util.Date;
import org.dateline.filter.FilterSchema;
import org.dateline.query.EventProperty;
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
    for (EventProperty property : EventProperty.ALL) {
      Class<?> values = property.kind().type();
      type.add(property.label(), values == LocalDate.class ? Date.class : values);
    }
    type.add(FilterSchema.GEOMETRY, Point.class);
    return type.buildFeatureType();
  }
}
