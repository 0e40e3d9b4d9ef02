package org.dateline.filter;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;

/** How the place of a feature, points, stands to a geometry (OGC 06-103r4, 6.1.15). */
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

  /** Whether the points stand so to the geometry. */
  public boolean holds(Geometry points, PreparedGeometry geometry) {
    return switch (this) {
      case INTERSECTS -> geometry.intersects(points);
      case DISJOINT -> geometry.disjoint(points);
      case WITHIN -> geometry.contains(points);
      case CONTAINS -> geometry.within(points);
      case TOUCHES -> geometry.touches(points);
      case CROSSES -> geometry.crosses(points);
      case OVERLAPS -> geometry.overlaps(points);
      case EQUALS -> {
        Geometry whole = geometry.getGeometry();
        yield whole.equalsTopo(points);
      }
    };
  }
}
