package org.dateline.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dateline.lexicon.Lexicon;

/** Classes of words for splitting a sentence into clauses; {@code clause-words.tsv} lists them. */
enum WordClass {
  RELATIVE,
  SUBORDINATOR,
  COORDINATOR,
  SAYING,
  SPEAKING_NOUN,
  AUXILIARY,
  MODAL,
  NEGATION,
  DETERMINER,
  PRONOUN,
  ADVERB,
  PLACE_PREPOSITION,
  DIRECTION,
  PLACE_NOUN,
  ORIGIN_NOUN,
  PART_OF_PERSON,
  ALLY,
  SUPPORT,
  PLANNED,
  THREAT,
  CLAIM,
  DENIAL,
  BACKGROUND,
  MONTH,
  DAY,
  ORDINARY_VERB,
  PARTY,
  ATTEMPT,
  WISH,
  /** What somebody says to a reporter, or a mere move, is no event of its own. */
  NO_EVENT;

  private final int bit = 1 << ordinal();

  int bit() {
    return bit;
  }

  /** The classes of a lower-case word as a bit set; 0 if it is in none. */
  static int bitsOf(String word) {
    return English.BITS.getOrDefault(word, 0);
  }

  /** Reads the table at the first use. */
  private static final class English {
    static final Map<String, Integer> BITS = read();

    private static Map<String, Integer> read() {
      Map<String, Integer> bits = new HashMap<>();
      for (String row : Lexicon.english().rows("clause-words")) {
        String[] columns = row.split("\t");
        int bit = valueOf(columns[0].replace('-', '_').toUpperCase(Locale.ROOT)).bit();
        for (String word : columns[1].split(" ")) {
          bits.merge(word, bit, (one, other) -> one | other);
        }
      }
      return Map.copyOf(bits);
    }
  }
}
