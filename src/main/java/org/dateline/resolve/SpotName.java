package org.dateline.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.lexicon.Lexicon;

/**
 * The name of a building, street or other spot, as its words show: "Mosul General Hospital".
 *
 * @param featureClass GeoNames feature class
 * @param featureCode GeoNames feature code
 * @param towns the beginnings of the name that may be the name of its town ("Mosul"), the longest
 *     first
 */
record SpotName(char featureClass, String featureCode, List<String> towns) {

  private static final Lexicon ENGLISH = Lexicon.english();

  private static final Map<String, String> KINDS = ENGLISH.values("spot-kind", kind -> kind);

  private static final Map<String, String> FIRST = ENGLISH.values("spot-first", kind -> kind);

  private static final Set<String> OF_TOWN = ENGLISH.words("named-after-town");

  private static final Set<String> BETWEEN = ENGLISH.words("between-town-and-spot");

  private static final Set<String> STREET_ENDINGS = ENGLISH.words("street-ending");

  private static final Pattern ROAD_NUMBER = Pattern.compile("[AMBNE]\\d{1,4}|\\d{1,4}");

  private static final String STREET = "R.ST";

  SpotName {
    towns = List.copyOf(towns);
  }

  /** Reads a name; empty if it is not that of a spot. */
  static Optional<SpotName> of(String name) {
    String[] words = name.split(" +");
    int last = words.length - 1;
    if (ROAD_NUMBER.matcher(words[last]).matches()) {
      boolean road =
          last == 0
              ? words[0].length() > 1 && !Character.isDigit(words[0].charAt(0))
              : isKind(words[last - 1]);
      return road ? Optional.of(of("R.RD", List.of())) : Optional.empty();
    }
    if (last == 0) {
      return STREET_ENDINGS.stream().anyMatch(name::endsWith)
          ? Optional.of(of(STREET, List.of()))
          : Optional.empty();
    }
    String kind = lower(words[last]);
    String longKind = lower(words[last - 1]) + " " + kind;
    boolean twoWords = last > 1 && KINDS.containsKey(longKind);
    String code = twoWords ? KINDS.get(longKind) : KINDS.get(kind);
    if (code == null) {
      return Optional.ofNullable(FIRST.get(lower(words[0]))).map(first -> of(first, List.of()));
    }
    boolean ofTown = OF_TOWN.contains(twoWords ? longKind : kind);
    return Optional.of(of(code, ofTown ? towns(words, twoWords ? last - 1 : last) : List.of()));
  }

  private static SpotName of(String kind, List<String> towns) {
    return new SpotName(kind.charAt(0), kind.substring(2), towns);
  }

  private static boolean isKind(String word) {
    return KINDS.getOrDefault(lower(word), "").startsWith("R.");
  }

  /** "Mosul" of "Mosul General Hospital": what comes before words that are in no name of a town. */
  private static List<String> towns(String[] words, int end) {
    List<String> towns = new ArrayList<>();
    int to = end;
    towns.add(String.join(" ", List.of(words).subList(0, to)));
    while (to > 1 && BETWEEN.contains(lower(words[to - 1]))) {
      to--;
      towns.add(String.join(" ", List.of(words).subList(0, to)));
    }
    return towns;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
