package org.dateline.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.query.EventCursor;
import org.dateline.query.EventFeature;
import org.dateline.query.EventOrder;
import org.dateline.query.EventQuery;
import org.dateline.query.Extent;
import org.dateline.query.Page;
import org.jspecify.annotations.Nullable;

/** Reads events. */
public interface EventReader {

  /** The event of that id. */
  Optional<EventFeature> findEvent(String eventId);

  /** The events of those ids, of one moment; without those that do not exist. */
  List<EventFeature> findEvents(Collection<String> eventIds);

  /**
   * Passes on the events one by one, ordered by their start and then by their id, the undated last.
   * All are of one moment, even if something is written meanwhile. Memory does not grow with their
   * number.
   *
   * @param consumer may throw to stop
   */
  void stream(EventQuery query, Consumer<EventFeature> consumer);

  /**
   * A page of events.
   *
   * @param query its limit and offset do not count
   * @param limit the most events on the page, at least 1
   * @param after where the page starts; null for the first
   */
  Page<EventFeature> eventPage(
      EventQuery query, EventOrder order, int limit, @Nullable EventCursor after);

  /**
   * The same for callers that have counted already.
   *
   * @param matched number of events that match the query
   */
  Page<EventFeature> eventPage(
      EventQuery query, EventOrder order, int limit, @Nullable EventCursor after, long matched);

  /** The ids of the articles that contain a text; see {@link EventQuery#text}. */
  Set<String> articlesWithText(String text);

  /** Where and when the events are. */
  Extent extent();
}
