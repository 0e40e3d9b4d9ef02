package org.dateline.event.people;

import org.dateline.text.Span;

/**
 * A number of people that a sentence says were killed or injured.
 *
 * @param harm what happened to them
 * @param count how many
 * @param words the words that say how many: "at least 320 people"
 * @param anchor the word that says what happened to them: "killed"
 * @param total whether it says that it counts all so far: "the death toll rose to 45"
 */
public record CasualtyMention(Harm harm, Count count, Span words, Span anchor, boolean total) {

  /** What happened to people. */
  public enum Harm {
    KILLED,
    INJURED
  }
}
