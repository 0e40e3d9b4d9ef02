package org.dateline.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.correct.CorrectedMention;
import org.dateline.correct.Correction;
import org.dateline.correct.Verdict.Happened;
import org.dateline.kind.EventKind;
import org.dateline.mention.Mention;
import org.dateline.resolve.ResolvedMention;
import org.dateline.text.AnnotatedText;
import org.dateline.time.PartialDate;

/** What people say happened, or did not, at the places that an article names. */
final class SaidEvents {

  /** Nobody says anything. */
  static final SaidEvents NONE = new SaidEvents(List.of());

  /** By the offset of the mention. */
  private final Map<Integer, CorrectedMention> mentions = new LinkedHashMap<>();

  SaidEvents(List<CorrectedMention> all) {
    for (CorrectedMention mention : all) {
      if (mention.event() != null) {
        mentions.put(mention.resolved().mention().start(), mention);
      }
    }
  }

  /** Whether a person says that nothing happened at the place of this mention. */
  boolean isNoScene(ResolvedMention mention) {
    CorrectedMention said = mentions.get(mention.mention().start());
    return said != null && said.isNoScene();
  }

  /** Whether a person says that something happened at the place of this mention. */
  boolean isScene(ResolvedMention mention) {
    CorrectedMention said = mentions.get(mention.mention().start());
    return said != null && said.isScene();
  }

  /**
   * The ties of a text after correction: without those to places where nothing happened, and with a
   * certain one to each place where something did.
   */
  List<TiedTrigger> over(AnnotatedText text, List<Trigger> triggers, List<TiedTrigger> tied) {
    if (mentions.isEmpty()) {
      return tied;
    }
    Map<Trigger, List<Tie>> ties = new LinkedHashMap<>();
    for (TiedTrigger one : tied) {
      ties.put(
          one.trigger(),
          new ArrayList<>(one.ties().stream().filter(tie -> !isNoScene(tie.mention())).toList()));
    }
    for (CorrectedMention mention : mentions.values()) {
      if (mention.isScene()) {
        tie(mention, reporting(mention.resolved(), text, triggers, ties), ties);
      }
    }
    return ties.entrySet().stream()
        .map(entry -> new TiedTrigger(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static void tie(CorrectedMention mention, Trigger trigger, Map<Trigger, List<Tie>> ties) {
    List<Tie> here = ties.computeIfAbsent(trigger, key -> new ArrayList<>());
    here.removeIf(tie -> isOf(tie, mention.resolved()));
    Correction correction = mention.event();
    String reason = "set " + (correction == null ? "" : correction.source());
    here.add(0, new Tie(mention.resolved(), 1, Tie.Source.PERSON, List.of(), List.of(reason)));
  }

  /** The best trigger that is tied to a mention, or else the best of its sentence. */
  private static Trigger reporting(
      ResolvedMention mention,
      AnnotatedText text,
      List<Trigger> triggers,
      Map<Trigger, List<Tie>> ties) {
    int start = mention.mention().start();
    int sentence = text.sentenceAt(start);
    return best(mention, ties)
        .or(
            () ->
                triggers.stream()
                    .filter(one -> one.sentence() == sentence && reports(one))
                    .min(
                        Comparator.comparingInt((Trigger one) -> -one.strength())
                            .thenComparingInt(one -> Math.abs(one.start() - start))))
        .orElseGet(() -> ofItsOwn(mention.mention(), sentence));
  }

  private static Optional<Trigger> best(ResolvedMention mention, Map<Trigger, List<Tie>> ties) {
    return ties.entrySet().stream()
        .filter(entry -> reports(entry.getKey()))
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .filter(tie -> isOf(tie, mention))
                    .map(tie -> Map.entry(entry.getKey(), tie)))
        .max(
            Comparator.comparingDouble(
                entry -> EventDraft.sureness(entry.getKey(), entry.getValue())))
        .map(Map.Entry::getKey);
  }

  // No word says what happened: the name of the place has to do.
  private static Trigger ofItsOwn(Mention name, int sentence) {
    return new Trigger(
        name.start(),
        name.end(),
        name.text(),
        EventKind.OTHER,
        1,
        1,
        Assertion.REPORTED,
        sentence,
        name.start(),
        name.end());
  }

  private static boolean reports(Trigger trigger) {
    return !EventExtractor.isSaying(trigger);
  }

  private static boolean isOf(Tie tie, ResolvedMention mention) {
    return tie.mention().mention().start() == mention.mention().start();
  }

  /** Sets kind and days of the events that people speak of; of two people, the later one counts. */
  void correct(Article article, Collection<List<EventDraft>> drafts) {
    PartialDate published = article.publishedDate().orElse(null);
    List<CorrectedMention> scenes =
        mentions.values().stream()
            .filter(CorrectedMention::isScene)
            .sorted(Comparator.comparing(SaidEvents::madeAt))
            .toList();
    for (CorrectedMention scene : scenes) {
      Correction correction = scene.event();
      if (correction != null && correction.verdict() instanceof Happened happened) {
        drafts.stream()
            .flatMap(List::stream)
            .filter(draft -> sightings(draft, scene).findAny().isPresent())
            .findFirst()
            .ifPresent(draft -> draft.say(SaidEvent.of(correction, happened, published)));
      }
    }
  }

  private static Stream<Sighting> sightings(EventDraft draft, CorrectedMention scene) {
    return draft.sightings().stream()
        .filter(one -> one.tie().source() == Tie.Source.PERSON)
        .filter(one -> isOf(one.tie(), scene.resolved()));
  }

  private static Instant madeAt(CorrectedMention mention) {
    Correction correction = mention.event();
    return correction == null ? Instant.MIN : correction.madeAt();
  }
}
