package org.dateline.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.event.people.Actor;
import org.dateline.resolve.ResolvedMention;

/**
 * An event as a text reports it: once for its trigger, with all its places.
 *
 * @param event the event at the first of its places, with its report
 * @param actors those who have a part in it, with their words
 * @param places the mentions of the places that the trigger is tied to, the narrowest first; not
 *     empty
 */
public record TriggeredEvent(Event event, List<Actor> actors, List<ResolvedMention> places) {

  public TriggeredEvent {
    actors = List.copyOf(actors);
    places = List.copyOf(places);
    if (event.report() == null || places.isEmpty()) {
      throw new IllegalArgumentException("an event of a text has a trigger and a place");
    }
  }

  /** The events of a text, in the order of their triggers. */
  static List<TriggeredEvent> of(Collection<EventCandidate> events) {
    Map<Integer, List<EventCandidate>> byTrigger = new LinkedHashMap<>();
    for (EventCandidate event : events) {
      byTrigger.computeIfAbsent(start(event.event()), start -> new ArrayList<>()).add(event);
    }
    return byTrigger.values().stream()
        .map(TriggeredEvent::joined)
        .sorted(Comparator.comparingInt(one -> start(one.event())))
        .toList();
  }

  private static TriggeredEvent joined(List<EventCandidate> places) {
    places.sort(Comparator.comparingInt(EventCandidate::rank));
    EventCandidate first = places.get(0);
    return new TriggeredEvent(
        first.event(), first.actors(), places.stream().map(EventCandidate::place).toList());
  }

  private static int start(Event event) {
    EventReport report = event.report();
    return report == null ? -1 : report.start();
  }
}
