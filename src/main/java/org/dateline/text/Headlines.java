package org.dateline.text;

import java.util.Optional;

/** Distinguishes a headline above a report from its first sentence. */
final class Headlines {

  /** In tokens: a longer line is a paragraph. */
  private static final int LONGEST = 30;

  private static final String ENDS = ".,;:";

  private Headlines() {}

  /**
   * The line that begins at a token if it is a headline: short, with text below it, without the end
   * of a sentence, and not continued in lower case below.
   */
  static Optional<Span> find(Tokens tokens, int from) {
    int end = from + 1;
    while (end < tokens.size() && end - from <= LONGEST && !tokens.is(end, Tokens.LINE_START)) {
      end++;
    }
    if (end >= tokens.size() || end - from > LONGEST) {
      return Optional.empty();
    }
    boolean over =
        ENDS.indexOf(tokens.last(end - 1)) < 0 && !Character.isLowerCase(tokens.first(end));
    return over && tokens.is(from, Tokens.CAPITAL | Tokens.NUMBER)
        ? Optional.of(new Span(tokens.start(from), tokens.end(end - 1)))
        : Optional.empty();
  }
}
