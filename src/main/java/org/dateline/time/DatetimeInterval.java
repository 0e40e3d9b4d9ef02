package org.dateline.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A span of days, both ends included; either end may be open.
 *
 * <p>Events are known to the day at best, so an instant means its day in UTC.
 */
public final class DatetimeInterval {

  private static final String FORM =
      "an RFC 3339 instant, a date (2012-09-29, 2012-09 or 2012), start/end with .. for an open"
          + " end, or start/duration (P30D)";

  private final @Nullable LocalDate start;
  private final @Nullable LocalDate end;

  private DatetimeInterval(@Nullable LocalDate start, @Nullable LocalDate end, String source) {
    if (start != null && end != null && start.isAfter(end)) {
      throw new IllegalArgumentException(
          "an interval must not end before it starts, but was '" + source + "'");
    }
    this.start = start;
    this.end = end;
  }

  /** From the earlier to the later of two days. */
  public static DatetimeInterval between(LocalDate start, LocalDate end) {
    return new DatetimeInterval(start, end, start + "/" + end);
  }

  /** The whole span of a date: its day, month or year. */
  public static DatetimeInterval of(PartialDate date) {
    return between(date.first(), date.last());
  }

  /**
   * Parses the {@code datetime} parameter of OGC API – Features: an instant, a date, or an interval
   * {@code start/end} in which {@code ..} or nothing stands for an open end, and an ISO 8601
   * duration such as {@code P30D} for one of the two.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public static DatetimeInterval parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return of(date(text, text));
    }
    return between(text.substring(0, slash), text.substring(slash + 1), text);
  }

  /**
   * Parses the interval in the path of a layer by date, which cannot contain a slash: {@code
   * 2012-09-29}, {@code 2012-09} or {@code 2012-09-01..2012-10-15}.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public static DatetimeInterval parsePath(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      return of(date(text, text));
    }
    return between(text.substring(0, dots), text.substring(dots + 2), text);
  }

  /** The first day, or empty if the start is open. */
  public Optional<LocalDate> start() {
    return Optional.ofNullable(start);
  }

  /** The last day, or empty if the end is open. */
  public Optional<LocalDate> end() {
    return Optional.ofNullable(end);
  }

  /** Whether any day of {@code from} to {@code to} lies in the interval. */
  public boolean intersects(LocalDate from, LocalDate to) {
    return (start == null || !to.isBefore(start)) && (end == null || !from.isAfter(end));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DatetimeInterval that
        && start().equals(that.start())
        && end().equals(that.end());
  }

  @Override
  public int hashCode() {
    return 31 * start().hashCode() + end().hashCode();
  }

  /** The form that {@link #parse} reads. */
  @Override
  public String toString() {
    return (start == null ? ".." : start) + "/" + (end == null ? ".." : end);
  }

  private static DatetimeInterval between(String from, String to, String whole) {
    if (isOpen(from) && isOpen(to)) {
      return new DatetimeInterval(null, null, whole);
    }
    if (isDuration(to) && !isOpen(from)) {
      LocalDate start = date(from, whole).first();
      return new DatetimeInterval(start, moved(start, to, 1, whole), whole);
    }
    if (isDuration(from) && !isOpen(to)) {
      LocalDate end = date(to, whole).last();
      return new DatetimeInterval(moved(end, from, -1, whole), end, whole);
    }
    return new DatetimeInterval(
        isOpen(from) ? null : date(from, whole).first(),
        isOpen(to) ? null : date(to, whole).last(),
        whole);
  }

  private static boolean isOpen(String end) {
    return end.isEmpty() || end.equals("..");
  }

  private static boolean isDuration(String part) {
    return part.startsWith("P") || part.startsWith("p");
  }

  private static LocalDate moved(LocalDate from, String duration, int sign, String whole) {
    try {
      int time = duration.toUpperCase(Locale.ROOT).indexOf('T');
      Period days = time == 1 ? Period.ZERO : Period.parse(head(duration, time));
      // Hours are rounded down to whole days, because events are known to the day at best.
      long wholeDays = time < 0 ? 0 : Duration.parse("P" + duration.substring(time)).toDays();
      return from.plus(days.multipliedBy(sign)).plusDays(sign * wholeDays);
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException("expected " + FORM + ", but was '" + whole + "'", e);
    }
  }

  private static String head(String duration, int time) {
    return time < 0 ? duration : duration.substring(0, time);
  }

  private static PartialDate date(String part, String whole) {
    try {
      return Rfc3339.hasTime(part)
          ? PartialDate.of(Rfc3339.parse(part).atZone(ZoneOffset.UTC).toLocalDate())
          : PartialDate.parse(part);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IllegalArgumentException("expected " + FORM + ", but was '" + whole + "'", e);
    }
  }
}
