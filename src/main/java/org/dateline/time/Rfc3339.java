package org.dateline.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/**
 * Dates and instants as RFC 3339 writes them, and as clients do: GDAL leaves out the time after the
 * T ({@code 2012-09-29T}) or its minutes ({@code T12Z}), others the offset, which is then UTC.
 */
public final class Rfc3339 {

  private static final DateTimeFormatter INSTANT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral('T')
          .optionalStart()
          .appendValue(ChronoField.HOUR_OF_DAY, 2)
          .optionalStart()
          .appendLiteral(':')
          .appendValue(ChronoField.MINUTE_OF_HOUR, 2)
          .optionalStart()
          .appendLiteral(':')
          .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .optionalEnd()
          .optionalEnd()
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HH:mm", "Z")
          .optionalEnd()
          .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
          .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
          .toFormatter();

  private Rfc3339() {}

  /** Whether a text is of the form of an instant, and not of a date. */
  public static boolean hasTime(String text) {
    return text.indexOf('T') > 0 || text.indexOf('t') > 0;
  }

  /**
   * Reads a date, which is its first moment in UTC, or an instant.
   *
   * @throws java.time.DateTimeException if the text is neither
   */
  public static Instant parse(String text) {
    if (!hasTime(text)) {
      return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    TemporalAccessor parsed = INSTANT.parse(text);
    LocalDateTime local = LocalDateTime.from(parsed);
    return parsed.isSupported(ChronoField.OFFSET_SECONDS)
        ? local.toInstant(ZoneOffset.from(parsed))
        : local.toInstant(ZoneOffset.UTC);
  }
}
