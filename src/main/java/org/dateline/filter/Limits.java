package org.dateline.filter;

/** How large a filter may be, so that none exhausts the stack, the memory or the database. */
final class Limits {

  /** Characters of the whole. */
  static final int CHARACTERS = 20_000;

  /** Parentheses, or predicates and functions of CQL2 JSON, within each other. */
  static final int DEPTH = 50;

  /** Predicates; each value of a list counts as one. */
  static final int PREDICATES = 1_000;

  /** Characters of a number. */
  static final int DIGITS = 1_000;

  /** Arithmetic signs on one side of a comparison. */
  static final int SIGNS = 8;

  /**
   * The greatest number that arithmetic takes, and the inverse of the least. With the limit for
   * signs, no result is too large for a database, of which some fail instead of answering infinity.
   */
  static final double GREATEST_FACTOR = 1e9;

  private Limits() {}

  static void requireLength(String text) {
    if (text.isBlank() || text.length() > CHARACTERS) {
      throw new FilterSyntaxException(
          "expected 1 to %,d characters, but there were %,d".formatted(CHARACTERS, text.length()));
    }
  }

  static void requireDepth(int depth, Place place) {
    if (depth > DEPTH) {
      throw new FilterSyntaxException(
          "a filter may nest " + DEPTH + " deep, but was deeper", place);
    }
  }

  static void requirePredicates(int predicates) {
    if (predicates > PREDICATES) {
      throw new FilterSyntaxException(
          "a filter may have %,d predicates, but had more".formatted(PREDICATES));
    }
  }

  /** A number that is neither too long nor too large. */
  static double number(String digits, Place place) {
    if (digits.length() > DIGITS) {
      throw new FilterSyntaxException(
          "a number may have %,d digits, but had %,d".formatted(DIGITS, digits.length()), place);
    }
    double number = Double.parseDouble(digits);
    if (Double.isInfinite(number)) {
      throw new FilterSyntaxException("the number " + digits + " is too large", place);
    }
    return number;
  }
}
