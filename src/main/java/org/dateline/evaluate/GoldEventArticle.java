package org.dateline.evaluate;

import java.time.LocalDate;
import java.util.List;

/**
 * An article whose events are annotated.
 *
 * @param id the id of the article, or what its id begins with before a hyphen
 * @param published the day that counts for events without a day of their own
 * @param partial whether only these places were reviewed, so that nothing is known of the others
 */
public record GoldEventArticle(
    String id, LocalDate published, List<GoldEventPlace> places, boolean partial) {

  public GoldEventArticle {
    places = List.copyOf(places);
  }

  /** The events at all its places; one of several places once for each. */
  public List<GoldEvent> events() {
    return places.stream().flatMap(place -> place.events().stream()).toList();
  }

  /** The events at the place of a pin; none if it is at no annotated place, or not rightly so. */
  public List<GoldEvent> eventsAt(Pin pin) {
    return PinPlacing.of(pin, this)
        .filter(PinPlacing::right)
        .map(at -> at.place().events())
        .orElse(List.of());
  }

  /** Whether an article has this id, or one that begins with it and a hyphen. */
  public boolean isOf(String articleId) {
    return articleId.equals(id) || articleId.startsWith(id + "-");
  }
}
