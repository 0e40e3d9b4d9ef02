package org.dateline.store;

import java.util.List;
import java.util.Set;
import org.dateline.query.EventFeature;

/** The moment at which all events of a store were read, to ask later what has changed since. */
public interface EventSnapshot {

  /** Takes an event with the number of its row. */
  interface Rows {
    void accept(long fid, EventFeature event);
  }

  /**
   * What is no longer as it was at that moment.
   *
   * @param rows numbers of rows that are gone
   * @param articles ids of articles whose events all have changed
   * @param events those that are new or have changed, in the default order
   */
  record Changes(List<Long> rows, Set<String> articles, List<EventFeature> events) {
    public Changes {
      rows = List.copyOf(rows);
      articles = Set.copyOf(articles);
      events = List.copyOf(events);
    }
  }
}
