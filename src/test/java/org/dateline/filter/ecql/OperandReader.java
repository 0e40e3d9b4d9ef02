package org.dateline.filter.ecql;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.dateline.filter.Condition.Comparison;
import org.dateline.filter.Condition.Operator;
import org.dateline.filter.FilterSchema;
import org.dateline.filter.Operand;
import org.dateline.filter.ValueKind;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.temporal.Period;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Reads the operands of a filter and looks that their types fit those of the properties. */
final class OperandReader {

  private final FilterText text;
  private final FilterSchema schema;

  OperandReader(FilterText text, FilterSchema schema) {
    this.text = text;
    this.schema = schema;
  }

  /**
   * Two operands of which at least one is about a property and the other of its kind.
   *
   * @throws EcqlException if they are not
   */
  Comparison comparison(Expression left, Operator operator, Expression right) {
    requireSimple(left);
    requireSimple(right);
    String property = propertyIn(left) == null ? propertyIn(right) : propertyIn(left);
    if (property == null) {
      throw new EcqlException("a comparison is about a property; there are " + names());
    }
    ValueKind kind = kind(property);
    if (kind == ValueKind.GEOMETRY) {
      throw mismatch(property, kind, operator.sign());
    }
    return new Comparison(operand(left, property, kind), operator, operand(right, property, kind));
  }

  /** An operand that is about a property with text. */
  Operand text(Expression expression) {
    String property = propertyIn(expression);
    if (property == null) {
      throw new EcqlException("LIKE is about a property; there are " + names());
    }
    return operand(expression, property, ValueKind.TEXT);
  }

  /** A property with dates. */
  Operand date(Expression expression) {
    String property = property(expression);
    return operand(expression, property, ValueKind.DATE);
  }

  /** The name of a property. */
  String property(Expression expression) {
    if (!(expression instanceof PropertyName)) {
      throw new EcqlException("expected a property, but was " + expression);
    }
    String name = String.valueOf(propertyIn(expression));
    kind(name);
    return name;
  }

  /** The moment of a literal, or the first of its period. */
  Operand firstMoment(Expression expression) {
    Object value = literal(expression);
    return moment(
        value instanceof Period period ? period.getBeginning().getPosition().getDate() : value);
  }

  /** The moment of a literal, or the last of its period. */
  Operand lastMoment(Expression expression) {
    Object value = literal(expression);
    return moment(
        value instanceof Period period ? period.getEnding().getPosition().getDate() : value);
  }

  boolean isGeometry(Expression expression) {
    return FilterSchema.GEOMETRY.equals(propertyIn(expression));
  }

  /** Looks that one of both is the geometry and none another property. */
  void requireGeometry(Expression left, Expression right) {
    for (Expression side : List.of(left, right)) {
      String property = propertyIn(side);
      if (property != null && kind(property) != ValueKind.GEOMETRY) {
        throw mismatch(property, kind(property), "a spatial predicate");
      }
    }
    if (isGeometry(left) == isGeometry(right)) {
      throw new EcqlException(
          "a spatial predicate is about the property geom and a geometry such as"
              + " POLYGON((36 35, 38 35, 37 37, 36 35))");
    }
  }

  Geometry literalGeometry(Expression expression) {
    if (literal(expression) instanceof Geometry geometry) {
      Geometries.requireWithinWorld(geometry, 0);
      return geometry;
    }
    throw new EcqlException("expected a geometry, but was " + expression);
  }

  private static void requireSimple(Expression expression) {
    if (!(expression instanceof Literal
        || expression instanceof PropertyName
        || expression instanceof FoldingFunction)) {
      throw new EcqlException("filters know no arithmetic yet, but there was " + expression);
    }
  }

  private Operand operand(Expression expression, String property, ValueKind kind) {
    if (expression instanceof FoldingFunction folded) {
      Expression inner = folded.getParameters().get(0);
      requireSimple(inner);
      Operand of = operand(inner, property, kind);
      if (kind != ValueKind.TEXT) {
        throw mismatch(property, kind, folded.folding().name());
      }
      return new Operand.Folded(folded.folding(), of);
    }
    if (expression instanceof PropertyName) {
      String name = property(expression);
      if (kind(name) != kind) {
        throw mismatch(name, kind(name), kind == ValueKind.TEXT ? "text" : "'" + property + "'");
      }
      return new Operand.Property(name);
    }
    return value(literal(expression), property, kind);
  }

  private Operand value(@Nullable Object value, String property, ValueKind kind) {
    if (kind == ValueKind.TEXT && value instanceof String string) {
      return new Operand.Text(string);
    }
    if (kind == ValueKind.NUMBER && value instanceof Number number) {
      return new Operand.Numeral(number.doubleValue());
    }
    if (kind == ValueKind.BOOLEAN && value instanceof Boolean truth) {
      return new Operand.Truth(truth);
    }
    if (kind == ValueKind.DATE && value instanceof Date date) {
      return moment(date);
    }
    if (kind == ValueKind.DATE && value instanceof String string) {
      return new Operand.Moment(Instants.days(Instants.parse(string, text.offsetOfText(string))));
    }
    throw mismatch(property, kind, value instanceof String ? "'" + value + "'" : value);
  }

  private static Operand moment(@Nullable Object value) {
    if (value instanceof Date date) {
      return new Operand.Moment(Instants.days(Instant.ofEpochMilli(date.getTime())));
    }
    throw new EcqlException("expected a date such as 2012-09-29, but was " + value);
  }

  private static @Nullable Object literal(Expression expression) {
    return expression instanceof Literal literal ? literal.getValue() : null;
  }

  private static @Nullable String propertyIn(Expression expression) {
    if (expression instanceof FoldingFunction folded) {
      return propertyIn(folded.getParameters().get(0));
    }
    if (!(expression instanceof PropertyName name)) {
      return null;
    }
    return name.getPropertyName().equals("geometry")
        ? FilterSchema.GEOMETRY
        : name.getPropertyName();
  }

  private ValueKind kind(String property) {
    return schema
        .findKind(property)
        .orElseThrow(
            () ->
                new EcqlException(
                    "%s have no property '%s'; they have %s; the name stands"
                        .formatted(schema.noun(), property, names()),
                    text.offsetOf(property)));
  }

  private EcqlException mismatch(String property, ValueKind kind, @Nullable Object other) {
    return new EcqlException(
        "'%s' is %s, not with %s; the name stands".formatted(property, kind.hint(), other),
        text.offsetOf(property));
  }

  private String names() {
    return schema.names();
  }
}
