package org.dateline.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The words that are written with a full stop which need not end a sentence; single letters need no
 * entry.
 */
final class Abbreviations {

  /** What a full stop after an abbreviation says of the sentence. */
  enum Stop {
    /** It never ends it: "Mr. Smith". */
    INSIDE,
    /** It ends it unless a figure follows: "No. 5", "Jan. 3". */
    INSIDE_BEFORE_FIGURES,
    /** It ends it where a capital follows, as after any other word: "in Tulsa, Okla. They …". */
    MAY_END
  }

  /** Longer than any of them, "U.S.S.R" included. */
  static final int LONGEST = 8;

  /** In these letters the full stop belongs to the token. */
  private static final Map<String, Stop> KEPT = new HashMap<>();

  /** In any letters, by lower case. */
  private static final Map<String, Stop> STOPS = new HashMap<>();

  static {
    // Titles and parts of names.
    add(
        Stop.INSIDE,
        "Mr Mrs Ms Dr Prof Rev Gen Col Lt Maj Capt Cmdr Sgt Cpl Adm Sen Rep Gov Jr Sr St Mt Ft Co"
            + " Corp Inc Ltd Bros vs");
    add(Stop.MAY_END, "Pvt Pres Hon Ste Pt ST MT FT");
    // Streets.
    add(Stop.MAY_END, "Ave Blvd Rd Hwy Sq");
    add(Stop.INSIDE_BEFORE_FIGURES, "No Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec");
    // States and provinces as the press abbreviates them.
    add(
        Stop.MAY_END,
        "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo"
            + " Mont Neb Nebr Nev Okla Ore Oreg Pa Penn Tenn Tex Va Vt Wash Wis Wisc Wyo Ont Que"
            + " Alta Sask Man");
    // Their full stop is a token of its own.
    put(Stop.INSIDE, "fr brig amb messrs etc approx dept e.g i.e cf ca a.m p.m");
    put(Stop.INSIDE_BEFORE_FIGURES, "nos art fig sec vol p pp");
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

  private static void add(Stop stop, String words) {
    for (String word : words.split(" ")) {
      KEPT.put(word, stop);
      STOPS.putIfAbsent(word.toLowerCase(Locale.ROOT), stop);
    }
  }

  private static void put(Stop stop, String words) {
    for (String word : words.split(" ")) {
      STOPS.putIfAbsent(word, stop);
    }
  }
}
