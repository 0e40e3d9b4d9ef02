package org.dateline.article.date;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.date.FieldDate.Ambiguous;
import org.dateline.article.date.FieldDate.Known;
import org.dateline.article.date.FieldDate.Undated;
import org.dateline.article.date.FieldDate.Unreadable;
import org.dateline.time.PartialDate;

/**
 * Reads the value of a date field: dates that programs write (ISO 8601, {@code 20240313}, seconds
 * since 1970, the day numbers of spreadsheets) and that people write ({@link DateWords}), with or
 * without a time of day.
 *
 * <p>The day is that of the time zone in which the date is written, because that day was printed on
 * the page.
 */
public final class StatedDate {

  private static final int LONGEST = 80;

  // Databases, spreadsheets and libraries of statistics write these where there is no date.
  private static final Set<String> UNDATED =
      Set.of(
          "",
          "-",
          "--",
          "—",
          "–",
          "?",
          ".",
          "0",
          "n.d.",
          "n.d",
          "nd",
          "n/d",
          "n/a",
          "n.a.",
          "na",
          "#n/a",
          "nan",
          "nat",
          "null",
          "(null)",
          "<null>",
          "none",
          "nil",
          "undefined",
          "unknown",
          "undated",
          "no date",
          "not available",
          "not known",
          "tbd",
          "\\n",
          "0000-00-00",
          "0000-00-00 00:00:00",
          "0001-01-01",
          "0001-01-01t00:00:00",
          "0001-01-01t00:00:00z",
          "s.d.",
          "s. d.",
          "s/d",
          "o.d.",
          "o. d.",
          "o.j.",
          "o. j.",
          "sin fecha",
          "sans date",
          "ohne datum",
          "unbekannt",
          "false",
          "invalid date");
  private static final Pattern ZERO = Pattern.compile("(?:.*\\s)?-0001(?:[-\\s].*)?");

  private static final Pattern ISO =
      Pattern.compile(
          "([+-]?\\d{4,6}(?:-\\d{2}(?:-\\d{2})?)?)(?:T\\d{2}.*|\\s+\\d{1,2}:\\d{2}.*|Z|\\+\\d{2}:\\d{2})?");
  private static final Pattern COMPACT =
      Pattern.compile(
          "(?:D:)?(\\d{4})(\\d{2})(\\d{2})(?:T?\\d{4}(?:\\d{2})?(?:\\.\\d+)?(?:Z|[+-]\\d.*)?|\\s+\\d{1,2}:.*)?");
  private static final Pattern NUMBER =
      Pattern.compile("(?:/Date\\()?(-?\\d{5,19}(?:\\.\\d+)?)(?:[+-]\\d{4})?(?:\\)/)?");
  private static final Pattern DAY_OF_YEAR = Pattern.compile("\\d{4}-\\d{3}");
  private static final Pattern DAY_OF_WEEK = Pattern.compile("\\d{4}-?W\\d{2}-?\\d");

  private static final LocalDate FIRST_OF_SPREADSHEETS = LocalDate.of(1899, 12, 30);
  // From 1950 to 2100: outside of it, five figures are more likely something else.
  private static final double LEAST_DAYS = 18_264;
  private static final double MOST_DAYS = 73_050;

  private StatedDate() {}

  /** Reads the value of a field. */
  public static FieldDate read(String value) {
    String words = value.strip().replaceAll("^[\"']|[\"']$", "").strip();
    if (UNDATED.contains(words.toLowerCase(Locale.ROOT)) || ZERO.matcher(words).matches()) {
      return new Undated();
    }
    if (words.length() > LONGEST) {
      return unreadable(value);
    }
    try {
      return iso(words)
          .or(() -> compact(words))
          .or(() -> number(words))
          .<FieldDate>map(Known::new)
          .or(() -> DateWords.read(words))
          .orElseGet(() -> unreadable(value));
    } catch (DateTimeException | IllegalArgumentException e) {
      return e instanceof IllegalArgumentException
          ? new Unreadable(String.valueOf(e.getMessage()))
          : new Unreadable("no such date: '" + value + "'");
    }
  }

  /** The date that words mean, if they are a date and nothing about it is uncertain. */
  public static Optional<PartialDate> find(String words) {
    return find(words, DayOrder.UNKNOWN);
  }

  /**
   * The date that words mean; empty if they are not a date, or if day and month may be either.
   *
   * @param order which comes first in the place where the words stand
   */
  public static Optional<PartialDate> find(String words, DayOrder order) {
    FieldDate date = read(words);
    return date instanceof Known known
        ? Optional.of(known.date())
        : date instanceof Ambiguous ambiguous ? ambiguous.in(order) : Optional.empty();
  }

  private static FieldDate unreadable(String value) {
    return new Unreadable(
        "expected a date as 2012-09-29, 2012-09 or 2012, but was '"
            + (value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value)
            + "'");
  }

  private static Optional<PartialDate> iso(String words) {
    Matcher iso = ISO.matcher(words);
    if (iso.matches() && !words.matches("\\d{5,6}")) {
      return Optional.of(PartialDate.parse(iso.group(1)));
    }
    if (DAY_OF_YEAR.matcher(words).matches()) {
      return Optional.of(day(LocalDate.parse(words, DateTimeFormatter.ISO_ORDINAL_DATE)));
    }
    if (DAY_OF_WEEK.matcher(words).matches()) {
      String week = words.replaceFirst("^(\\d{4})-?(W\\d{2})-?(\\d)$", "$1-$2-$3");
      return Optional.of(day(LocalDate.parse(week, DateTimeFormatter.ISO_WEEK_DATE)));
    }
    return Optional.empty();
  }

  private static Optional<PartialDate> compact(String words) {
    Matcher compact = COMPACT.matcher(words);
    if (!compact.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(compact.group(1));
      int month = Integer.parseInt(compact.group(2));
      return year < 1000 || year > 2999
          ? Optional.empty()
          : Optional.of(day(LocalDate.of(year, month, Integer.parseInt(compact.group(3)))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<PartialDate> number(String words) {
    Matcher number = NUMBER.matcher(words);
    if (!number.matches()) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(number.group(1));
    int figures = value.toBigInteger().abs().toString().length();
    if (figures == 5 && value.doubleValue() >= LEAST_DAYS && value.doubleValue() < MOST_DAYS) {
      return Optional.of(day(FIRST_OF_SPREADSHEETS.plusDays(value.longValue())));
    }
    if (figures < 9) {
      return Optional.empty();
    }
    // Seconds, milliseconds, microseconds or nanoseconds since 1970.
    int thousands = figures <= 10 ? 0 : figures <= 13 ? 1 : figures <= 16 ? 2 : 3;
    long seconds = value.movePointLeft(3 * thousands).longValue();
    return Optional.of(day(Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC).toLocalDate()));
  }

  private static PartialDate day(LocalDate day) {
    return PartialDate.of(day);
  }
}
