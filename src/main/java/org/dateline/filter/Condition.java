package org.dateline.filter;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.geo.Position;
import org.locationtech.jts.geom.Geometry;

/**
 * A condition on a feature. Its properties exist and its types match, so that a store only has to
 * translate it, or to evaluate it with {@link ConditionEvaluator}.
 *
 * <p>As in SQL and CQL2, a condition on a property that a feature lacks is neither true nor false,
 * and so is its negation.
 */
public sealed interface Condition {

  /** The names of the properties that it is about, among them {@code geom}, and {@code id}. */
  default Set<String> properties() {
    Set<String> names = new TreeSet<>();
    addProperties(names);
    return names;
  }

  private void addProperties(Set<String> names) {
    if (this instanceof All all) {
      all.conditions().forEach(part -> part.addProperties(names));
    } else if (this instanceof Any any) {
      any.conditions().forEach(part -> part.addProperties(names));
    } else if (this instanceof Not not) {
      not.condition().addProperties(names);
    } else if (this instanceof Comparison comparison) {
      names.addAll(comparison.left().properties());
      names.addAll(comparison.right().properties());
    } else if (this instanceof Like like) {
      names.addAll(like.text().properties());
    } else if (this instanceof Missing missing) {
      names.add(missing.property());
    } else if (this instanceof HasId) {
      names.add("id");
    } else {
      names.add(FilterSchema.GEOMETRY);
    }
  }

  /** All of them hold; none holds always. */
  record All(List<Condition> conditions) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
    }
  }

  /** One of them holds; none holds never. */
  record Any(List<Condition> conditions) implements Condition {
    public Any {
      conditions = List.copyOf(conditions);
    }
  }

  /** It does not hold. */
  record Not(Condition condition) implements Condition {}

  /** Compares two operands of the same kind. */
  record Comparison(Operand left, Operator operator, Operand right) implements Condition {}

  /**
   * A text matches a pattern.
   *
   * @param pattern {@code %} stands for any characters, {@code _} for one; a backslash before one
   *     of these, or before itself, takes its meaning away
   */
  record Like(Operand text, String pattern) implements Condition {}

  /** The feature lacks a property. */
  record Missing(String property) implements Condition {}

  /** The feature has one of these ids. */
  record HasId(Set<String> ids) implements Condition {
    public HasId {
      ids = Set.copyOf(ids);
    }
  }

  /** The geometry of the feature has a relation to a geometry in longitude and latitude. */
  record Related(SpatialRelation relation, Geometry geometry) implements Condition {}

  /** A position of the feature is within a distance along the great circle. */
  record Near(Position center, double meters) implements Condition {}

  /** How two operands compare. */
  enum Operator {
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** Its sign, in CQL2 as in SQL. */
    public String sign() {
      return sign;
    }
  }
}
