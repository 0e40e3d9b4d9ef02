package org.dateline.filter;

import java.time.Instant;
import org.dateline.filter.Operand.Property;

/**
 * One side of a predicate as it was read.
 *
 * @param kind what its values are
 * @param place where it stands, or the name of its first property
 */
public record Term(Operand operand, ValueKind kind, Place place) {

  public static Term of(double number, Place place) {
    return new Term(new Operand.Numeral(number), ValueKind.NUMBER, place);
  }

  public static Term of(String text, Place place) {
    return new Term(new Operand.Text(text), ValueKind.TEXT, place);
  }

  public static Term of(boolean truth, Place place) {
    return new Term(new Operand.Truth(truth), ValueKind.BOOLEAN, place);
  }

  public static Term of(Instant instant, Place place) {
    return new Term(Instants.moment(instant), ValueKind.DATE, place);
  }

  boolean isLiteral() {
    return operand.properties().isEmpty();
  }

  /** The first property that it is about. */
  String property() {
    return operand.properties().iterator().next();
  }

  /** How a message names it. */
  String told() {
    if (operand instanceof Property || operand instanceof Operand.Folded) {
      return "'" + property() + "'";
    }
    if (operand instanceof Operand.Text text) {
      return "'" + text.value() + "'";
    }
    if (operand instanceof Operand.Numeral number) {
      double value = number.value();
      return value == (long) value ? String.valueOf((long) value) : String.valueOf(value);
    }
    if (operand instanceof Operand.Truth truth) {
      return String.valueOf(truth.value());
    }
    return kind == ValueKind.DATE ? "a date" : "a calculated number";
  }
}
