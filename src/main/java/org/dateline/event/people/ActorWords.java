package org.dateline.event.people;

import java.util.Set;
import org.dateline.lexicon.Lexicon;

/** The words around a trigger that say who did something to whom. */
final class ActorWords {

  private static final Lexicon LEXICON = Lexicon.english();

  static final Set<String> MUTUAL = LEXICON.words("mutual");
  static final Set<String> DONE_TO = LEXICON.words("done-to");
  static final Set<String> TARGETS = LEXICON.words("target");
  static final Set<String> AIMED = LEXICON.words("aimed");
  static final Set<String> THROWN = LEXICON.words("thrown");
  static final Set<String> LIGHT_VERBS = LEXICON.words("light-verb");

  private ActorWords() {}

  /** Whether a noun phrase with this noun may act or have something done to it. */
  static boolean isHead(String word) {
    return PersonNouns.isActor(word) || TARGETS.contains(word);
  }
}
