package org.dateline.filter.ecql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.filter.Condition;
import org.dateline.filter.Condition.All;
import org.dateline.filter.Condition.Any;
import org.dateline.filter.Condition.Comparison;
import org.dateline.filter.Condition.Operator;
import org.dateline.filter.FilterSchema;
import org.dateline.filter.Folding;
import org.dateline.filter.Operand;
import org.dateline.filter.SpatialRelation;
import org.dateline.geo.Position;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.ExcludeFilter;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Id;
import org.geotools.api.filter.IncludeFilter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.spatial.BBOX;
import org.geotools.api.filter.spatial.Beyond;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.spatial.Contains;
import org.geotools.api.filter.spatial.Crosses;
import org.geotools.api.filter.spatial.DWithin;
import org.geotools.api.filter.spatial.Disjoint;
import org.geotools.api.filter.spatial.DistanceBufferOperator;
import org.geotools.api.filter.spatial.Equals;
import org.geotools.api.filter.spatial.Intersects;
import org.geotools.api.filter.spatial.Overlaps;
import org.geotools.api.filter.spatial.Touches;
import org.geotools.api.filter.spatial.Within;
import org.geotools.api.filter.temporal.After;
import org.geotools.api.filter.temporal.Before;
import org.geotools.api.filter.temporal.BinaryTemporalOperator;
import org.geotools.api.filter.temporal.During;
import org.geotools.api.filter.temporal.TEquals;
import org.geotools.api.geometry.BoundingBox;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** Turns a filter of GeoTools into a condition, or says why nothing can be filtered by it. */
final class ConditionReader extends RefusingVisitor {

  private static final int MOST_PREDICATES = 500;
  private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);

  private static final Map<String, Double> METERS =
      Map.of(
          "meters", 1.0,
          "kilometers", 1000.0,
          "feet", 0.3048,
          "statute miles", 1609.344,
          "nautical miles", 1852.0);

  private final Filter filter;
  private final OperandReader operands;
  private int predicates;

  ConditionReader(FilterText text, FilterSchema schema) {
    this.filter = text.filter();
    this.operands = new OperandReader(text, schema);
  }

  Condition read() {
    return read(filter);
  }

  private Condition read(Filter part) {
    if (++predicates > 2 * MOST_PREDICATES) {
      throw new EcqlException(
          "a filter may hold " + MOST_PREDICATES + " predicates, but there were more");
    }
    return (Condition) part.accept(this, null);
  }

  @Override
  public Condition visit(IncludeFilter include, @Nullable Object data) {
    return new All(List.of());
  }

  @Override
  public Condition visit(ExcludeFilter exclude, @Nullable Object data) {
    return new Any(List.of());
  }

  @Override
  public Condition visit(And and, @Nullable Object data) {
    List<Condition> parts = new ArrayList<>();
    for (Filter child : and.getChildren()) {
      Condition part = read(child);
      // ECQL nests a AND b AND c; a database has a limit for depth.
      parts.addAll(part instanceof All all ? all.conditions() : List.of(part));
    }
    return new All(parts);
  }

  @Override
  public Condition visit(Or or, @Nullable Object data) {
    List<Condition> parts = new ArrayList<>();
    for (Filter child : or.getChildren()) {
      Condition part = read(child);
      parts.addAll(part instanceof Any any ? any.conditions() : List.of(part));
    }
    return new Any(parts);
  }

  @Override
  public Condition visit(Not not, @Nullable Object data) {
    return new Condition.Not(read(not.getFilter()));
  }

  @Override
  public Condition visit(Id id, @Nullable Object data) {
    Set<String> ids = id.getIDs().stream().map(String::valueOf).collect(Collectors.toSet());
    return new Condition.HasId(ids);
  }

  @Override
  public Condition visit(PropertyIsNull missing, @Nullable Object data) {
    return new Condition.Missing(operands.property(missing.getExpression()));
  }

  @Override
  public Condition visit(PropertyIsLike like, @Nullable Object data) {
    Operand text = operands.text(like.getExpression());
    String pattern = like.getLiteral();
    return like.isMatchingCase()
        ? new Condition.Like(text, pattern)
        : new Condition.Like(new Operand.Folded(Folding.CASEI, text), Folding.CASEI.apply(pattern));
  }

  @Override
  public Condition visit(PropertyIsBetween between, @Nullable Object data) {
    return new All(
        List.of(
            compare(between.getExpression(), Operator.GREATER_OR_EQUAL, between.getLowerBoundary()),
            compare(between.getExpression(), Operator.LESS_OR_EQUAL, between.getUpperBoundary())));
  }

  @Override
  public Condition visit(PropertyIsEqualTo comparison, @Nullable Object data) {
    return compare(comparison, Operator.EQUAL);
  }

  @Override
  public Condition visit(PropertyIsNotEqualTo comparison, @Nullable Object data) {
    return compare(comparison, Operator.NOT_EQUAL);
  }

  @Override
  public Condition visit(PropertyIsGreaterThan comparison, @Nullable Object data) {
    return compare(comparison, Operator.GREATER);
  }

  @Override
  public Condition visit(PropertyIsGreaterThanOrEqualTo comparison, @Nullable Object data) {
    return compare(comparison, Operator.GREATER_OR_EQUAL);
  }

  @Override
  public Condition visit(PropertyIsLessThan comparison, @Nullable Object data) {
    return compare(comparison, Operator.LESS);
  }

  @Override
  public Condition visit(PropertyIsLessThanOrEqualTo comparison, @Nullable Object data) {
    return compare(comparison, Operator.LESS_OR_EQUAL);
  }

  @Override
  public Condition visit(After after, @Nullable Object data) {
    return compare(after, Operator.GREATER, operands.lastMoment(after.getExpression2()));
  }

  @Override
  public Condition visit(Before before, @Nullable Object data) {
    return compare(before, Operator.LESS, operands.firstMoment(before.getExpression2()));
  }

  @Override
  public Condition visit(TEquals equal, @Nullable Object data) {
    return compare(equal, Operator.EQUAL, operands.firstMoment(equal.getExpression2()));
  }

  @Override
  public Condition visit(During during, @Nullable Object data) {
    return new All(
        List.of(
            compare(during, Operator.GREATER, operands.firstMoment(during.getExpression2())),
            compare(during, Operator.LESS, operands.lastMoment(during.getExpression2()))));
  }

  @Override
  public Condition visit(BBOX spatial, @Nullable Object data) {
    operands.requireGeometry(spatial.getExpression1(), spatial.getExpression2());
    BoundingBox bounds = spatial.getBounds();
    // A box of degrees: programs ask for what they see, and may see beyond the edges of the world.
    Envelope box =
        WORLD.intersection(
            new Envelope(bounds.getMinX(), bounds.getMaxX(), bounds.getMinY(), bounds.getMaxY()));
    return box.isNull()
        ? new Any(List.of())
        : new Condition.Related(SpatialRelation.INTERSECTS, new GeometryFactory().toGeometry(box));
  }

  @Override
  public Condition visit(Intersects spatial, @Nullable Object data) {
    return related(SpatialRelation.INTERSECTS, spatial);
  }

  @Override
  public Condition visit(Disjoint spatial, @Nullable Object data) {
    return related(SpatialRelation.DISJOINT, spatial);
  }

  @Override
  public Condition visit(Within spatial, @Nullable Object data) {
    return related(SpatialRelation.WITHIN, spatial);
  }

  @Override
  public Condition visit(Contains spatial, @Nullable Object data) {
    return related(SpatialRelation.CONTAINS, spatial);
  }

  @Override
  public Condition visit(Touches spatial, @Nullable Object data) {
    return related(SpatialRelation.TOUCHES, spatial);
  }

  @Override
  public Condition visit(Crosses spatial, @Nullable Object data) {
    return related(SpatialRelation.CROSSES, spatial);
  }

  @Override
  public Condition visit(Overlaps spatial, @Nullable Object data) {
    return related(SpatialRelation.OVERLAPS, spatial);
  }

  @Override
  public Condition visit(Equals spatial, @Nullable Object data) {
    return related(SpatialRelation.EQUALS, spatial);
  }

  @Override
  public Condition visit(DWithin spatial, @Nullable Object data) {
    return near(spatial);
  }

  @Override
  public Condition visit(Beyond spatial, @Nullable Object data) {
    return new Condition.Not(near(spatial));
  }

  private Condition compare(BinaryComparisonOperator comparison, Operator operator) {
    return compare(comparison.getExpression1(), operator, comparison.getExpression2());
  }

  private Condition compare(Expression left, Operator operator, Expression right) {
    return operands.comparison(left, operator, right);
  }

  private Condition compare(BinaryTemporalOperator temporal, Operator operator, Operand moment) {
    return new Comparison(operands.date(temporal.getExpression1()), operator, moment);
  }

  private Condition related(SpatialRelation relation, BinarySpatialOperator spatial) {
    operands.requireGeometry(spatial.getExpression1(), spatial.getExpression2());
    boolean ordered = operands.isGeometry(spatial.getExpression1());
    Expression other = ordered ? spatial.getExpression2() : spatial.getExpression1();
    return new Condition.Related(
        ordered ? relation : relation.converse(), operands.literalGeometry(other));
  }

  private Condition near(DistanceBufferOperator spatial) {
    operands.requireGeometry(spatial.getExpression1(), spatial.getExpression2());
    Geometry geometry = operands.literalGeometry(spatial.getExpression2());
    Double unit = METERS.get(spatial.getDistanceUnits());
    if (!(geometry instanceof Point point) || point.isEmpty() || unit == null) {
      throw new EcqlException(
          "expected a distance as in DWITHIN(geom, POINT(37.2 36.2), 50, kilometers), in "
              + String.join(", ", METERS.keySet().stream().sorted().toList()));
    }
    return new Condition.Near(
        new Position(point.getX(), point.getY()), spatial.getDistance() * unit);
  }
}
