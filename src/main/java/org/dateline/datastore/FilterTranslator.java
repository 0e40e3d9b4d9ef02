package org.dateline.datastore;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.filter.Condition;
import org.dateline.filter.Condition.Operator;
import org.dateline.filter.EventFilter;
import org.dateline.filter.FilterSchema;
import org.dateline.filter.FilterSyntaxException;
import org.dateline.filter.Place;
import org.dateline.filter.Predicates;
import org.dateline.filter.Shape;
import org.dateline.filter.SpatialRelation;
import org.dateline.filter.Term;
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
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
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
import org.geotools.api.temporal.Period;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Turns a filter of GeoTools into a condition, or refuses what no store can look up. */
final class FilterTranslator {

  private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);

  private static final Map<Class<?>, Operator> COMPARISONS =
      Map.of(
          PropertyIsEqualTo.class, Operator.EQUAL,
          PropertyIsNotEqualTo.class, Operator.NOT_EQUAL,
          PropertyIsLessThan.class, Operator.LESS,
          PropertyIsLessThanOrEqualTo.class, Operator.LESS_OR_EQUAL,
          PropertyIsGreaterThan.class, Operator.GREATER,
          PropertyIsGreaterThanOrEqualTo.class, Operator.GREATER_OR_EQUAL);

  private static final Map<Class<?>, SpatialRelation> RELATIONS =
      Map.of(
          Intersects.class, SpatialRelation.INTERSECTS,
          Disjoint.class, SpatialRelation.DISJOINT,
          Within.class, SpatialRelation.WITHIN,
          Contains.class, SpatialRelation.CONTAINS,
          Touches.class, SpatialRelation.TOUCHES,
          Crosses.class, SpatialRelation.CROSSES,
          Overlaps.class, SpatialRelation.OVERLAPS,
          Equals.class, SpatialRelation.EQUALS);

  private static final Map<String, Double> METERS =
      Map.of(
          "meters", 1.0,
          "kilometers", 1000.0,
          "feet", 0.3048,
          "statute miles", 1609.344,
          "nautical miles", 1852.0);

  private final Predicates predicates = new Predicates(FilterSchema.EVENTS);

  private FilterTranslator() {}

  /**
   * What a filter asks for.
   *
   * @throws FilterSyntaxException if no store can look it up
   */
  static EventFilter translate(Filter filter) {
    return new EventFilter(filter.toString(), new FilterTranslator().condition(filter));
  }

  private Condition condition(Filter filter) {
    if (filter instanceof IncludeFilter) {
      return Predicates.ALWAYS;
    }
    if (filter instanceof ExcludeFilter) {
      return Predicates.NEVER;
    }
    if (filter instanceof And and) {
      return Predicates.all(and.getChildren().stream().map(this::condition).toList());
    }
    if (filter instanceof Or or) {
      return Predicates.any(or.getChildren().stream().map(this::condition).toList());
    }
    if (filter instanceof Not not) {
      return Predicates.not(condition(not.getFilter()));
    }
    if (filter instanceof Id id) {
      return new Condition.HasId(
          id.getIDs().stream().map(String::valueOf).collect(Collectors.toSet()));
    }
    if (filter instanceof PropertyIsNull missing) {
      return predicates.missing(term(missing.getExpression()));
    }
    if (filter instanceof PropertyIsLike like) {
      return predicates.like(term(like.getExpression()), like.getLiteral(), like.isMatchingCase());
    }
    if (filter instanceof PropertyIsBetween between) {
      return predicates.between(
          term(between.getExpression()),
          term(between.getLowerBoundary()),
          term(between.getUpperBoundary()));
    }
    if (filter instanceof BinaryComparisonOperator comparison) {
      Operator operator = of(COMPARISONS, filter);
      return predicates.comparison(
          term(comparison.getExpression1()), operator, term(comparison.getExpression2()));
    }
    if (filter instanceof BinaryTemporalOperator temporal) {
      return temporal(temporal);
    }
    if (filter instanceof BinarySpatialOperator spatial) {
      return spatial(spatial);
    }
    throw refused(filter);
  }

  private Condition temporal(BinaryTemporalOperator filter) {
    Term property = term(filter.getExpression1());
    Expression literal = filter.getExpression2();
    if (filter instanceof After) {
      return predicates.comparison(property, Operator.GREATER, last(literal));
    }
    if (filter instanceof Before) {
      return predicates.comparison(property, Operator.LESS, first(literal));
    }
    if (filter instanceof TEquals) {
      return predicates.comparison(property, Operator.EQUAL, first(literal));
    }
    if (filter instanceof During) {
      return Predicates.all(
          List.of(
              predicates.comparison(property, Operator.GREATER, first(literal)),
              predicates.comparison(property, Operator.LESS, last(literal))));
    }
    throw refused(filter);
  }

  private Condition spatial(BinarySpatialOperator filter) {
    if (filter instanceof BBOX box) {
      return inBox(box);
    }
    Shape left = shape(filter.getExpression1());
    Shape right = shape(filter.getExpression2());
    if (filter instanceof DistanceBufferOperator distance) {
      Double unit = METERS.get(distance.getDistanceUnits());
      if (unit == null || !(filter instanceof DWithin || filter instanceof Beyond)) {
        throw refused(filter);
      }
      Condition near = predicates.near(left, right, distance.getDistance() * unit);
      return filter instanceof DWithin ? near : Predicates.not(near);
    }
    return predicates.related(of(RELATIONS, filter), left, right);
  }

  private Condition inBox(BBOX filter) {
    BoundingBox bounds = filter.getBounds();
    // A box of degrees: programs ask for what they see, and may see beyond the edges of the world.
    Envelope box =
        WORLD.intersection(
            new Envelope(bounds.getMinX(), bounds.getMaxX(), bounds.getMinY(), bounds.getMaxY()));
    if (box.isNull()) {
      return Predicates.NEVER;
    }
    Expression first = filter.getExpression1();
    Shape property = shape(first instanceof PropertyName ? first : filter.getExpression2());
    Geometry geometry = new GeometryFactory().toGeometry(box);
    return predicates.related(
        SpatialRelation.INTERSECTS, property, Shape.of(geometry, Place.NOWHERE));
  }

  private Shape shape(Expression expression) {
    if (value(expression) instanceof Geometry geometry) {
      if (!geometry.isEmpty() && !WORLD.contains(geometry.getEnvelopeInternal())) {
        throw refused(expression);
      }
      return Shape.of(geometry, Place.NOWHERE);
    }
    return Shape.of(term(expression));
  }

  private Term first(Expression expression) {
    return value(expression) instanceof Period period
        ? term(period.getBeginning().getPosition().getDate())
        : term(expression);
  }

  private Term last(Expression expression) {
    return value(expression) instanceof Period period
        ? term(period.getEnding().getPosition().getDate())
        : term(expression);
  }

  private Term term(Expression expression) {
    if (expression instanceof PropertyName name) {
      return predicates.property(name.getPropertyName(), Place.NOWHERE);
    }
    Object value = value(expression);
    if (value instanceof String text) {
      return Term.of(text, Place.NOWHERE);
    }
    if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
      return Term.of(number.doubleValue(), Place.NOWHERE);
    }
    if (value instanceof Boolean truth) {
      return Term.of(truth, Place.NOWHERE);
    }
    if (value instanceof Date date) {
      return term(date);
    }
    throw refused(expression);
  }

  private static Term term(Date date) {
    return Term.of(Instant.ofEpochMilli(date.getTime()), Place.NOWHERE);
  }

  private static @Nullable Object value(Expression expression) {
    return expression instanceof Literal literal ? literal.getValue() : null;
  }

  private static <T> T of(Map<Class<?>, T> known, Filter filter) {
    return known.entrySet().stream()
        .filter(entry -> entry.getKey().isInstance(filter))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> refused(filter));
  }

  private static FilterSyntaxException refused(Object part) {
    return new FilterSyntaxException("the store cannot look up " + part);
  }
}
