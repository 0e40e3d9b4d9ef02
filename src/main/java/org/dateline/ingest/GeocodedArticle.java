package org.dateline.ingest;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dateline.article.GivenPlace;
import org.dateline.event.Event;
import org.dateline.resolve.ReadLimits;
import org.dateline.store.StoredArticle;
import org.jspecify.annotations.Nullable;

/**
 * An article that is ready to be written.
 *
 * @param article with its mentions, and with the corrections that its events were made with
 * @param events its events
 * @param inPlaceOf the content hash of the version that it takes the place of; null for any
 * @param place where its source says that its event happened
 */
public record GeocodedArticle(
    StoredArticle article,
    List<Event> events,
    @Nullable String inPlaceOf,
    Optional<GivenPlace> place) {

  public GeocodedArticle {
    events = List.copyOf(events);
  }

  GeocodedArticle at(Optional<GivenPlace> given) {
    return new GeocodedArticle(article, events, inPlaceOf, given);
  }

  /** Where reading its text ended; empty if it was read whole. */
  public OptionalInt readTo() {
    return ReadLimits.readTo(article.article().text(), article.mentions());
  }
}
