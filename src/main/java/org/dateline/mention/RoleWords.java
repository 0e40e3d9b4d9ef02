package org.dateline.mention;

import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.lexicon.Lexicon;

/**
 * Classes of words around a name that indicate its role. A word may be in several classes. The
 * lists contain common words by meaning, and no names of places except buildings that stand for
 * governments.
 */
final class RoleWords {

  /** "in Aleppo": what follows is a place. */
  static final int PLACE_PREPOSITION = 1;

  /** "by Moscow", "with Beijing": what follows, if a government, acts or is dealt with. */
  static final int AGENT_PREPOSITION = 1 << 1;

  /** "northern Syria": the part of a place. */
  static final int DIRECTION = 1 << 2;

  /** "the Jobar neighborhood", "Iraq's Anbar province": ground and buildings. */
  static final int PLACE_NOUN = 1 << 3;

  /** "US officials", "Geneva talks": persons, bodies, meetings and goods. */
  static final int QUALIFIED_NOUN = 1 << 4;

  /** "Washington's attempt": what governments have, do and want. */
  static final int POLICY_NOUN = 1 << 5;

  /** "Boston Globe", "Aleppo University": the last or the first word of an organisation. */
  static final int ORGANIZATION_NOUN = 1 << 6;

  /** "Paris Agreement", "Boston Marathon": treaties and events with a name. */
  static final int EVENT_NOUN = 1 << 7;

  /** "President of Tunisia". */
  static final int OFFICE = 1 << 8;

  /** "said": whoever does this speaks or decides, be it a town. */
  static final int SAYING = 1 << 9;

  /** "sent", "backs": a government does this; of a town it may be told of its ground. */
  static final int ACTING = 1 << 10;

  /** "lies", "suffered": this is told of ground, even of a country. */
  static final int BEING = 1 << 11;

  /** "will", "has". */
  static final int AUXILIARY = 1 << 12;

  /** "accused Russia", "urged Ankara": the object, if a government, is addressed as one. */
  static final int ADDRESSING = 1 << 13;

  /** "beat Portland": the object is a team. */
  static final int PLAYING = 1 << 14;

  /** "envoys from", "pledges from": what follows, if governments, sent or gave. */
  static final int SENT = 1 << 15;

  /**
   * "sanctions on", "war with", "victory over": what follows, if a government, is the other side.
   */
  static final int RELATION = 1 << 16;

  /** "flights between", "border with": what follows is ground. */
  static final int LINK = 1 << 17;

  /** Words that end a noun phrase. */
  static final int FUNCTION = 1 << 18;

  /** "a", "his": before a name without article the name qualifies what follows. */
  static final int DETERMINER = 1 << 19;

  static final int ADVERB = 1 << 20;

  /** "Kremlin". */
  static final int SEAT = 1 << 21;

  /** "Monday". */
  static final int DATE = 1 << 22;

  /** "II". */
  static final int NUMERAL = 1 << 23;

  /** "attack against": what follows may be ground. */
  static final int ATTACK = 1 << 24;

  /** "Syria's war", "China's economy": happens in a place, and belongs to it as ground does. */
  static final int HAPPENING = 1 << 26;

  /**
   * "US", "EU": written so, they stand before nouns as adjectives do, and have no article there.
   */
  static final int ADJECTIVAL = 1 << 25;

  /** "Kabul attack", "a Donetsk market": happens or stands in a town. */
  static final int OF_TOWN = 1 << 27;

  /** "Missiles hit Kyiv": is done to ground. */
  static final int HITTING = 1 << 28;

  private static final Lexicon ENGLISH = Lexicon.english();

  private static final int CAPACITY = 1 << 13;
  private static final int[] KEYS = new int[CAPACITY];
  private static final int[] CLASSES = new int[CAPACITY];

  static {
    put(PLACE_PREPOSITION, ENGLISH.words("place-preposition"));
    put(DIRECTION, ENGLISH.words("compass"));
    put(DIRECTION, ENGLISH.words("part-of-place"));
    put(AGENT_PREPOSITION, ENGLISH.words("agent-preposition"));
    put(PLACE_NOUN, ENGLISH.words("place-noun"));
    put(QUALIFIED_NOUN, ENGLISH.words("qualified-noun"));
    put(POLICY_NOUN, ENGLISH.words("policy-noun"));
    put(ORGANIZATION_NOUN, ENGLISH.words("organization-noun"));
    put(EVENT_NOUN, ENGLISH.words("event-noun"));
    put(OFFICE, ENGLISH.words("office"));
    put(SAYING, ENGLISH.words("saying-of-name"));
    put(ACTING, ENGLISH.words("acting"));
    put(BEING, ENGLISH.words("being"));
    put(AUXILIARY, ENGLISH.words("auxiliary-after-name"));
    put(ADDRESSING, ENGLISH.words("addressing"));
    put(PLAYING, ENGLISH.words("playing"));
    put(SENT, ENGLISH.words("sent"));
    put(RELATION, ENGLISH.words("relation"));
    put(LINK, ENGLISH.words("link"));
    put(FUNCTION, ENGLISH.words("function"));
    put(DETERMINER, ENGLISH.words("determiner-before-name"));
    put(ADVERB, ENGLISH.words("adverb"));
    put(HAPPENING, ENGLISH.words("happening"));
    put(SEAT, ENGLISH.words("seat"));
    put(ADJECTIVAL, ENGLISH.words("adjectival"));
    put(DATE, ENGLISH.words("weekday"));
    put(DATE, ENGLISH.words("month"));
    put(DATE, monthsWithStop());
    put(NUMERAL, ENGLISH.words("numeral"));
    put(OF_TOWN, ENGLISH.words("of-town"));
    put(HITTING, ENGLISH.words("hitting"));
    put(ATTACK, ENGLISH.words("attack"));
  }

  private RoleWords() {}

  /** "on Sept. 29": these are tokens with their full stop. */
  private static Set<String> monthsWithStop() {
    return ENGLISH.words("month-short").stream()
        .map(month -> month + '.')
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The classes of a word as a bit set; 0 if it is in none. */
  static int classes(int lowerCaseHash) {
    int slot = slot(lowerCaseHash);
    return KEYS[slot] == 0 ? 0 : CLASSES[slot];
  }

  private static void put(int wordClass, Set<String> words) {
    for (String word : words) {
      int hash = Hash.lowerCase(word, 0, word.length());
      int slot = slot(hash);
      KEYS[slot] = hash == 0 ? 1 : hash;
      CLASSES[slot] |= wordClass;
    }
  }

  private static int slot(int hash) {
    int key = hash == 0 ? 1 : hash;
    int slot = Hash.mix(key) & (CAPACITY - 1);
    while (KEYS[slot] != 0 && KEYS[slot] != key) {
      slot = (slot + 1) & (CAPACITY - 1);
    }
    return slot;
  }
}
