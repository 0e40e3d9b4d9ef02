package org.dateline.event;

import java.util.List;
import org.dateline.event.people.Actor;
import org.dateline.resolve.ResolvedMention;

/**
 * A possible event at a place, before its confidence decides whether it is accepted.
 *
 * @param event the event, with its confidence
 * @param features the evidence for and against it
 * @param actors those who have a part in it, with their words
 * @param place the mention of the place that its trigger is tied to
 * @param rank how many of the trigger's other places come before this one: narrower or surer ones
 */
public record EventCandidate(
    Event event, List<String> features, List<Actor> actors, ResolvedMention place, int rank) {

  public EventCandidate {
    actors = List.copyOf(actors);
    features = List.copyOf(features);
  }
}
