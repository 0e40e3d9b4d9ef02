package org.dateline.article;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.time.PartialDate;

/**
 * Parses dates that programs write: any form of {@link WrittenDate}, optionally followed by a time
 * of day, or without hyphens ({@code 20120929T101500Z}).
 *
 * <p>The day is that of the time zone in which the date is written, because that day was printed on
 * the page.
 */
final class StatedDate {

  private static final Pattern TIME =
      Pattern.compile("(?<=\\d)(?:T\\d{2}:?\\d{2}|,?\\s+(?:at\\s+)?\\d{1,2}[:.]\\d{2}).*$");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

  private StatedDate() {}

  /** Parses a date; empty if the words are not a date. */
  static Optional<PartialDate> find(String words) {
    String date = TIME.matcher(words.strip()).replaceFirst("").strip();
    Matcher compact = COMPACT.matcher(date);
    if (compact.matches()) {
      date = compact.group(1) + "-" + compact.group(2) + "-" + compact.group(3);
    }
    try {
      return Optional.of(WrittenDate.parse(date));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
