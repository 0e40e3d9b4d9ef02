package org.dateline.event;

import org.dateline.event.people.Count;
import org.jspecify.annotations.Nullable;

/**
 * The details of an event in the words that report it.
 *
 * @param trigger the words, as written
 * @param start offset of their first UTF-16 unit in the article's text
 * @param end offset after their last unit
 * @param assertion how the text presents the event
 * @param actorsBy who did it, in the words of the article; null if it does not say
 * @param actorsOn whom it was done to; null if the article does not say
 * @param killed how many people it killed; null if the article does not say
 * @param injured how many people it injured; null if the article does not say
 */
public record EventReport(
    String trigger,
    int start,
    int end,
    Assertion assertion,
    @Nullable String actorsBy,
    @Nullable String actorsOn,
    @Nullable Count killed,
    @Nullable Count injured) {

  public EventReport {
    if (trigger.isBlank() || end <= start) {
      throw new IllegalArgumentException(
          "a trigger has words, but was '" + trigger + "' at [" + start + ", " + end + ")");
    }
  }
}
