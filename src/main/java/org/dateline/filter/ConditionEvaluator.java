package org.dateline.filter;

import java.util.List;
import java.util.function.Predicate;
import org.dateline.geo.Position;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Evaluates conditions on single features, outside a database. */
public final class ConditionEvaluator {

  private ConditionEvaluator() {}

  /** A feature to be tested. */
  public interface Feature {

    /** Its id. */
    String id();

    /**
     * The value of a property, null where it has none: a text, a truth, a number, or a date as days
     * since 1970-01-01.
     */
    @Nullable Object value(String property);

    /** Its geometry in longitude and latitude; empty if it has none. */
    Geometry geometry();
  }

  /** A predicate for the features that fulfil a condition. */
  public static Predicate<Feature> of(Condition condition) {
    Truth truth = truth(condition);
    return feature -> Boolean.TRUE.equals(truth.of(feature));
  }

  /** Whether a feature fulfils a condition. */
  public interface Truth {

    /** True, false, or null: unknown, because something is missing. */
    @Nullable Boolean of(Feature feature);
  }

  /** What a condition says of features. */
  public static Truth truth(Condition condition) {
    if (condition instanceof Condition.All all) {
      List<Truth> parts = all.conditions().stream().map(ConditionEvaluator::truth).toList();
      return feature -> first(parts, feature, false);
    }
    if (condition instanceof Condition.Any any) {
      List<Truth> parts = any.conditions().stream().map(ConditionEvaluator::truth).toList();
      return feature -> first(parts, feature, true);
    }
    if (condition instanceof Condition.Not not) {
      Truth part = truth(not.condition());
      return feature -> {
        Boolean holds = part.of(feature);
        return holds == null ? null : !holds;
      };
    }
    if (condition instanceof Condition.Comparison comparison) {
      return feature -> compare(comparison, feature);
    }
    if (condition instanceof Condition.Like like) {
      return feature ->
          value(like.text(), feature) instanceof String text
              ? LikePattern.matches(like.pattern(), text)
              : null;
    }
    if (condition instanceof Condition.Missing missing) {
      return missing.property().equals(FilterSchema.GEOMETRY)
          ? feature -> feature.geometry().isEmpty()
          : feature -> feature.value(missing.property()) == null;
    }
    if (condition instanceof Condition.HasId id) {
      return feature -> id.ids().contains(feature.id());
    }
    if (condition instanceof Condition.Near near) {
      return located(geometry -> isNear(geometry, near));
    }
    return related((Condition.Related) condition);
  }

  /**
   * Whether one of the parts decides.
   *
   * @param decisive true of parts of which one is enough, false of those that must all hold
   */
  private static @Nullable Boolean first(List<Truth> parts, Feature feature, boolean decisive) {
    Boolean result = !decisive;
    for (Truth part : parts) {
      Boolean holds = part.of(feature);
      if (holds == null) {
        result = null;
      } else if (holds == decisive) {
        return decisive;
      }
    }
    return result;
  }

  private static @Nullable Boolean compare(Condition.Comparison comparison, Feature feature) {
    Object left = value(comparison.left(), feature);
    Object right = value(comparison.right(), feature);
    if (left == null || right == null) {
      return null;
    }
    int order = compare(left, right);
    return switch (comparison.operator()) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
    };
  }

  // The reader of the condition has seen to it that both are of one kind.
  private static int compare(Object left, Object right) {
    if (left instanceof Number one && right instanceof Number other) {
      double a = one.doubleValue();
      double b = other.doubleValue();
      // Not by Double.compare, to which 0 * -1 is less than 0.
      return a < b ? -1 : a > b ? 1 : 0;
    }
    if (left instanceof Boolean one && right instanceof Boolean other) {
      return Boolean.compare(one, other);
    }
    return left.toString().compareTo(right.toString());
  }

  private static @Nullable Object value(Operand operand, Feature feature) {
    if (operand instanceof Operand.Property property) {
      return feature.value(property.name());
    }
    if (operand instanceof Operand.Folded folded) {
      Object of = value(folded.of(), feature);
      return of == null ? null : folded.folding().apply(of.toString());
    }
    if (operand instanceof Operand.Arithmetic arithmetic) {
      return calculated(arithmetic, feature);
    }
    if (operand instanceof Operand.Text text) {
      return text.value();
    }
    if (operand instanceof Operand.Numeral number) {
      return number.value();
    }
    if (operand instanceof Operand.Moment moment) {
      return moment.days();
    }
    return ((Operand.Truth) operand).value();
  }

  private static @Nullable Object calculated(Operand.Arithmetic arithmetic, Feature feature) {
    if (value(arithmetic.left(), feature) instanceof Number left
        && value(arithmetic.right(), feature) instanceof Number right) {
      double result = arithmetic.sign().apply(left.doubleValue(), right.doubleValue());
      return Double.isNaN(result) ? null : result;
    }
    return null;
  }

  private static Truth related(Condition.Related related) {
    Geometry other = related.geometry();
    if (other.isEmpty()) {
      return located(geometry -> related.relation() == SpatialRelation.DISJOINT);
    }
    PreparedGeometry prepared = PreparedGeometryFactory.prepare(other);
    return located(geometry -> related.relation().holds(geometry, prepared));
  }

  private static Truth located(Predicate<Geometry> test) {
    return feature -> {
      Geometry geometry = feature.geometry();
      return geometry.isEmpty() ? null : test.test(geometry);
    };
  }

  private static boolean isNear(Geometry geometry, Condition.Near near) {
    for (Coordinate coordinate : geometry.getCoordinates()) {
      if (near.center().distanceMeters(new Position(coordinate.x, coordinate.y)) <= near.meters()) {
        return true;
      }
    }
    return false;
  }
}
