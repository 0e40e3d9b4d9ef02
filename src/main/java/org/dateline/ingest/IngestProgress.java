package org.dateline.ingest;

/** Receives the progress of an ingest. Called by one thread at a time. */
@FunctionalInterface
public interface IngestProgress {

  /** Ignores the progress. */
  IngestProgress NONE = (ingested, rejected, total) -> {};

  /**
   * Called after each item.
   *
   * @param ingested articles that are in the store now
   * @param rejected items that are not articles
   * @param total items known so far; it grows when a file contains several
   */
  void report(long ingested, long rejected, long total);
}
