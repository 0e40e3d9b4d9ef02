package org.dateline.mention;

import java.util.List;

/**
 * Where a text that is longer than any article is cut, so that what is known of its tokens never
 * fills the memory: at the last gap of the greatest kind that a piece has near its end.
 */
final class Pieces {

  /** In UTF-16 units: about eighty pages of a newspaper. */
  static final int LONGEST = 1 << 19;

  /** How far from its greatest length a piece may end. */
  private static final int LEEWAY = 1 << 14;

  private static final List<String> GAPS = List.of("\n\n", "\n", " ");

  private Pieces() {}

  /** Where the piece that starts at an offset ends: after a gap, or at least between characters. */
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
