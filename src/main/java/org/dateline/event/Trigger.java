package org.dateline.event;

import org.dateline.kind.EventKind;

/**
 * The words of a text that report an event.
 *
 * @param start offset of its first UTF-16 unit in the text
 * @param end offset after its last one
 * @param lemma the base form of its words
 * @param kind what kind of event
 * @param kindProbability how likely it is of that kind, in [0, 1]
 * @param strength how reliably it reports an event: 3 always, 2 usually, 1 only with a place or a
 *     day
 * @param assertion how the text presents the event
 * @param sentence the index of its sentence in the text
 * @param clauseStart offset of the first unit of its clause
 * @param clauseEnd offset after the last unit of its clause
 */
public record Trigger(
    int start,
    int end,
    String lemma,
    EventKind kind,
    double kindProbability,
    int strength,
    Assertion assertion,
    int sentence,
    int clauseStart,
    int clauseEnd) {

  public Trigger {
    if (start < clauseStart || end <= start || clauseEnd < end) {
      throw new IllegalArgumentException(
          "a trigger lies in its clause, but was ["
              + start
              + ", "
              + end
              + ") in ["
              + clauseStart
              + ", "
              + clauseEnd
              + ")");
    }
    if (strength < 1 || strength > 3) {
      throw new IllegalArgumentException("a strength is 1, 2 or 3, but was " + strength);
    }
  }

  /** The same trigger as one of another kind. */
  Trigger withKind(EventKind other, double probability) {
    return new Trigger(
        start,
        end,
        lemma,
        other,
        probability,
        strength,
        assertion,
        sentence,
        clauseStart,
        clauseEnd);
  }
}
