package org.dateline.event;

import java.util.List;
import org.dateline.resolve.ResolvedMention;

/**
 * A place where what a trigger reports took place, as far as the text says so.
 *
 * @param mention the name of the place
 * @param probability that it happened there, given that it happened, in [0, 1]
 * @param source what ties the place to the trigger
 * @param reasons what spoke for and against it, strongest first, in words
 */
public record Tie(
    ResolvedMention mention, double probability, Source source, List<String> reasons) {

  /** What ties a place to a trigger, the surest first. */
  public enum Source {
    /** Both stand in one sentence. */
    SENTENCE,
    /** "the city", "there": words of the sentence that stand for a place named before. */
    ANAPHORA,
    /** The sentence names no scene, and the one before it does. */
    CARRIED,
    /** The dateline, where nothing else says where. */
    DATELINE
  }

  public Tie {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("a probability is in [0, 1], but was " + probability);
    }
    reasons = List.copyOf(reasons);
  }
}
