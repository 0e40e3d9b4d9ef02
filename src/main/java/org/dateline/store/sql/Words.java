package org.dateline.store.sql;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text as SQLite's tokenizer {@code unicode61} with {@code remove_diacritics 2} cuts
 * them: letters and digits, without case and diacritics. Where its tables and those of Java differ,
 * in a few rare scripts, both sides of a search go by Java's.
 */
public final class Words {

  /** Longer words are cut, because the size of an index entry in PostgreSQL is limited. */
  private static final int LONGEST = 500;

  private Words() {}

  /**
   * A word and its position.
   *
   * @param folded without case and diacritics
   * @param start offset of its first UTF-16 code unit
   * @param end offset after its last
   */
  public record Word(String folded, int start, int end) {}

  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      if (isPart(c)) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        String folded = fold(text.substring(start, i));
        if (!folded.isEmpty()) {
          words.add(new Word(folded, start, i));
        }
        start = -1;
      }
      i += Character.charCount(c);
    }
    return words;
  }

  private static boolean isPart(int c) {
    return Character.isLetter(c)
        || switch (Character.getType(c)) {
          case Character.DECIMAL_DIGIT_NUMBER,
              Character.LETTER_NUMBER,
              Character.OTHER_NUMBER,
              Character.PRIVATE_USE ->
              true;
          default -> isDiacritic(c);
        };
  }

  // Of the combining marks at U+0300, a bit for each that is part of a word; the others divide it.
  private static boolean isDiacritic(int c) {
    return c >= 0x300 && c < 0x340 && (0x000361F8_08029FDFL >> (c - 0x300) & 1) != 0;
  }

  private static String fold(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    word.codePoints()
        .filter(c -> !isDiacritic(c))
        .map(c -> lower(c < 0x80 ? c : withoutDiacritics(c)))
        .forEach(folded::appendCodePoint);
    return cut(folded.toString());
  }

  // Of Latin letters alone: й is no и with a mark on it.
  private static int withoutDiacritics(int c) {
    if (Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN) {
      return c;
    }
    return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).codePointAt(0);
  }

  // Letter by letter: σ is the same at the end of a word, but ı is no i, as in no language at all.
  private static int lower(int c) {
    return c == 'ı' ? c : Character.toLowerCase(Character.toUpperCase(c));
  }

  private static String cut(String word) {
    return word.length() <= LONGEST
        ? word
        : word.substring(0, word.offsetByCodePoints(0, word.codePointCount(0, LONGEST)));
  }
}
