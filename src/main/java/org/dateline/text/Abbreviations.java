package org.dateline.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dateline.lexicon.Lexicon;

/** Abbreviations, whose full stop need not end a sentence; single letters need no entry. */
final class Abbreviations {

  /** Whether the full stop of an abbreviation can end a sentence. */
  enum Stop {
    /** It never ends it: "Mr. Smith". */
    INSIDE,
    /** It ends it unless a figure follows: "No. 5", "Jan. 3". */
    INSIDE_BEFORE_FIGURES,
    /** It ends it if a capital follows, as after any other word: "in Tulsa, Okla. They …". */
    MAY_END
  }

  /** Longer than any of them, "U.S.S.R" included. */
  static final int LONGEST = 8;

  /** With exactly this spelling, the full stop belongs to the token. */
  private static final Map<String, Stop> KEPT = new HashMap<>();

  /** Ignoring case, by lower case. */
  private static final Map<String, Stop> STOPS = new HashMap<>();

  static {
    KEPT.putAll(Lexicon.english().values("abbreviation", Abbreviations::stop));
    KEPT.forEach(Abbreviations::put);
    Lexicon.english()
        .values("abbreviation-and-stop", Abbreviations::stop)
        .forEach(Abbreviations::put);
  }

  private Abbreviations() {}

  /** Whether a word, exactly as written, is one token with the full stop after it. */
  static boolean keepTheirStop(String word) {
    return KEPT.containsKey(word);
  }

  /** Whether a full stop after a word does not end the sentence. */
  static boolean standInside(String word, boolean beforeFigure) {
    if (word.length() >= LONGEST) {
      return false;
    }
    Stop stop = STOPS.getOrDefault(word.toLowerCase(Locale.ROOT), Stop.MAY_END);
    return areInitials(word)
        || stop == Stop.INSIDE
        || stop == Stop.INSIDE_BEFORE_FIGURES && beforeFigure;
  }

  // "U.S" and the "J" of "J. Smith"; no English sentence ends in a single capital but by "I".
  private static boolean areInitials(String word) {
    if (word.length() % 2 == 0 || word.equals("I")) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (i % 2 == 0 ? !Character.isUpperCase(c) : c != '.') {
        return false;
      }
    }
    return true;
  }

  private static Stop stop(String value) {
    return Stop.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  // "St" is inside a sentence and "ST" may end one: with other capitalisation, the word is probably
  // inside.
  private static void put(String word, Stop stop) {
    STOPS.merge(
        word.toLowerCase(Locale.ROOT),
        stop,
        (one, other) -> one.compareTo(other) < 0 ? one : other);
  }
}
