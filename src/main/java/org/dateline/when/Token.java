package org.dateline.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word, a number with what is written into it ({@code 1990s}, {@code 2012-09-29}), or a mark.
 *
 * @param text as written
 * @param lower in lower case
 * @param start where it starts in the text
 * @param end where it ends, exclusive
 */
record Token(String text, String lower, int start, int end) {

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        i++;
        continue;
      }
      int end = Character.isLetter(c) ? word(text, i) : isDigit(c) ? number(text, i) : i + 1;
      String piece = text.substring(i, end);
      tokens.add(new Token(piece, piece.toLowerCase(Locale.ROOT), i, end));
      i = end;
    }
    return tokens;
  }

  boolean isNumber() {
    return isDigit(text.charAt(0));
  }

  boolean isCapitalised() {
    return Character.isUpperCase(text.charAt(0));
  }

  /** Whether it parts clauses. */
  boolean isBreak() {
    return lower.length() == 1 && ",;:—–()".contains(lower);
  }

  private static int word(String text, int start) {
    int i = start;
    while (i < text.length() && Character.isLetter(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int number(String text, int start) {
    int i = start;
    while (i < text.length() && (isDigit(text.charAt(i)) || isInside(text, i))) {
      i++;
    }
    return word(text, i);
  }

  private static boolean isInside(String text, int i) {
    return "-–/,.:".indexOf(text.charAt(i)) >= 0
        && i + 1 < text.length()
        && isDigit(text.charAt(i + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
