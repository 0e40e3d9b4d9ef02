package org.dateline.event;

import java.util.List;
import org.dateline.event.people.Actor;
import org.dateline.event.people.Casualties;
import org.dateline.resolve.Resolution.Resolved;
import org.jspecify.annotations.Nullable;

/**
 * One report of an event in an article: a trigger at one of the places that it is tied to.
 *
 * @param trigger the words that report the event
 * @param tie the place that it is tied to
 * @param resolved which place that is
 * @param when the days that its clause gives, or the date of publication; null if neither is known
 * @param daysProbability how likely those days are nearly right, in [0, 1]
 * @param planned whether it is in the future
 * @param actors who did it and to whom, according to its clause
 * @param casualties how many people it killed and injured, as its sentence says
 * @param around the same as the sentences around say that have no event of their own
 * @param rank how many of the trigger's other places are surer than this one
 */
record Sighting(
    Trigger trigger,
    Tie tie,
    Resolved resolved,
    @Nullable EventDate when,
    double daysProbability,
    boolean planned,
    List<Actor> actors,
    Casualties casualties,
    Casualties around,
    int rank) {

  Sighting {
    actors = List.copyOf(actors);
  }

  /** Whether its own words give its days. */
  boolean isDated() {
    return when != null && when.text() != null;
  }

  String placeId() {
    return resolved.place().id();
  }
}
