package org.dateline.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of the proleptic Gregorian calendar, whose day, or day and month, may be unknown.
 *
 * @param first its first possible day
 * @param precision how precisely it is known
 */
public record PartialDate(LocalDate first, DatePrecision precision) {

  // Years in the form of ISO 8601: four digits, or a sign and up to six digits for years before 0
  // and after 9999.
  private static final Pattern FORM =
      Pattern.compile("([+-]?\\d{4,6})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  public PartialDate {
    boolean atStart =
        switch (precision) {
          case DAY -> true;
          case MONTH -> first.getDayOfMonth() == 1;
          case YEAR -> first.getDayOfYear() == 1;
        };
    if (!atStart) {
      throw new IllegalArgumentException(
          "a date of precision " + precision.label() + " starts with it, but was " + first);
    }
  }

  /** A date known to the day. */
  public static PartialDate of(LocalDate day) {
    return new PartialDate(day, DatePrecision.DAY);
  }

  /**
   * Parses {@code 2012-09-29}, {@code 2012-09} or {@code 2012}.
   *
   * @throws IllegalArgumentException if the text has another form or is not in the calendar
   */
  public static PartialDate parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "expected a date as 2012-09-29, 2012-09 or 2012, but was '" + text + "'");
    }
    try {
      int year = Integer.parseInt(matcher.group(1));
      if (matcher.group(2) == null) {
        return new PartialDate(Year.of(year).atDay(1), DatePrecision.YEAR);
      }
      int month = Integer.parseInt(matcher.group(2));
      if (matcher.group(3) == null) {
        return new PartialDate(YearMonth.of(year, month).atDay(1), DatePrecision.MONTH);
      }
      return of(LocalDate.of(year, month, Integer.parseInt(matcher.group(3))));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no such date: '" + text + "'", e);
    }
  }

  /** Its last possible day. */
  public LocalDate last() {
    return switch (precision) {
      case DAY -> first;
      case MONTH -> YearMonth.from(first).atEndOfMonth();
      case YEAR -> Year.from(first).atDay(Year.from(first).length());
    };
  }

  /** The form that {@link #parse} reads. */
  @Override
  public String toString() {
    return switch (precision) {
      case DAY -> first.toString();
      case MONTH -> YearMonth.from(first).toString();
      case YEAR -> first.toString().substring(0, first.toString().length() - "-01-01".length());
    };
  }
}
