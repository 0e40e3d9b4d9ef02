package org.dateline.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses a number that must lie within bounds. */
abstract class WholeNumber implements ITypeConverter<Integer> {

  private final int least;
  private final int most;

  private WholeNumber(int least, int most) {
    this.least = least;
    this.most = most;
  }

  @Override
  public Integer convert(String value) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // The message below says what is expected.
    }
    String bounds =
        most == Integer.MAX_VALUE ? "at least " + least : "from " + least + " to " + most;
    throw new TypeConversionException(
        "expected a whole number, " + bounds + ", but was '" + value + "'");
  }

  /** A TCP port; 0 means any free port. */
  static final class Port extends WholeNumber {
    Port() {
      super(0, 65_535);
    }
  }

  /** A number of things; may be 0. */
  static final class Count extends WholeNumber {
    Count() {
      super(0, Integer.MAX_VALUE);
    }
  }

  /** A number of repetitions; at least 1. */
  static final class Times extends WholeNumber {
    Times() {
      super(1, Integer.MAX_VALUE);
    }
  }
}
