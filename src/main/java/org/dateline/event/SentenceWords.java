package org.dateline.event;

import java.util.Arrays;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Passage;
import org.dateline.text.Tokens;

/**
 * The words of one sentence, in lower case, with their {@link WordClass classes} and a guess at
 * their part of speech. Tokens count from 0 at the start of the sentence.
 */
final class SentenceWords {

  /** The rules read at most this many tokens, because no real sentence is longer. */
  static final int MOST_TOKENS = 600;

  /** Longer endings than these need a stem before them: "red", "thing" are no forms of verbs. */
  private static final int SHORTEST_FORM = 5;

  private final Tokens tokens;
  private final int first;
  private final String[] words;
  private final int[] classes;
  private final char[] tags;

  private SentenceWords(Tokens tokens, int first, int size) {
    this.tokens = tokens;
    this.first = first;
    this.words = new String[size];
    this.classes = new int[size];
    this.tags = new char[size];
    for (int i = 0; i < size; i++) {
      words[i] = tokens.lower(first + i);
      classes[i] = WordClass.bitsOf(words[i]);
    }
    for (int i = 0; i < size; i++) {
      tags[i] = tag(i);
    }
  }

  /** Reads a sentence of a text. */
  static SentenceWords of(AnnotatedText text, Passage sentence) {
    int size = Math.min(MOST_TOKENS, sentence.endToken() - sentence.firstToken());
    return new SentenceWords(text.tokens(), sentence.firstToken(), size);
  }

  int size() {
    return words.length;
  }

  /** A word in lower case; empty beyond the sentence. */
  String word(int token) {
    return token < 0 || token >= words.length ? "" : words[token];
  }

  /** The words from one token to before another, with a blank between them. */
  String phrase(int from, int to) {
    return to == from + 1 ? words[from] : String.join(" ", Arrays.asList(words).subList(from, to));
  }

  /** Whether a word is of a class; false beyond the sentence. */
  boolean is(int token, WordClass wordClass) {
    return token >= 0 && token < words.length && (classes[token] & wordClass.bit()) != 0;
  }

  boolean equals(int token, String word) {
    return token >= 0 && token < words.length && words[token].equals(word);
  }

  boolean isCapital(int token) {
    return token >= 0 && token < words.length && tokens.is(first + token, Tokens.CAPITAL);
  }

  boolean isWord(int token) {
    return token >= 0 && token < words.length && tokens.isWord(first + token);
  }

  /** Whether a token is a number; also false outside the sentence. */
  boolean isNumber(int token) {
    return tag(token) == '0';
  }

  boolean isGlued(int token) {
    return token >= 0 && token < words.length && tokens.is(first + token, Tokens.GLUED);
  }

  /** A token as the text counts them. */
  int inText(int token) {
    return first + token;
  }

  /** Offset of the first unit of a token in the text. */
  int start(int token) {
    return tokens.start(first + token);
  }

  /** Offset after the last unit of a token in the text. */
  int end(int token) {
    return tokens.end(first + token);
  }

  /** The token that an offset lies in or that follows it; the size if there is none. */
  int at(int offset) {
    int low = 0;
    int high = words.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (end(middle) <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * A guess at the part of speech, one letter: {@code V} a verb that may be finite, {@code G} a
   * form in -ing, {@code X} an auxiliary or modal, {@code S} a verb of saying, {@code D} a
   * determiner, {@code P} a preposition, {@code T} "to", {@code C} a capitalised word, {@code R} a
   * relative, {@code U} a subordinator, {@code &} a coordinator, {@code 0} a number, {@code A} an
   * adverb, {@code H} a pronoun, {@code N} any other word, and a mark itself.
   */
  char tag(int token) {
    if (token < 0 || token >= words.length) {
      return '^';
    }
    return tags[token] == 0 ? guess(token) : tags[token];
  }

  /** Whether a word is taken for a verb: finite, a participle or a form in -ing. */
  boolean isVerb(int token) {
    char tag = tag(token);
    return tag == 'V' || tag == 'G' || tag == 'S';
  }

  private char guess(int i) {
    if (!isWord(i)) {
      return tokens.isNumber(first + i) ? '0' : words[i].charAt(0);
    }
    char fixed = byClass(i);
    if (fixed != 0) {
      return fixed;
    }
    if (isCapital(i) && i > 0) {
      return 'C';
    }
    boolean long5 = words[i].length() >= SHORTEST_FORM;
    boolean inNounPhrase = is(i - 1, WordClass.DETERMINER) || is(i - 1, WordClass.DIRECTION);
    if (is(i, WordClass.SAYING) && !inNounPhrase) {
      return 'S';
    }
    if (is(i, WordClass.ORDINARY_VERB) && !inNounPhrase) {
      return words[i].endsWith("ing") ? 'G' : 'V';
    }
    if (long5 && words[i].endsWith("ed") && !inNounPhrase) {
      return 'V';
    }
    if (long5 && words[i].endsWith("ing") && !inNounPhrase) {
      return 'G';
    }
    return words[i].endsWith("ly") && long5 ? 'A' : 'N';
  }

  private char byClass(int i) {
    if (words[i].equals("to")) {
      return 'T';
    }
    if (words[i].equals("that")) {
      return is(i - 1, WordClass.SAYING) || (i > 0 && tags[i - 1] == 'N') ? 'R' : 'D';
    }
    if (is(i, WordClass.AUXILIARY) || is(i, WordClass.MODAL)) {
      return 'X';
    }
    if (is(i, WordClass.RELATIVE)) {
      return 'R';
    }
    if (is(i, WordClass.COORDINATOR) && !is(i, WordClass.SUBORDINATOR)) {
      return '&';
    }
    if (is(i, WordClass.SUBORDINATOR)) {
      return 'U';
    }
    if (is(i, WordClass.PLACE_PREPOSITION) || isOtherPreposition(words[i])) {
      return 'P';
    }
    if (is(i, WordClass.DETERMINER)) {
      return 'D';
    }
    if (is(i, WordClass.PRONOUN)) {
      return 'H';
    }
    return is(i, WordClass.ADVERB) ? 'A' : 0;
  }

  private static boolean isOtherPreposition(String word) {
    return switch (word) {
      case "with", "for", "during", "against", "about", "among", "like", "than", "down", "up" ->
          true;
      default -> false;
    };
  }
}
