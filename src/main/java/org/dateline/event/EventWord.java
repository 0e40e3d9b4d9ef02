package org.dateline.event;

import org.dateline.kind.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * A word or phrase that reports an event, in one of its forms.
 *
 * @param lemma its base form
 * @param form its grammatical form
 * @param kind the kind of event; null where the words around decide it, or it reports none
 * @param likeliest the kind where the words around decide nothing
 * @param strength from 3, an event wherever it stands, to 1; 0 for a sense that reports none
 */
record EventWord(
    String lemma, Form form, @Nullable EventKind kind, EventKind likeliest, int strength) {

  /** The form of a word. */
  enum Form {
    /** "attack": of a verb. */
    BASE,
    /** "attacks": of a verb. */
    PRESENT,
    /** "attacked", "fought". */
    PAST,
    /** "attacking". */
    ING,
    NOUN,
    /** Exactly as in the list, in any part of speech. */
    FIXED
  }

  /** Whether it reports nothing, and only hides shorter words. */
  boolean isNoEvent() {
    return strength == 0;
  }
}
