package org.dateline.event;

import java.util.Optional;
import org.dateline.gazetteer.Place;
import org.dateline.mention.Role;
import org.jspecify.annotations.Nullable;

/**
 * An article reports something at a place.
 *
 * @param id opaque, stable over re-ingest: a function of the ids of article and place, and of the
 *     date where the text tells it
 * @param articleId the article that reports it
 * @param place where
 * @param when when, as far as known; null if neither text nor publisher tell
 * @param planned whether the article speaks of it as of something to come
 * @param kind what kind of event
 * @param kindText the words of the article that tell the kind; null where none does
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
    @Nullable EventDate when,
    boolean planned,
    EventKind kind,
    @Nullable String kindText,
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
    if (when != null && !when.span().isStorable()) {
      throw new IllegalArgumentException("no store holds the dates " + when.span());
    }
    if ((kindText == null) != (kind == EventKind.OTHER)) {
      throw new IllegalArgumentException("a kind other than 'other' comes with its words");
    }
  }

  /** When, as far as known. */
  public Optional<EventDate> date() {
    return Optional.ofNullable(when);
  }
}
