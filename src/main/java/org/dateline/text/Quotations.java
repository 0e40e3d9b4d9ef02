package org.dateline.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds quotations by their quotation marks. A quotation ends with its paragraph at the latest,
 * because one that spans several paragraphs is closed only in the last. Quotations do not nest:
 * only the outer one is found.
 */
final class Quotations {

  private static final String OPENERS = "“„«‘\"'`";
  private static final String CLOSERS = "”“»’\"''";

  private Quotations() {}

  /** The quotations from a token on, in order, with their marks. */
  static List<Span> find(Tokens tokens, int from) {
    List<Span> found = new ArrayList<>();
    int open = -1;
    char closer = 0;
    for (int token = from; token < tokens.size(); token++) {
      if (open >= 0 && tokens.is(token, Tokens.PARAGRAPH_START)) {
        found.add(new Span(tokens.start(open), tokens.end(token - 1)));
        open = -1;
      }
      if (open >= 0) {
        if (closes(tokens, token, closer)) {
          found.add(new Span(tokens.start(open), tokens.end(token)));
          open = -1;
        }
      } else if (opens(tokens, token)) {
        open = token;
        closer = CLOSERS.charAt(OPENERS.indexOf(tokens.first(token)));
      }
    }
    if (open >= 0) {
      found.add(new Span(tokens.start(open), tokens.end(tokens.size() - 1)));
    }
    return found;
  }

  // A mark that may be an apostrophe opens a quotation only between a gap and a word.
  private static boolean opens(Tokens tokens, int token) {
    char c = tokens.first(token);
    if (OPENERS.indexOf(c) < 0) {
      return false;
    }
    boolean beforeWord = token + 1 < tokens.size() && tokens.is(token + 1, Tokens.GLUED);
    boolean afterGap = !tokens.is(token, Tokens.GLUED) || isOpening(tokens.first(token - 1));
    return Tokenizer.isApostrophe(c) ? isMarkOnly(tokens, token) && beforeWord && afterGap : true;
  }

  // "the rebels' own" closes nothing: the apostrophe of a possessive in "-s" looks the same, so a
  // single mark closes only after a mark or before one.
  private static boolean closes(Tokens tokens, int token, char closer) {
    // "„gut“": the German closing mark is the English opening mark; many publishers use the English
    // closing mark.
    boolean german = closer == '“' && tokens.first(token) == '”';
    if (tokens.first(token) != closer && !german || !isMarkOnly(tokens, token)) {
      return false;
    }
    boolean before = tokens.is(token, Tokens.GLUED) && !tokens.isWord(token - 1);
    boolean after =
        token + 1 == tokens.size() || tokens.is(token + 1, Tokens.GLUED | Tokens.PARAGRAPH_START);
    boolean plural = token > 0 && tokens.last(token - 1) == 's';
    return !Tokenizer.isApostrophe(closer)
        || tokens.is(token, Tokens.GLUED) && (before || after || !plural);
  }

  private static boolean isOpening(char c) {
    return c == '(' || c == '[' || c == '—' || c == '–' || c == '-';
  }

  /** Not "'s", which is one token with its letter. */
  private static boolean isMarkOnly(Tokens tokens, int token) {
    return !Character.isLetter(tokens.last(token));
  }
}
