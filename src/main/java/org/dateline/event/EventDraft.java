package org.dateline.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.event.people.Actor;
import org.dateline.event.people.Casualties;
import org.dateline.gazetteer.Place;
import org.dateline.kind.EventKind;
import org.jspecify.annotations.Nullable;

/** All sightings of one event at one place, in the order of the article. */
final class EventDraft {

  /** The weight of the strength of a word relative to the probability of the tie. */
  private static final double OF_STRENGTH = 0.15;

  private static final Comparator<Sighting> SUREST =
      Comparator.comparingDouble(one -> sureness(one.trigger(), one.tie()));

  private final List<Sighting> sightings = new ArrayList<>();

  /** Kept, as it is asked for with each sighting of an article that may have thousands. */
  private Sighting best;

  private @Nullable SaidEvent said;

  EventDraft(Sighting first) {
    best = first;
    sightings.add(first);
  }

  /** How good the evidence of a trigger is for a place that it is tied to. */
  static double sureness(Trigger trigger, Tie tie) {
    return tie.probability() + OF_STRENGTH * trigger.strength();
  }

  List<Sighting> sightings() {
    return sightings;
  }

  /** Its triggers with their ties to the place, the best first. */
  List<TiedTrigger> tied() {
    return Stream.concat(Stream.of(best), sightings.stream().filter(one -> one != best))
        .map(one -> new TiedTrigger(one.trigger(), List.of(one.tie())))
        .toList();
  }

  void add(Sighting sighting) {
    best = SUREST.compare(sighting, best) > 0 ? sighting : best;
    sightings.add(sighting);
  }

  /** Adds the sightings of another draft that turned out to be the same event. */
  void join(EventDraft other) {
    other.sightings.forEach(this::add);
    said = said == null ? other.said : said;
  }

  /** Sets what a person says about it; from now on that overrules the words. */
  void say(SaidEvent event) {
    said = event;
  }

  /** What a person says about it; null if nobody says anything. */
  @Nullable SaidEvent said() {
    return said;
  }

  /** The sighting with the best evidence for the place. */
  Sighting best() {
    return best;
  }

  Place place() {
    return sightings.get(0).resolved().place();
  }

  /** The id of the event; the same for all drafts of one event in an article. */
  String id(Article article) {
    return EventIds.of(article, place().id(), when(), kind());
  }

  /** The kind that a person says, or else that of its best sighting. */
  EventKind kind() {
    EventKind kind = said == null ? null : said.kind();
    return kind == null ? best().trigger().kind() : kind;
  }

  /** The days that a person says; or else those of the sighting whose days are the surest. */
  @Nullable EventDate when() {
    if (said != null && said.days() != null) {
      return EventDate.corrected(said.days());
    }
    return dated().when();
  }

  /** How likely its days are nearly right, in [0, 1]: what the model of days states. */
  double daysProbability() {
    return said != null && said.days() != null ? 1 : dated().daysProbability();
  }

  private Sighting dated() {
    return sightings.stream()
        .max(Comparator.comparingDouble(Sighting::daysProbability))
        .orElse(best);
  }

  boolean isPlanned() {
    if (said != null && said.days() != null) {
      return said.isToCome();
    }
    return sightings.stream().allMatch(Sighting::planned);
  }

  /** The assertion: {@code REPORTED} if any sighting is. */
  Assertion assertion() {
    return sightings.stream()
        .map(one -> one.trigger().assertion())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Those who have a part in it, with their words. */
  List<Actor> actors() {
    return Stream.of(Actor.Part.values()).flatMap(part -> actors(part).stream()).toList();
  }

  /** Those who have this part in it, of the first sighting that names any. */
  List<Actor> actors(Actor.Part part) {
    return sightings.stream()
        .map(one -> one.actors().stream().filter(actor -> actor.part() == part).toList())
        .filter(named -> !named.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  Casualties casualties() {
    return Casualties.merge(sightings.stream().map(Sighting::casualties).toList())
        .or(Casualties.merge(sightings.stream().map(Sighting::around).toList()));
  }

  /** Whether another sighting at the same place reports the same event. */
  boolean isSameAs(Sighting other) {
    return fits(other.trigger().kind()) && sightings.stream().anyMatch(one -> meet(one, other));
  }

  private boolean fits(EventKind kind) {
    EventKind mine = kind();
    return mine == kind || mine == EventKind.OTHER || kind == EventKind.OTHER;
  }

  // Undated words go with any day of their kind: the next sentence about a dated fight has no date
  // of its own.
  private static boolean meet(Sighting one, Sighting other) {
    if (one.planned() != other.planned()) {
      return false;
    }
    if (one.when() == null || other.when() == null || !one.isDated() || !other.isDated()) {
      return true;
    }
    return one.when().span().hasDaysOf(other.when().span());
  }
}
