package org.dateline.resolve;

import org.dateline.text.Tokens;

/** The words beside a span of text. */
final class Words {

  private Words() {}

  /** The word after one space, in lower case, or "" if there is none. */
  static String after(Tokens tokens, int end) {
    int token = tokens.firstFrom(end);
    boolean follows =
        token < tokens.size() && tokens.start(token) == end + 1 && isWordInLine(tokens, token);
    return follows ? tokens.lower(token) : "";
  }

  /** The word before one space, in lower case, or "" if there is none. */
  static String before(Tokens tokens, int start) {
    int token = tokenBefore(tokens, start);
    return token < 0 ? "" : tokens.lower(token);
  }

  /** The second word before, each one space away, in lower case, or "" if there is none. */
  static String secondBefore(Tokens tokens, int start) {
    int token = tokenBefore(tokens, start);
    return token < 0 ? "" : before(tokens, tokens.start(token));
  }

  private static int tokenBefore(Tokens tokens, int start) {
    int next = tokens.firstFrom(start);
    int token = next - 1;
    boolean stands =
        token >= 0
            && next < tokens.size()
            && tokens.end(token) == start - 1
            && !tokens.is(next, Tokens.LINE_START)
            && tokens.isWord(token);
    return stands ? token : -1;
  }

  private static boolean isWordInLine(Tokens tokens, int token) {
    return tokens.isWord(token) && !tokens.is(token, Tokens.LINE_START);
  }
}
