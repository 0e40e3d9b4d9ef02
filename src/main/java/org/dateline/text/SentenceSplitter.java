package org.dateline.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits text into sentences by rules, which are accurate enough to quote a sentence and need no
 * model. Time is linear in the number of tokens.
 *
 * <p>A sentence ends at a full stop, question mark or exclamation mark with the closing quotation
 * marks and brackets after it, unless it belongs to an abbreviation or a lower-case word or a dash
 * follows. It also ends at the end of a paragraph, and at the end of a line that was not wrapped,
 * such as a headline.
 */
final class SentenceSplitter {

  /** A shorter line was not wrapped, so its end is the end of a sentence. */
  private static final int LEAST_WRAPPED_LINE = 45;

  private static final String CLOSERS = "\"'”’»)]";
  private static final String OPENERS = "\"'“‘«([";

  private final Tokens tokens;
  private final int from;

  private SentenceSplitter(Tokens tokens, int from) {
    this.tokens = tokens;
    this.from = from;
  }

  /** The sentences from a token on, in order; together they contain all tokens from there. */
  static List<Passage> split(Tokens tokens, int from) {
    return new SentenceSplitter(tokens, from).split();
  }

  private List<Passage> split() {
    List<Passage> sentences = new ArrayList<>();
    int first = from;
    int lineStart = from;
    int mark = -1;
    for (int token = from; token < tokens.size(); token++) {
      if (tokens.is(token, Tokens.LINE_START)) {
        lineStart = token;
      }
      if (isMark(token)) {
        mark = token;
      } else if (!isCloser(token)) {
        mark = -1;
      }
      int next = token + 1;
      boolean ends =
          next == tokens.size()
              || tokens.is(next, Tokens.LINE_START) && lineEnds(lineStart, next)
              || mark >= 0 && !tokens.is(next, Tokens.GLUED) && ends(mark, next);
      if (ends) {
        sentences.add(Passage.of(tokens, first, next));
        first = next;
        mark = -1;
      }
    }
    return sentences;
  }

  private boolean lineEnds(int lineStart, int next) {
    boolean wrapped =
        tokens.end(next - 1) - tokens.start(lineStart) >= LEAST_WRAPPED_LINE
            || Character.isLowerCase(tokens.first(next));
    return tokens.is(next, Tokens.PARAGRAPH_START) || !wrapped;
  }

  private boolean ends(int mark, int next) {
    int first = next;
    while (first + 1 < tokens.size()
        && OPENERS.indexOf(tokens.first(first)) >= 0
        && tokens.is(first + 1, Tokens.GLUED)) {
      first++;
    }
    char c = tokens.first(first);
    // "WATERTOWN, Mass. — A boat": the dash belongs to the dateline.
    boolean dash = c == '—' || c == '–' || c == '-' && tokens.length(first) > 1;
    if (Character.isLowerCase(c) || dash) {
      return false;
    }
    boolean figure = Character.isDigit(c);
    return tokens.last(mark) != '.' || !Abbreviations.standInside(wordBefore(mark), figure);
  }

  /** The letters, figures and full stops before the last full stop of a token. */
  private String wordBefore(int mark) {
    String source = tokens.source();
    int stop = tokens.inSource(tokens.end(mark)) - 1;
    int start = stop;
    int limit = Math.max(0, stop - Abbreviations.LONGEST);
    while (start > limit && isWordPart(source.charAt(start - 1))) {
      start--;
    }
    return source.substring(start, stop);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.';
  }

  private boolean isMark(int token) {
    char c = tokens.first(token);
    return c == '.'
        || c == '!'
        || c == '?'
        || c == '…'
        || tokens.is(token, Tokens.ABBREVIATION) && tokens.last(token) == '.';
  }

  private boolean isCloser(int token) {
    return tokens.is(token, Tokens.GLUED)
        && CLOSERS.indexOf(tokens.first(token)) >= 0
        && CLOSERS.indexOf(tokens.last(token)) >= 0;
  }
}
