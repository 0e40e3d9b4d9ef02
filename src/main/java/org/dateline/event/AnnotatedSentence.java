package org.dateline.event;

import java.util.List;
import org.dateline.resolve.ResolvedMention;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Span;

/**
 * A sentence for which a person says which triggers it has and where each event took place.
 *
 * @param text the sentence
 * @param mentions the places that it names, as they were found in it
 * @param triggers the triggers that were annotated, in no order
 */
public record AnnotatedSentence(
    AnnotatedText text, List<ResolvedMention> mentions, List<AnnotatedTrigger> triggers) {

  /**
   * A trigger and its places.
   *
   * @param span of the trigger
   * @param scenes the names of the places where it happened; empty if the sentence does not say
   */
  public record AnnotatedTrigger(Span span, List<Span> scenes) {

    public AnnotatedTrigger {
      scenes = List.copyOf(scenes);
    }

    /** Whether it happened at a place. */
    boolean isScene(ResolvedMention mention) {
      Span name = new Span(mention.mention().start(), mention.mention().end());
      return scenes.stream().anyMatch(name::overlaps);
    }
  }

  public AnnotatedSentence {
    mentions = List.copyOf(mentions);
    triggers = List.copyOf(triggers);
  }
}
