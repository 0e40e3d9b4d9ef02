package org.dateline.when;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers, days and years from single words. */
final class Numbers {

  private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)");
  private static final Pattern DAYS = Pattern.compile("(\\d{1,2})([-–/])(\\d{1,2})");
  private static final Pattern DECADE = Pattern.compile("(\\d{3}0)s");
  private static final Pattern YEARS = Pattern.compile("(\\d{4})[-–/](\\d{4}|\\d{2})");

  private Numbers() {}

  /** A plain number without separators. */
  static Optional<Integer> plain(Word token) {
    String text = token.text();
    boolean figures = text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return figures && !text.isEmpty() ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }

  /** The day of a month: {@code 3}, {@code 3rd}. */
  static Optional<Integer> dayOfMonth(Word token) {
    return ordinal(token).or(() -> plain(token)).filter(day -> day >= 1 && day <= 31);
  }

  /** The first and the last day of {@code 3-5}; {@code 3/4} are two days in a row. */
  static Optional<int[]> daysOfMonth(Word token) {
    Matcher days = DAYS.matcher(token.text());
    if (!days.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(days.group(1));
    int last = Integer.parseInt(days.group(3));
    boolean rising = days.group(2).equals("/") ? last == first + 1 : last > first;
    return first >= 1 && last <= 31 && rising
        ? Optional.of(new int[] {first, last})
        : Optional.empty();
  }

  /** {@code 12th} or {@code twelfth}. */
  static Optional<Integer> ordinal(Word token) {
    if (!token.isNumber()) {
      return Optional.ofNullable(Vocabulary.ORDINALS.get(token.lower()));
    }
    Matcher matcher = ORDINAL.matcher(token.lower());
    return matcher.matches() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
  }

  /** A cardinal number: {@code 3}, {@code three}, {@code a}. */
  static Optional<Integer> count(Word token) {
    return Optional.ofNullable(Vocabulary.COUNTS.get(token.lower()))
        .or(() -> plain(token).filter(count -> count >= 1 && count <= 999));
  }

  /** A year of four digits that is plausible in news. */
  static Optional<Integer> year(Word token) {
    return plain(token).filter(year -> token.text().length() == 4 && year >= 1000 && year <= 2100);
  }

  /** The first year of {@code 1990s}. */
  static Optional<Integer> decade(Word token) {
    Matcher matcher = DECADE.matcher(token.lower());
    return matcher.matches() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
  }

  /**
   * Both years of {@code 1918-1919}, {@code 1939-45} or {@code 2010/11}; {@code 2012-09} is a
   * month.
   */
  static Optional<int[]> years(Word token) {
    Matcher matcher = YEARS.matcher(token.text());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(matcher.group(1));
    int last = Integer.parseInt(matcher.group(2));
    if (matcher.group(2).length() == 2) {
      boolean next = last == first % 100 + 1;
      if (last <= 12 && !next) {
        return Optional.empty();
      }
      last += first / 100 * 100;
    }
    return first >= 1000 && last > first && last <= 2100
        ? Optional.of(new int[] {first, last})
        : Optional.empty();
  }
}
