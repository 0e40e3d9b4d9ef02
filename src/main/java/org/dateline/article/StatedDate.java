package org.dateline.article;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.time.PartialDate;

/**
 * A date as programs write it: whatever {@link WrittenDate} reads, with any time of day behind it,
 * or without hyphens ({@code 20120929T101500Z}).
 *
 * <p>The day is that of the zone in which it is written: that is the day which stood on the page.
 */
final class StatedDate {

  private static final Pattern TIME =
      Pattern.compile("(?<=\\d)(?:T\\d{2}:?\\d{2}|,?\\s+(?:at\\s+)?\\d{1,2}[:.]\\d{2}).*$");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

  private StatedDate() {}

  /** The date that this says, or empty if it says none. */
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
