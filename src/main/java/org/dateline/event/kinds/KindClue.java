package org.dateline.event.kinds;

import org.dateline.kind.EventKind;

/**
 * What the words of a trigger say of its kind.
 *
 * @param lemma the base form of the trigger
 * @param listed the kind that the list of words and the clause give
 * @param strength how reliably the trigger reports an event, 1 to 3
 * @param clauseStart offset of the first unit of its clause
 * @param clauseEnd offset after the last unit of its clause
 */
public record KindClue(
    String lemma, EventKind listed, int strength, int clauseStart, int clauseEnd) {

  private static final int SURE = 3;

  public KindClue {
    if (clauseEnd < clauseStart) {
      throw new IllegalArgumentException(
          "a clause begins before it ends, but was [" + clauseStart + ", " + clauseEnd + ")");
    }
  }

  /** Whether its words leave no doubt: a car bombing is a bombing whatever the article is about. */
  boolean isSure() {
    return strength == SURE && listed != EventKind.OTHER;
  }
}
