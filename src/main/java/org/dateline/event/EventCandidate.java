package org.dateline.event;

import java.util.List;
import java.util.Map;
import org.dateline.event.people.Actor;
import org.dateline.resolve.ResolvedMention;
import org.jspecify.annotations.Nullable;

/**
 * A possible event at a place, before its confidence decides whether it is accepted.
 *
 * @param event the event, with its confidence
 * @param happened how likely anything happened at its place, in [0, 1]
 * @param evidence for and against that, as values of features
 * @param rightness the evidence that its kind and its days are right if anything happened there
 * @param actors those who have a part in it, with their words
 * @param place the mention of the place that its trigger is tied to
 * @param rank how many of the trigger's other places come before this one: narrower or surer ones
 * @param sightings each trigger that reports it, with what ties it to the place; the best is first
 * @param daysProbability how likely its days are nearly right, in [0, 1]
 * @param said what a person says about it; null if nobody says anything
 */
public record EventCandidate(
    Event event,
    double happened,
    Map<String, Double> evidence,
    Map<String, Double> rightness,
    List<Actor> actors,
    ResolvedMention place,
    int rank,
    List<TiedTrigger> sightings,
    double daysProbability,
    @Nullable SaidEvent said) {

  public EventCandidate {
    actors = List.copyOf(actors);
    evidence = Map.copyOf(evidence);
    rightness = Map.copyOf(rightness);
    sightings = List.copyOf(sightings);
  }
}
