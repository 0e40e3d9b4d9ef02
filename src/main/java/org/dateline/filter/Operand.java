package org.dateline.filter;

import java.util.Optional;

/** One side of a comparison. */
public sealed interface Operand {

  /** The name of the property that it is about, if it is no literal. */
  default Optional<String> property() {
    if (this instanceof Folded folded) {
      return folded.of().property();
    }
    return this instanceof Property property ? Optional.of(property.name()) : Optional.empty();
  }

  /**
   * A property of the event.
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

  /** A text. */
  record Text(String value) implements Operand {}

  /** A number, finite. */
  record Numeral(double value) implements Operand {}

  /** A moment, in days since 1970-01-01T00:00:00Z; a day is its first moment. */
  record Moment(double days) implements Operand {}

  /** True or false. */
  record Truth(boolean value) implements Operand {}
}
