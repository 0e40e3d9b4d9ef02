package org.dateline.event;

import java.util.List;
import java.util.Optional;
import org.dateline.gazetteer.Place;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.resolve.ResolvedMention;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Passage;
import org.dateline.text.Span;

/**
 * A sentence whose triggers, and the places of their events, were annotated by a person.
 *
 * @param text the text that contains it
 * @param sentence its tokens
 * @param mentions the places that it names, as they were found in it
 * @param triggers the triggers that were annotated, in no order
 */
public record AnnotatedSentence(
    AnnotatedText text,
    Passage sentence,
    List<ResolvedMention> mentions,
    List<AnnotatedTrigger> triggers) {

  /** A text that is one sentence. */
  public AnnotatedSentence(
      AnnotatedText text, List<ResolvedMention> mentions, List<AnnotatedTrigger> triggers) {
    this(text, Passage.of(text.tokens(), 0, text.tokens().size()), mentions, triggers);
  }

  /**
   * A trigger and its places.
   *
   * @param span of the trigger
   * @param scenes the names of the places where it happened; empty if the sentence does not say
   * @param unsure the names of places for which it is not annotated whether it happened there
   */
  public record AnnotatedTrigger(Span span, List<Span> scenes, List<Span> unsure) {

    public AnnotatedTrigger {
      scenes = List.copyOf(scenes);
      unsure = List.copyOf(unsure);
    }

    /** A trigger of which all scenes are known. */
    public AnnotatedTrigger(Span span, List<Span> scenes) {
      this(span, scenes, List.of());
    }

    /** Whether it is annotated for a place if it happened there. */
    boolean isSure(ResolvedMention mention) {
      Span name = new Span(mention.mention().start(), mention.mention().end());
      return unsure.stream().noneMatch(name::overlaps);
    }

    /** Whether it happened at a place. */
    boolean isScene(ResolvedMention mention) {
      Span name = new Span(mention.mention().start(), mention.mention().end());
      return scenes.stream().anyMatch(name::overlaps);
    }
  }

  /**
   * Whether anything happened at the place of a possible event of this sentence; empty where the
   * annotation does not say, since its triggers are not annotated.
   */
  public Optional<Boolean> happenedAt(EventCandidate candidate) {
    boolean scene =
        mentions.stream()
            .filter(mention -> isAt(mention, candidate.event().place()))
            .anyMatch(mention -> triggers.stream().anyMatch(one -> one.isScene(mention)));
    boolean known =
        candidate.sightings().stream()
            .map(sighting -> new Span(sighting.trigger().start(), sighting.trigger().end()))
            .allMatch(words -> triggers.stream().anyMatch(one -> one.span().overlaps(words)));
    return scene ? Optional.of(true) : known ? Optional.of(false) : Optional.empty();
  }

  private static boolean isAt(ResolvedMention mention, Place place) {
    return mention.resolution() instanceof Resolved resolved
        && resolved.place().id().equals(place.id());
  }

  public AnnotatedSentence {
    mentions = List.copyOf(mentions);
    triggers = List.copyOf(triggers);
  }
}
