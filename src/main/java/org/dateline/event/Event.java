package org.dateline.event;

import java.util.Optional;
import org.dateline.gazetteer.Place;
import org.dateline.mention.Role;
import org.dateline.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An article reports something at a place.
 *
 * @param id opaque, stable over re-ingest: a function of the article's id and the place's id
 * @param articleId the article that reports it
 * @param place where
 * @param when when, as far as known; null if neither text nor publisher tell
 * @param dateSource where {@code when} comes from: {@code published}; null with {@code when}
 * @param sentence the sentence of the mention that is surest of the place
 * @param mentions how often the article mentions the place as a location, at least 1
 * @param role the role of those mentions
 * @param confidence that of the surest mention, in [0, 1]
 * @param corrected whether a person has set the place or the role of one of these mentions
 */
public record Event(
    String id,
    String articleId,
    Place place,
    @Nullable PartialDate when,
    @Nullable String dateSource,
    String sentence,
    int mentions,
    Role role,
    double confidence,
    boolean corrected) {

  public Event {
    if (mentions < 1) {
      throw new IllegalArgumentException("an event has at least one mention, but was " + mentions);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence must be in [0, 1], but was " + confidence);
    }
    if ((when == null) != (dateSource == null)) {
      throw new IllegalArgumentException("a date and its source come together");
    }
  }

  /** When, as far as known. */
  public Optional<PartialDate> date() {
    return Optional.ofNullable(when);
  }
}
