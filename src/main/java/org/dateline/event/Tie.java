package org.dateline.event;

import java.util.List;
import org.dateline.resolve.ResolvedMention;

/**
 * The place of the event of a trigger, according to the text.
 *
 * @param mention the name of the place
 * @param probability that it happened there, given that it happened, in [0, 1]
 * @param source what ties the place to the trigger
 * @param setting how the place stands in its sentence, as values of features; empty if it stands in
 *     another sentence than the trigger
 * @param reasons what spoke for and against it, strongest first, in words
 */
public record Tie(
    ResolvedMention mention,
    double probability,
    Source source,
    List<String> setting,
    List<String> reasons) {

  /** The evidence that ties a place to a trigger, the strongest first. */
  public enum Source {
    /** Both are in the same sentence. */
    SENTENCE,
    /** "the city", "there": words of the sentence that stand for a place named before. */
    ANAPHORA,
    /** The sentence names no scene, but a previous one does. */
    CARRIED,
    /** The dateline, if there is no other evidence. */
    DATELINE,
    /** A person says so. */
    PERSON
  }

  public Tie {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("a probability is in [0, 1], but was " + probability);
    }
    setting = List.copyOf(setting);
    reasons = List.copyOf(reasons);
  }
}
