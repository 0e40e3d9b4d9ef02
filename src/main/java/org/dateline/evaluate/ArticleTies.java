package org.dateline.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dateline.article.Article;
import org.dateline.event.AnnotatedSentence;
import org.dateline.event.AnnotatedSentence.AnnotatedTrigger;
import org.dateline.event.Trigger;
import org.dateline.event.TriggerFinder;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.resolve.ResolvedMention;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Passage;
import org.dateline.text.Span;

/**
 * Makes annotated sentences of an annotated article, to fit the ties between triggers and places to
 * them. A trigger is tied to the places of its event and not to those where nothing happened. The
 * annotation has one trigger of each event, so that nothing is known of another trigger beside a
 * place where something happened.
 */
public final class ArticleTies {

  private final TriggerFinder finder = new TriggerFinder();

  /** The sentences of an article that have triggers. */
  public List<AnnotatedSentence> of(
      Article article,
      AnnotatedText text,
      List<ResolvedMention> mentions,
      GoldEventArticle annotation) {
    List<AnnotatedSentence> annotated = new ArrayList<>();
    for (int i = 0; i < text.sentences().size(); i++) {
      Passage sentence = text.sentences().get(i);
      List<ResolvedMention> here =
          mentions.stream()
              .filter(one -> one.mention().start() >= sentence.start())
              .filter(one -> one.mention().start() < sentence.end())
              .toList();
      List<Trigger> triggers = here.isEmpty() ? List.of() : finder.find(text, i);
      if (!triggers.isEmpty()) {
        List<Optional<GoldEventPlace>> places =
            here.stream().map(mention -> place(article, mention, annotation)).toList();
        annotated.add(
            new AnnotatedSentence(
                text,
                sentence,
                here,
                triggers.stream()
                    .map(trigger -> annotated(trigger, here, places, article.text()))
                    .toList()));
      }
    }
    return annotated;
  }

  private static AnnotatedTrigger annotated(
      Trigger trigger,
      List<ResolvedMention> mentions,
      List<Optional<GoldEventPlace>> places,
      String text) {
    Span words = new Span(trigger.start(), trigger.end());
    List<Span> scenes = new ArrayList<>();
    List<Span> unsure = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Span name = new Span(mentions.get(i).mention().start(), mentions.get(i).mention().end());
      boolean scene =
          places.get(i).stream()
              .flatMap(place -> place.events().stream())
              .map(event -> event.triggerIn(text))
              .filter(Objects::nonNull)
              .anyMatch(words::overlaps);
      boolean known = places.get(i).filter(place -> place.events().isEmpty()).isPresent();
      if (scene) {
        scenes.add(name);
      } else if (!known) {
        unsure.add(name);
      }
    }
    return new AnnotatedTrigger(words, scenes, unsure);
  }

  /** The annotated place that a mention names, also where it was resolved to another place. */
  private static Optional<GoldEventPlace> place(
      Article article, ResolvedMention mention, GoldEventArticle annotation) {
    return mention.resolution() instanceof Resolved resolved
        ? PinPlacing.of(Pin.at(article.id(), resolved.place()), annotation).map(PinPlacing::place)
        : Optional.empty();
  }
}
