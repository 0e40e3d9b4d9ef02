package org.dateline.filter;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;

/** How the place of an event, a point, stands to a geometry (OGC 06-103r4, 6.1.15). */
public enum SpatialRelation {
  INTERSECTS,
  DISJOINT,
  WITHIN,
  CONTAINS,
  TOUCHES,
  CROSSES,
  OVERLAPS,
  EQUALS;

  /** The relation that holds with both sides changed over. */
  public SpatialRelation converse() {
    return switch (this) {
      case WITHIN -> CONTAINS;
      case CONTAINS -> WITHIN;
      default -> this;
    };
  }

  /** Whether the point stands so to the geometry. */
  public boolean holds(Point point, PreparedGeometry geometry) {
    return switch (this) {
      case INTERSECTS -> geometry.intersects(point);
      case DISJOINT -> geometry.disjoint(point);
      case WITHIN -> geometry.contains(point);
      case CONTAINS -> geometry.within(point);
      case TOUCHES -> geometry.touches(point);
      case CROSSES -> geometry.crosses(point);
      case OVERLAPS -> geometry.overlaps(point);
      case EQUALS -> {
        Geometry whole = geometry.getGeometry();
        yield whole.equalsTopo(point);
      }
    };
  }
}
