package org.dateline.event.people;

import java.util.Set;
import org.dateline.lexicon.Lexicon;

/** The words that say that people were killed or injured. */
final class CasualtyWords {

  private static final Lexicon LEXICON = Lexicon.english();

  static final Set<String> KILLED = LEXICON.words("killed");
  static final Set<String> INJURED = LEXICON.words("injured");
  static final Set<String> KILLING = LEXICON.words("killing");
  static final Set<String> INJURING = LEXICON.words("injuring");
  static final Set<String> DIED = LEXICON.words("died");
  static final Set<String> DEAD = LEXICON.words("dead");
  static final Set<String> UNHURT = LEXICON.words("unhurt");
  static final Set<String> DEATHS = LEXICON.words("deaths");
  static final Set<String> DEATH = LEXICON.words("death");
  static final Set<String> INJURIES = LEXICON.words("injuries");
  static final Set<String> WOUNDING = LEXICON.words("wounding");
  static final Set<String> CASUALTIES = LEXICON.words("casualties");
  static final Set<String> TAKES_LIVES = LEXICON.words("takes-lives");
  static final Set<String> TOLL = LEXICON.words("toll");
  static final Set<String> TOLL_REACHES = LEXICON.words("toll-reaches");
  static final Set<String> TOLL_PASSES = LEXICON.words("toll-passes");
  static final Set<String> SUFFERS = LEXICON.words("suffers");
  static final Set<String> TREATED = LEXICON.words("treated");
  static final Set<String> HARM = LEXICON.words("harm");
  static final Set<String> FATALLY = LEXICON.words("fatally");
  static final Set<String> STRIKING = LEXICON.words("striking");
  static final Set<String> UNSURE = LEXICON.words("unsure");

  private CasualtyWords() {}

  /** Whether a word alone says that people were killed or injured. */
  static boolean isCue(String word) {
    return KILLED.contains(word)
        || INJURED.contains(word)
        || KILLING.contains(word)
        || INJURING.contains(word)
        || DIED.contains(word)
        || DEAD.contains(word)
        || UNHURT.contains(word)
        || DEATHS.contains(word)
        || DEATH.contains(word)
        || INJURIES.contains(word)
        || CASUALTIES.contains(word)
        || SUFFERS.contains(word)
        || TREATED.contains(word)
        || FATALLY.contains(word);
  }
}
