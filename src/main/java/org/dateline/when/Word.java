package org.dateline.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.text.Passage;
import org.dateline.text.Tokenizer;
import org.dateline.text.Tokens;

/**
 * A unit of the rules for time: a token of the text, or several tokens that form one number ({@code
 * 2012-09-29}, {@code 3–5}, {@code 10:30}). The full stop of an abbreviation is not included.
 *
 * @param text as written
 * @param lower in lower case, and without the apostrophe of "'s" and "'ll"
 * @param start start offset in the article's text
 * @param end end offset, exclusive
 */
record Word(String text, String lower, int start, int end) {

  private static final String JOINTS = "-–/:";
  private static final String BREAKS = ",;:—–()";

  /** The words of a passage. */
  static List<Word> of(Tokens tokens, Passage passage) {
    List<Word> words = new ArrayList<>(passage.endToken() - passage.firstToken());
    int token = passage.firstToken();
    while (token < passage.endToken()) {
      int last = lastOfNumber(tokens, token, passage.endToken());
      words.add(word(tokens, token, last));
      token = last + 1;
    }
    return words;
  }

  boolean isNumber() {
    return isDigit(text.charAt(0));
  }

  boolean isCapitalised() {
    return Character.isUpperCase(text.charAt(0));
  }

  /** Whether it separates clauses. */
  boolean isBreak() {
    return BREAKS.indexOf(text.charAt(0)) >= 0;
  }

  private static int lastOfNumber(Tokens tokens, int first, int end) {
    int last = first;
    while (last + 2 < end
        && isDigit(tokens.last(last))
        && isDigit(tokens.first(last))
        && tokens.length(last + 1) == 1
        && JOINTS.indexOf(tokens.first(last + 1)) >= 0
        && tokens.is(last + 1, Tokens.GLUED)
        && tokens.is(last + 2, Tokens.GLUED)
        && isDigit(tokens.first(last + 2))) {
      last += 2;
    }
    return last;
  }

  private static Word word(Tokens tokens, int first, int last) {
    boolean stop = tokens.is(last, Tokens.ABBREVIATION) && tokens.last(last) == '.';
    String text = tokens.string(first, last);
    String written = stop ? text.substring(0, text.length() - 1) : text;
    boolean clitic = written.length() > 1 && Tokenizer.isApostrophe(written.charAt(0));
    String lower = (clitic ? written.substring(1) : written).toLowerCase(Locale.ROOT);
    return new Word(written, lower, tokens.start(first), tokens.end(last) - (stop ? 1 : 0));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
