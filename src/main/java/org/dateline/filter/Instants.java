package org.dateline.filter;

import java.time.DateTimeException;
import java.time.Instant;
import org.dateline.time.Rfc3339;

/** Dates and instants of a filter. A date is its first moment in UTC, as in the store. */
final class Instants {

  private static final double MILLIS_PER_DAY = 86_400_000;

  private Instants() {}

  /** Days since 1970-01-01T00:00:00Z. */
  static Operand.Moment moment(Instant instant) {
    return new Operand.Moment(instant.toEpochMilli() / MILLIS_PER_DAY);
  }

  /**
   * Reads a date or an RFC 3339 instant.
   *
   * @param place where it stands
   */
  static Instant parse(String text, Place place) {
    try {
      return Instant.ofEpochMilli(Rfc3339.parse(text).toEpochMilli());
    } catch (DateTimeException | ArithmeticException e) {
      throw new FilterSyntaxException(
          "expected a date (2012-09-29) or an instant (2012-09-29T12:00:00Z), but was '"
              + text
              + "'",
          place,
          e);
    }
  }
}
