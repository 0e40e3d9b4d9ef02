package org.dateline.filter.ecql;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.dateline.filter.ecql.Token.Kind;

/** Dates and instants of a filter. A date is its first moment in UTC, as in the store. */
final class Instants {

  private static final double MILLIS_PER_DAY = 86_400_000;

  private Instants() {}

  /** The moment as ECQL writes it: always with a time and a zone, so that no default comes in. */
  static String ecql(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  static String ecql(Token literal) {
    return ecql(parse(literal));
  }

  /** Days since 1970-01-01T00:00:00Z. */
  static double days(Instant instant) {
    return instant.toEpochMilli() / MILLIS_PER_DAY;
  }

  /** Takes {@code DATE('2012-09-29')} or {@code TIMESTAMP('2012-09-29T12:00:00Z')}. */
  static Instant readCall(TokenReader in) {
    Token name = in.next();
    if (!name.is("DATE") && !name.is("TIMESTAMP")) {
      throw TokenReader.unexpected("DATE or TIMESTAMP", name);
    }
    in.expect("(");
    Token literal = in.next();
    if (literal.kind() != Kind.TEXT) {
      throw TokenReader.unexpected("a date in single quotes", literal);
    }
    Instant instant = parse(literal);
    in.expect(")");
    return instant;
  }

  static Instant parse(Token literal) {
    return parse(literal.value(), literal.start());
  }

  /**
   * Reads a date or an RFC 3339 instant.
   *
   * @param offset where it stands in the filter
   */
  static Instant parse(String text, int offset) {
    try {
      String upper = text.toUpperCase(Locale.ROOT);
      return upper.indexOf('T') > 0
          ? OffsetDateTime.parse(upper).toInstant()
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      throw new EcqlException(
          "expected a date (2012-09-29) or an instant (2012-09-29T12:00:00Z), but was '"
              + text
              + "'",
          offset,
          e);
    }
  }
}
