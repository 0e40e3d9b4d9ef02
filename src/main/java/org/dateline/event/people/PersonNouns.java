package org.dateline.event.people;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dateline.lexicon.Lexicon;

/** Nouns for people and for those who act together, singular and plural. */
final class PersonNouns {

  private static final Lexicon LEXICON = Lexicon.english();
  private static final Map<String, String> PERSONS = LEXICON.values("person", Function.identity());
  private static final Set<String> PLURALS = plurals(PERSONS);
  private static final Set<String> CROWDS = LEXICON.words("crowd");
  private static final Set<String> FORCES = LEXICON.words("force");
  static final Set<String> NAMES_OF_GROUPS = LEXICON.words("group-name");
  private static final Set<String> HONORIFICS = LEXICON.words("honorific");
  private static final Map<String, String> ANIMALS = LEXICON.values("animal", Function.identity());
  private static final Set<String> ANIMAL_PLURALS = plurals(ANIMALS);

  private static final int SHORTEST_DERIVED = 6;

  private PersonNouns() {}

  static boolean isSingular(String word) {
    return PERSONS.containsKey(word);
  }

  /** "soldiers", "men", "people". */
  static boolean isPlural(String word) {
    return PLURALS.contains(word) || CROWDS.contains(word);
  }

  static boolean isPerson(String word) {
    return isSingular(word) || isPlural(word);
  }

  /** "the army", "troops", "police". */
  static boolean isForce(String word) {
    return FORCES.contains(word) || CROWDS.contains(word);
  }

  /** Whether a noun phrase with this noun may act: people, forces and groups. */
  static boolean isActor(String word) {
    return isPerson(word) || isForce(word) || isNameOfGroup(word);
  }

  static boolean isNameOfGroup(String word) {
    return NAMES_OF_GROUPS.contains(word);
  }

  static boolean isHonorific(String word) {
    return HONORIFICS.contains(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
  }

  static boolean isAnimal(String word) {
    return ANIMALS.containsKey(word) || ANIMAL_PLURALS.contains(word);
  }

  /** "hikers", "cyclists": most counted nouns of these forms are people. */
  static boolean looksPlural(String word) {
    return word.length() >= SHORTEST_DERIVED
        && (word.endsWith("ers")
            || word.endsWith("ors")
            || word.endsWith("ists")
            || word.endsWith("men")
            || word.endsWith("ees"));
  }

  private static Set<String> plurals(Map<String, String> singulars) {
    Set<String> plurals = new HashSet<>();
    singulars.forEach(
        (singular, irregular) -> plurals.add(irregular.isEmpty() ? pluralOf(singular) : irregular));
    return Set.copyOf(plurals);
  }

  private static String pluralOf(String singular) {
    int last = singular.length() - 1;
    char end = singular.charAt(last);
    if (end == 'y' && "aeou".indexOf(singular.charAt(last - 1)) < 0) {
      return singular.substring(0, last) + "ies";
    }
    boolean hissing =
        end == 's' || end == 'x' || singular.endsWith("sh") || singular.endsWith("ch");
    return singular + (hissing && !singular.equals("monarch") ? "es" : "s");
  }
}
