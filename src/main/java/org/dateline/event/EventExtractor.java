package org.dateline.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.correct.CorrectedMention;
import org.dateline.event.days.DayModel;
import org.dateline.event.logistic.LogisticWeights;
import org.dateline.event.people.Actor;
import org.dateline.event.people.Casualties;
import org.dateline.event.people.CasualtyMention;
import org.dateline.kind.EventKind;
import org.dateline.mention.Role;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.resolve.ResolvedMention;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Interruption;
import org.dateline.when.TimeResolver;
import org.jspecify.annotations.Nullable;

/** Makes events of an article and its mentions. Safe for use by many threads. */
public final class EventExtractor {

  /** What is less likely than not to have happened at its place is only mentioned. */
  private static final double LEAST_PROBABILITY = 0.5;

  /** From this probability on, a place is the scene of a second trigger of its sentence. */
  private static final double SECOND_SCENE = 0.75;

  private final TimeResolver resolver = new TimeResolver();
  private final TriggerFinder triggers = new TriggerFinder();
  private final LikelyKinds kinds = new LikelyKinds();
  private final PlaceTies ties;
  private final LogisticWeights happened =
      LogisticWeights.beside(EventExtractor.class, "event-weights.tsv");
  private final LogisticWeights right =
      LogisticWeights.beside(EventExtractor.class, "rightness-weights.tsv");
  private final DayModel days;

  /** Finds events by the models of the product. */
  public EventExtractor() {
    this(new PlaceTies(), DayModel.english());
  }

  /** Finds events whose days are chosen by another model. */
  public EventExtractor(DayModel days) {
    this(new PlaceTies(), days);
  }

  /** Finds events with other ties between triggers and places, to fit and to measure them. */
  public EventExtractor(PlaceTies ties) {
    this(ties, DayModel.english());
  }

  private EventExtractor(PlaceTies ties, DayModel days) {
    this.ties = ties;
    this.days = days;
  }

  /**
   * The events that an article reports, each once at each of its places, in the order in which the
   * article names the places first.
   *
   * @param text the article's text, below its heading
   * @param mentions the toponyms of the article's text, in order
   */
  public List<Event> extract(Article article, AnnotatedText text, List<ResolvedMention> mentions) {
    return accepted(article, text, mentions).map(EventCandidate::event).toList();
  }

  /** The same events, each once for its trigger, in the order of the triggers. */
  public List<TriggeredEvent> byTrigger(
      Article article, AnnotatedText text, List<ResolvedMention> mentions) {
    return TriggeredEvent.of(accepted(article, text, mentions).toList());
  }

  private Stream<EventCandidate> accepted(
      Article article, AnnotatedText text, List<ResolvedMention> mentions) {
    return candidates(article, text, mentions).stream().filter(EventExtractor::isBelieved);
  }

  /**
   * The events that an article reports, and after them the places that the article names as
   * locations without an event that is believed.
   */
  public List<Event> extractAndMentioned(
      Article article, AnnotatedText text, List<ResolvedMention> mentions) {
    return extractAndMentioned(article, text, mentions, SaidEvents.NONE);
  }

  /** The same after correction: what people say happened overrules what the words say. */
  public List<Event> extractCorrected(
      Article article, AnnotatedText text, List<CorrectedMention> mentions) {
    return extractAndMentioned(article, text, resolved(mentions), new SaidEvents(mentions));
  }

  /** The events of {@link #extractCorrected}, with the evidence for each. */
  public List<EventCandidate> explain(
      Article article, AnnotatedText text, List<CorrectedMention> mentions) {
    return candidates(article, text, resolved(mentions), new SaidEvents(mentions)).stream()
        .filter(EventExtractor::isBelieved)
        .toList();
  }

  private List<Event> extractAndMentioned(
      Article article, AnnotatedText text, List<ResolvedMention> mentions, SaidEvents said) {
    List<Event> events = new ArrayList<>();
    Map<String, Double> doubtful = new HashMap<>();
    for (EventCandidate candidate : candidates(article, text, mentions, said)) {
      Event event = candidate.event();
      if (isBelieved(candidate)) {
        events.add(event);
      } else {
        doubtful.merge(event.place().id(), candidate.happened(), Math::max);
      }
    }
    if (!text.sentences().isEmpty()) {
      events.addAll(
          new MentionedPlaces(article, new Excerpts(text), said)
              .of(mentions, List.copyOf(events), doubtful));
    }
    return events;
  }

  /** All events that the words of an article may report, also those that are not believed. */
  public List<EventCandidate> candidates(
      Article article, AnnotatedText text, List<ResolvedMention> mentions) {
    return candidates(article, text, mentions, SaidEvents.NONE);
  }

  private List<EventCandidate> candidates(
      Article article, AnnotatedText text, List<ResolvedMention> mentions, SaidEvents said) {
    List<ResolvedMention> places =
        mentions.stream().filter(mention -> mention.resolution() instanceof Resolved).toList();
    if (places.isEmpty() || text.sentences().isEmpty()) {
      return List.of();
    }
    List<Trigger> found = kinds.of(text, triggers.find(text));
    List<TiedTrigger> tied = said.over(text, found, ties.tie(text, found, mentions));
    List<EventDraft> drafts = EventDrafts.of(article, sightings(article, text, tied, said), said);
    EventFeatures features = new EventFeatures(text, places, tied, drafts);
    Excerpts excerpts = new Excerpts(text);
    return drafts.stream()
        .map(draft -> candidate(article, text, draft, features, excerpts))
        .toList();
  }

  private static List<ResolvedMention> resolved(List<CorrectedMention> mentions) {
    return mentions.stream().map(CorrectedMention::resolved).toList();
  }

  private List<Sighting> sightings(
      Article article, AnnotatedText text, List<TiedTrigger> ties, SaidEvents said) {
    Timeline timeline = new Timeline(article, text, resolver, days);
    // By offset: mentions do not overlap, and to hash all that is known of one would cost more.
    Map<Integer, List<Scene>> byMention = new LinkedHashMap<>();
    for (TiedTrigger tied : ties) {
      if (isSaying(tied.trigger())) {
        continue;
      }
      int rank = 0;
      for (Tie tie : tied.ties()) {
        if (tie.mention().resolution() instanceof Resolved resolved
            && (!isTakenOff(tie.mention().mention().role(), resolved)
                || said.isScene(tie.mention()))) {
          byMention
              .computeIfAbsent(tie.mention().mention().start(), key -> new ArrayList<>())
              .add(new Scene(tied.trigger(), tie, resolved, rank));
        }
        rank++;
      }
    }
    List<Scene> scenes = byMention.values().stream().flatMap(EventExtractor::scenes).toList();
    // A number may depend on a word without a scene of its own: "bombs went off, killing three".
    PartsOfText parts =
        new PartsOfText(text, scenes.stream().map(Scene::trigger).distinct().toList());
    return scenes.stream().map(scene -> sighting(scene, timeline, parts)).toList();
  }

  /** Whether a trigger only says that somebody says something, or is a mere move. */
  static boolean isSaying(Trigger trigger) {
    return (WordClass.bitsOf(trigger.lemma()) & WordClass.NO_EVENT.bit()) != 0;
  }

  /** A place that a trigger may be tied to, before days, people and numbers are read. */
  private record Scene(Trigger trigger, Tie tie, Resolved resolved, int rank) {

    double sureness() {
      return EventDraft.sureness(trigger, tie);
    }
  }

  // What a person says is an actor, or only qualifies something, is no place of an event.
  private static boolean isTakenOff(Role role, Resolved resolved) {
    return resolved.corrected() && role != Role.LOCATION;
  }

  // A name in a sentence is as a rule the scene of one event, that of its best trigger; and of
  // another one only if that is sure, too, and of another kind.
  private static Stream<Scene> scenes(List<Scene> scenes) {
    Scene best = scenes.stream().max(Comparator.comparingDouble(Scene::sureness)).orElseThrow();
    return scenes.stream()
        .filter(
            one ->
                one == best
                    || one.tie().probability() >= SECOND_SCENE
                        && one.trigger().strength() == 3
                        && one.trigger().kind() != EventKind.OTHER
                        && one.trigger().kind() != best.trigger().kind());
  }

  private static Sighting sighting(Scene scene, Timeline timeline, PartsOfText parts) {
    Interruption.check();
    Trigger trigger = scene.trigger();
    boolean toCome =
        trigger.assertion() == Assertion.PLANNED || trigger.assertion() == Assertion.THREATENED;
    Timeline.DatedTrigger dated = timeline.when(trigger, scene.tie().mention().mention().text());
    EventDate when = dated.when();
    return new Sighting(
        trigger,
        scene.tie(),
        scene.resolved(),
        when,
        dated.probability(),
        toCome || timeline.isPlanned(trigger.start(), trigger.end()),
        parts.actors(trigger),
        toCome ? Casualties.UNKNOWN : parts.casualties(trigger),
        toCome
            ? Casualties.UNKNOWN
            : parts.around(trigger, number -> isOfDays(when, timeline, number)),
        scene.rank());
  }

  /** Whether the words about a number give no other days than those of the event. */
  private static boolean isOfDays(
      @Nullable EventDate when, Timeline timeline, CasualtyMention number) {
    EventDate told = timeline.when(number.anchor().start(), number.anchor().end());
    return when == null
        || told == null
        || told.text() == null
        || told.span().hasDaysOf(when.span());
  }

  private EventCandidate candidate(
      Article article,
      AnnotatedText text,
      EventDraft draft,
      EventFeatures features,
      Excerpts excerpts) {
    Map<String, Double> evidence = features.of(draft);
    Map<String, Double> rightness = features.rightness(draft, article.publishedDate().isPresent());
    double there = draft.said() == null ? happened.probability(evidence) : 1;
    Sighting best = draft.best();
    EventKind kind = draft.kind();
    Trigger trigger = best.trigger();
    Event event =
        new Event(
            draft.id(article),
            article.id(),
            draft.place(),
            draft.when(),
            draft.isPlanned(),
            kind,
            kind == EventKind.OTHER || kind != trigger.kind()
                ? null
                : text.substring(trigger.start(), trigger.end()),
            excerpts.around(trigger.start(), trigger.end()),
            draft.sightings().size(),
            best.tie().mention().mention().role(),
            draft.said() == null ? rounded(there * right.probability(rightness)) : 1,
            draft.said() != null
                || draft.sightings().stream().anyMatch(sighting -> sighting.resolved().corrected()),
            report(text, draft, trigger),
            rounded(best.resolved().confidence()));
    return new EventCandidate(
        event,
        rounded(there),
        evidence,
        rightness,
        draft.actors(),
        best.tie().mention(),
        best.rank(),
        draft.tied(),
        draft.daysProbability(),
        draft.said());
  }

  private static EventReport report(AnnotatedText text, EventDraft draft, Trigger trigger) {
    Casualties casualties = draft.casualties();
    return new EventReport(
        text.substring(trigger.start(), trigger.end()),
        trigger.start(),
        trigger.end(),
        draft.assertion(),
        actors(draft, Actor.Part.BY),
        actors(draft, Actor.Part.ON),
        casualties.killed() == null ? null : casualties.killed().count(),
        casualties.injured() == null ? null : casualties.injured().count());
  }

  private static @Nullable String actors(EventDraft draft, Actor.Part part) {
    List<String> words = draft.actors(part).stream().map(Actor::text).toList();
    return words.isEmpty() ? null : String.join("; ", words);
  }

  // What a person has put on the map stays on it.
  private static boolean isBelieved(EventCandidate candidate) {
    return candidate.event().corrected() || candidate.happened() >= LEAST_PROBABILITY;
  }

  // What is shown must be what a least confidence is compared with, and no more digits mean
  // anything.
  static double rounded(double confidence) {
    return Math.round(confidence * 1e4) / 1e4;
  }
}
