package org.dateline.ingest;

import java.util.List;
import java.util.OptionalInt;
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
 */
public record GeocodedArticle(
    StoredArticle article, List<Event> events, @Nullable String inPlaceOf) {

  public GeocodedArticle {
    events = List.copyOf(events);
  }

  /** Where reading its text ended; empty if it was read whole. */
  public OptionalInt readTo() {
    return ReadLimits.readTo(article.article().text(), article.mentions());
  }
}
