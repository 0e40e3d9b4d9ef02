package org.dateline.resolve;

/** The words that touch a span of text. */
final class Words {

  /** A longer run of letters is no word worth reading. */
  private static final int MAX_LENGTH = 40;

  private Words() {}

  /** The word that follows after one space, or "" if none does. */
  static String after(String text, int end) {
    if (end + 1 >= text.length() || text.charAt(end) != ' ') {
      return "";
    }
    int last = end + 1;
    while (last < text.length()
        && last - end <= MAX_LENGTH
        && Character.isLetter(text.charAt(last))) {
      last++;
    }
    return text.substring(end + 1, last);
  }

  /** The word that stands before, one space away, or "" if none does. */
  static String before(String text, int start) {
    if (start < 2 || text.charAt(start - 1) != ' ') {
      return "";
    }
    int first = start - 1;
    while (first > 0 && start - first <= MAX_LENGTH && Character.isLetter(text.charAt(first - 1))) {
      first--;
    }
    return text.substring(first, start - 1);
  }
}
