package org.dateline.filter;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * One side of a spatial predicate: a property or a geometry.
 *
 * @param geometry in longitude and latitude
 */
public record Shape(Optional<Term> property, Optional<Geometry> geometry, Place place) {

  /** A property. */
  public static Shape of(Term property) {
    return new Shape(Optional.of(property), Optional.empty(), property.place());
  }

  /** A geometry in longitude and latitude. */
  public static Shape of(Geometry geometry, Place place) {
    return new Shape(Optional.empty(), Optional.of(geometry), place);
  }
}
