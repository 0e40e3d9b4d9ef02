package org.dateline.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The days on which something may have happened, in the proleptic Gregorian calendar.
 *
 * @param first the first possible day
 * @param last the last possible day, not before the first
 * @param precision the precision of both ends
 */
public record DateSpan(LocalDate first, LocalDate last, DatePrecision precision) {

  /** The first year with Julian day numbers, which SQLite uses: 4713 BCE. */
  public static final int FIRST_YEAR = -4712;

  /** The last year that a date column of a GIS can contain. */
  public static final int LAST_YEAR = 9999;

  public DateSpan {
    if (first.isAfter(last)) {
      throw new IllegalArgumentException(
          "a span of days must not end before it starts, but was " + first + " to " + last);
    }
  }

  /** The whole span of a date. */
  public static DateSpan of(PartialDate date) {
    return new DateSpan(date.first(), date.last(), date.precision());
  }

  /** A single day. */
  public static DateSpan day(LocalDate day) {
    return new DateSpan(day, day, DatePrecision.DAY);
  }

  /** From the earlier to the later of two days. */
  public static DateSpan days(LocalDate first, LocalDate last) {
    return new DateSpan(first, last, DatePrecision.DAY);
  }

  /** From the first day of a month to the last of another. */
  public static DateSpan months(YearMonth first, YearMonth last) {
    return new DateSpan(first.atDay(1), last.atEndOfMonth(), DatePrecision.MONTH);
  }

  /** From the first day of a year to the last of another. */
  public static DateSpan years(int first, int last) {
    return new DateSpan(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), DatePrecision.YEAR);
  }

  /** From the start of this span to the end of another, with the lower of both precisions. */
  public DateSpan to(DateSpan end) {
    DatePrecision coarser = precision.compareTo(end.precision) > 0 ? precision : end.precision;
    return new DateSpan(first, end.last, coarser);
  }

  /** Whether another span has exactly the same days, whatever its precision. */
  public boolean hasDaysOf(DateSpan other) {
    return first.equals(other.first) && last.equals(other.last);
  }

  /**
   * Whether another span is nearly the same: both ends within a day, or an overlap of at least half
   * of the days from the first to the last of both.
   */
  public boolean isNear(DateSpan other) {
    if (Math.abs(ChronoUnit.DAYS.between(first, other.first)) <= 1
        && Math.abs(ChronoUnit.DAYS.between(last, other.last)) <= 1) {
      return true;
    }
    long common = daysTo(later(first, other.first), earlier(last, other.last));
    long all = daysTo(earlier(first, other.first), later(last, other.last));
    return common > 0 && 2 * common >= all;
  }

  private static long daysTo(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? other : one;
  }

  /** Whether the store and map programs can represent all its days. */
  public boolean isStorable() {
    return first.getYear() >= FIRST_YEAR && last.getYear() <= LAST_YEAR;
  }
}
