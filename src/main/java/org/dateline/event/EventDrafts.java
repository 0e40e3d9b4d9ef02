package org.dateline.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Joins the sightings of an article into events: one event once, with all its sentences. */
final class EventDrafts {

  /** More events than that at one place are a chronicle, and are joined by the first that fits. */
  private static final int MOST_COMPARED = 50;

  private final Map<String, List<EventDraft>> byPlace = new LinkedHashMap<>();

  private EventDrafts() {}

  /** The events of some sightings, by the order of their first ones. */
  static List<EventDraft> of(Collection<Sighting> sightings) {
    EventDrafts drafts = new EventDrafts();
    // Dated ones first: what is undated joins the event that its place already has.
    sightings.stream().filter(Sighting::isDated).forEach(drafts::add);
    sightings.stream().filter(one -> !one.isDated()).forEach(drafts::add);
    return drafts.byPlace.values().stream().flatMap(List::stream).toList();
  }

  private void add(Sighting sighting) {
    List<EventDraft> here = byPlace.computeIfAbsent(sighting.placeId(), place -> new ArrayList<>());
    here.stream()
        .limit(MOST_COMPARED)
        .filter(draft -> draft.isSameAs(sighting))
        .findFirst()
        .ifPresentOrElse(draft -> draft.add(sighting), () -> here.add(new EventDraft(sighting)));
  }
}
