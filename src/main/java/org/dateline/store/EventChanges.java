package org.dateline.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.query.EventFeature;

/** The changes of a store, for readers that keep its events elsewhere. */
public interface EventChanges {

  /**
   * A word for the content of the store: a different one when any program has changed anything. If
   * it is asked for before something is read, it is never newer than what is read.
   */
  String version();

  /**
   * Reads all events in the default order, and returns the moment at which they were read.
   *
   * @param consumer may throw to stop
   */
  Snapshot snapshot(Consumer<Row> consumer);

  /**
   * The changes since a moment; empty if they are not known, or more than {@code most} rows have
   * changed.
   */
  Optional<Changes> changesSince(Snapshot snapshot, int most);

  /** The moment at which all events of a store were read. */
  interface Snapshot {}

  /**
   * An event with its row.
   *
   * @param number of the row
   * @param event the event
   * @param isFirstReport whether its article was the first to report, or the only one
   */
  record Row(long number, EventFeature event, boolean isFirstReport) {}

  /**
   * What is no longer as it was at a moment.
   *
   * @param rows numbers of rows that are gone
   * @param articles ids of articles all of whose events have changed
   * @param events those that are new or have changed, in the default order
   * @param now the moment of these changes
   */
  record Changes(List<Long> rows, Set<String> articles, List<Row> events, Snapshot now) {

    public Changes {
      rows = List.copyOf(rows);
      articles = Set.copyOf(articles);
      events = List.copyOf(events);
    }
  }
}
