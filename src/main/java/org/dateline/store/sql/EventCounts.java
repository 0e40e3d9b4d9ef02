package org.dateline.store.sql;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.dateline.query.ClusterGrid;
import org.dateline.query.EventQuery;
import org.dateline.query.Facet;

/** What is counted of the events that match a query, at one moment of the store. */
interface EventCounts {

  /** Number of events; limit and offset do not count. */
  long events(EventQuery query) throws SQLException;

  /** Fills a grid with the events. */
  void fill(ClusterGrid grid, EventQuery query) throws SQLException;

  /**
   * Hands over the days, counted from 1970-01-01, on which events start, each with their number.
   */
  void days(EventQuery query, DayConsumer consumer) throws SQLException;

  /** Number of events of each value of a facet; of the empty text for those that have none. */
  Map<String, Long> values(EventQuery query, Facet facet) throws SQLException;

  /**
   * Number of events of each article that has any; nothing where SQL had better count while it
   * lists.
   */
  Optional<Map<String, Long>> byArticle(EventQuery query) throws SQLException;

  /** Takes a day, or none for undated events, and the number of events. */
  interface DayConsumer {
    void accept(OptionalLong day, long events);
  }
}
