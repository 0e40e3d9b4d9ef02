package org.dateline.filter;

import java.util.Arrays;

/**
 * Patterns of LIKE: {@code %} stands for any characters, {@code _} for one, and a backslash takes
 * away the meaning of what follows, if it has one.
 */
final class LikePattern {

  private static final int ANY = -1;
  private static final int ONE = -2;

  private LikePattern() {}

  /**
   * Whether a text matches a pattern. It backtracks only to the last {@code %}, so it is fast for
   * all patterns.
   */
  static boolean matches(String like, String text) {
    int[] pattern = pattern(like);
    int[] characters = text.codePoints().toArray();
    int at = 0;
    int in = 0;
    int lastAny = -1;
    int retry = 0;
    while (in < characters.length) {
      if (at < pattern.length && pattern[at] == ANY) {
        lastAny = at++;
        retry = in;
      } else if (at < pattern.length && (pattern[at] == ONE || pattern[at] == characters[in])) {
        at++;
        in++;
      } else if (lastAny >= 0) {
        at = lastAny + 1;
        in = ++retry;
      } else {
        return false;
      }
    }
    while (at < pattern.length && pattern[at] == ANY) {
      at++;
    }
    return at == pattern.length;
  }

  private static int[] pattern(String like) {
    int[] written = like.codePoints().toArray();
    int[] pattern = new int[written.length];
    int length = 0;
    for (int i = 0; i < written.length; i++) {
      boolean escaped =
          written[i] == '\\' && i + 1 < written.length && "%_\\".indexOf(written[i + 1]) >= 0;
      int c = escaped ? written[++i] : written[i];
      pattern[length++] = !escaped && c == '%' ? ANY : !escaped && c == '_' ? ONE : c;
    }
    return Arrays.copyOf(pattern, length);
  }
}
