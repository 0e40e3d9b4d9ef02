package org.dateline.resolve;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.Tokens;

/** The kind of place that the words beside a name indicate: "Idlib province", "city of Homs". */
enum NamedKind {
  COUNTRY,
  DIVISION,
  COUNTY,
  TOWN,
  CITY_PART,
  WATER,
  LAND;

  private static final Map<String, NamedKind> GENERIC_WORDS =
      Lexicon.english()
          .values(
              "named-kind",
              kind -> NamedKind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')));

  /** The kind named beside a name in a text: the word after it, or "… of" before it. */
  static Optional<NamedKind> beside(Tokens tokens, int start, int end) {
    NamedKind after = GENERIC_WORDS.get(Words.after(tokens, end));
    if (after != null) {
      return Optional.of(after);
    }
    String before = Words.before(tokens, start);
    if (before.equals("of")) {
      return ofWord(Words.secondBefore(tokens, start));
    }
    // "the village Bdama", and "Lake Chad" if the tagger left out "Lake".
    return ofWord(before).filter(kind -> kind != COUNTRY);
  }

  /** The kind that a generic word names. */
  static Optional<NamedKind> ofWord(String word) {
    return Optional.ofNullable(GENERIC_WORDS.get(word.toLowerCase(Locale.ROOT)));
  }

  /** Whether a place with this feature code is of this kind. */
  boolean fits(char featureClass, String featureCode) {
    return switch (this) {
      case COUNTRY -> featureCode.startsWith("PCL");
      case DIVISION -> featureClass == 'A' && !featureCode.startsWith("PCL") || featureClass == 'L';
      case COUNTY -> featureCode.equals("ADM2") || featureCode.equals("ADM3");
      case TOWN -> featureClass == 'P' && !featureCode.equals("PPLX");
      case CITY_PART ->
          featureCode.equals("PPLX")
              || featureClass == 'S'
              || featureClass == 'A' && featureCode.compareTo("ADM2") >= 0
              || featureClass == 'L';
      case WATER -> featureClass == 'H';
      case LAND -> featureClass == 'T' || featureClass == 'L';
    };
  }
}
