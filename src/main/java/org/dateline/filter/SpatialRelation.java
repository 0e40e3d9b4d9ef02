package org.dateline.filter;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.locationtech.jts.operation.relateng.TopologyPredicate;

/** Spatial relations between the points of a feature and a geometry (OGC 06-103r4, 6.1.15). */
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
    Geometry whole = geometry.getGeometry();
    if (whole.getClass() == GeometryCollection.class) {
      // Of mixed collections, JTS knows more than whether they intersect only by this newer way.
      return RelateNG.relate(points, whole, predicate());
    }
    return switch (this) {
      case INTERSECTS -> geometry.intersects(points);
      case DISJOINT -> geometry.disjoint(points);
      case WITHIN -> geometry.contains(points);
      case CONTAINS -> geometry.within(points);
      case TOUCHES -> geometry.touches(points);
      case CROSSES -> geometry.crosses(points);
      case OVERLAPS -> geometry.overlaps(points);
      case EQUALS -> whole.equalsTopo(points);
    };
  }

  private TopologyPredicate predicate() {
    return switch (this) {
      case INTERSECTS -> RelatePredicate.intersects();
      case DISJOINT -> RelatePredicate.disjoint();
      case WITHIN -> RelatePredicate.within();
      case CONTAINS -> RelatePredicate.contains();
      case TOUCHES -> RelatePredicate.touches();
      case CROSSES -> RelatePredicate.crosses();
      case OVERLAPS -> RelatePredicate.overlaps();
      case EQUALS -> RelatePredicate.equalsTopo();
    };
  }
}
