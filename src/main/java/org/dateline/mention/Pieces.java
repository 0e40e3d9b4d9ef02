package org.dateline.mention;

import java.util.List;

/**
 * Splits a text that is longer than any article, so that the data about its tokens never exhausts
 * the memory. A piece ends at the largest kind of gap near its greatest length, and at the last of
 * several.
 */
final class Pieces {

  /** In UTF-16 units: about eighty pages of a newspaper. */
  static final int LONGEST = 1 << 19;

  /** How much shorter than its greatest length a piece may be. */
  private static final int LEEWAY = 1 << 14;

  private static final List<String> GAPS = List.of("\n\n", "\n", " ");

  private Pieces() {}

  /**
   * The end of the piece that starts at an offset: after a gap, or at least between two characters.
   */
  static int endOf(String text, int start) {
    int limit = start + LONGEST;
    if (limit >= text.length()) {
      return text.length();
    }
    String tail = text.substring(limit - LEEWAY, limit);
    for (String gap : GAPS) {
      int at = tail.lastIndexOf(gap);
      if (at >= 0) {
        return limit - LEEWAY + at + gap.length();
      }
    }
    boolean inPair =
        Character.isHighSurrogate(text.charAt(limit - 1))
            && Character.isLowSurrogate(text.charAt(limit));
    return inPair ? limit - 1 : limit;
  }
}
