package org.dateline.event.people;

import java.util.Set;
import org.dateline.text.Passage;
import org.dateline.text.Span;
import org.dateline.text.Tokens;

/**
 * The tokens of one sentence in lower case. Positions are tokens of the text; those outside the
 * sentence read as empty words, so that rules can look ahead and back without checks.
 */
final class SentenceTokens {

  private static final int LONGEST_PHRASE = 4;

  private final Tokens tokens;
  private final int first;
  private final String[] words;

  /** Phrases of two and more words that begin at a token, shortest first; made when asked for. */
  private final String[][] phrases;

  SentenceTokens(Tokens tokens, Passage sentence) {
    this.tokens = tokens;
    this.first = sentence.firstToken();
    int size = sentence.endToken() - first;
    this.words = new String[size];
    this.phrases = new String[size][];
    for (int i = 0; i < size; i++) {
      words[i] = tokens.lower(first + i);
    }
  }

  /** The first token of the sentence. */
  int first() {
    return first;
  }

  /** The token after the last one of the sentence. */
  int end() {
    return first + words.length;
  }

  /** A token in lower case; empty outside the sentence. */
  String at(int token) {
    int index = token - first;
    return index < 0 || index >= words.length ? "" : words[index];
  }

  boolean in(Set<String> set, int token) {
    return set.contains(at(token));
  }

  /** How many tokens from one on are the longest phrase of a set; 0 if none are. */
  int phraseAt(Set<String> set, int token) {
    if (at(token).isEmpty()) {
      return 0;
    }
    String[] longer = phrasesAt(token - first);
    for (int length = longer.length; length > 0; length--) {
      if (set.contains(longer[length - 1])) {
        return length;
      }
    }
    return 0;
  }

  /** The phrase of some tokens, joined by single spaces. */
  String phrase(int token, int length) {
    return phrasesAt(token - first)[length - 1];
  }

  boolean isWord(int token) {
    return isInside(token) && tokens.isWord(token);
  }

  boolean isNumber(int token) {
    return isInside(token) && tokens.isNumber(token);
  }

  boolean isCapital(int token) {
    return isInside(token) && tokens.is(token, Tokens.CAPITAL);
  }

  /** Whether a token is a mark such as a comma. */
  boolean isMark(int token) {
    return isInside(token) && !tokens.isWord(token) && !tokens.isNumber(token);
  }

  /** Whether a token is a hyphen between two parts of one word. */
  boolean isHyphen(int token) {
    return isInside(token) && tokens.isJoiningHyphen(token);
  }

  boolean isGlued(int token) {
    return isInside(token) && tokens.is(token, Tokens.GLUED);
  }

  boolean isPossessive(int token) {
    return at(token).length() == 2 && at(token).charAt(1) == 's' && isMark(token);
  }

  Span span(int from, int to) {
    return new Span(tokens.start(from), tokens.end(to - 1));
  }

  private boolean isInside(int token) {
    return token >= first && token < end();
  }

  private String[] phrasesAt(int index) {
    String[] found = phrases[index];
    if (found == null) {
      int longest = Math.min(LONGEST_PHRASE, words.length - index);
      found = new String[longest];
      found[0] = words[index];
      for (int i = 1; i < longest; i++) {
        found[i] = found[i - 1] + " " + words[index + i];
      }
      phrases[index] = found;
    }
    return found;
  }
}
