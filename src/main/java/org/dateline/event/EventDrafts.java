package org.dateline.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.Article;

/** Joins the sightings of an article into events: one event once, with all its sentences. */
final class EventDrafts {

  /** More events than that at one place are a chronicle, and are joined by the first that fits. */
  private static final int MOST_COMPARED = 50;

  private final Map<String, List<EventDraft>> byPlace = new LinkedHashMap<>();

  private EventDrafts() {}

  /** The events of some sightings, by the order of their first ones. */
  static List<EventDraft> of(Article article, Collection<Sighting> sightings, SaidEvents said) {
    EventDrafts drafts = new EventDrafts();
    // Dated ones first: what is undated joins the event that its place already has.
    sightings.stream().filter(Sighting::isDated).forEach(drafts::add);
    sightings.stream().filter(one -> !one.isDated()).forEach(drafts::add);
    said.correct(article, drafts.byPlace.values());
    // What has one place, one kind and the same days is one event, also where one sentence speaks
    // of
    // it as planned and another as done, or only one says in words that it was on that day.
    Map<String, EventDraft> byId = new LinkedHashMap<>();
    for (List<EventDraft> here : drafts.byPlace.values()) {
      for (EventDraft draft : here) {
        EventDraft first = byId.putIfAbsent(draft.id(article), draft);
        if (first != null) {
          first.join(draft);
        }
      }
    }
    return List.copyOf(byId.values());
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
