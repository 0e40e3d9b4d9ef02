package org.dateline.filter;

import java.util.Set;
import java.util.TreeSet;

/** One side of a comparison. */
public sealed interface Operand {

  /** The names of the properties that it is about; a literal has none. */
  default Set<String> properties() {
    if (this instanceof Property property) {
      return Set.of(property.name());
    }
    if (this instanceof Folded folded) {
      return folded.of().properties();
    }
    if (this instanceof Arithmetic arithmetic) {
      Set<String> names = new TreeSet<>(arithmetic.left().properties());
      names.addAll(arithmetic.right().properties());
      return names;
    }
    return Set.of();
  }

  /**
   * A property of the feature.
   *
   * @param name its name in the GeoJSON layer
   */
  record Property(String name) implements Operand {}

  /**
   * Text without some differences.
   *
   * @param folding what makes no difference
   * @param of a property or another folding
   */
  record Folded(Folding folding, Operand of) implements Operand {}

  /**
   * A number that is calculated from others. Division is that of real numbers, and the result of a
   * division by zero is unknown.
   */
  record Arithmetic(Operand left, Sign sign, Operand right) implements Operand {

    int signs() {
      return 1
          + (left instanceof Arithmetic one ? one.signs() : 0)
          + (right instanceof Arithmetic other ? other.signs() : 0);
    }
  }

  /** A text. */
  record Text(String value) implements Operand {}

  /** A number, finite. */
  record Numeral(double value) implements Operand {}

  /** A moment, in days since 1970-01-01T00:00:00Z; a day is its first moment. */
  record Moment(double days) implements Operand {}

  /** True or false. */
  record Truth(boolean value) implements Operand {}

  /** What is done with two numbers. */
  enum Sign {
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    DIVIDED_BY("/");

    private final String text;

    Sign(String text) {
      this.text = text;
    }

    /** As it is written, in CQL2 as in SQL. */
    public String text() {
      return text;
    }

    /** The result; not a number where it is unknown. */
    public double apply(double left, double right) {
      return switch (this) {
        case PLUS -> left + right;
        case MINUS -> left - right;
        case TIMES -> left * right;
        case DIVIDED_BY -> right == 0 ? Double.NaN : left / right;
      };
    }
  }
}
