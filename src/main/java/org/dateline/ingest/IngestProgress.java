package org.dateline.ingest;

/** Is told how an ingest gets on. Called by one thread at a time. */
@FunctionalInterface
public interface IngestProgress {

  /** Tells nobody. */
  IngestProgress NONE = (ingested, rejected, total) -> {};

  /**
   * Another piece is done.
   *
   * @param ingested articles that are in the store now
   * @param rejected pieces that are no articles
   * @param total pieces known so far; it grows where a file holds several
   */
  void report(long ingested, long rejected, long total);
}
