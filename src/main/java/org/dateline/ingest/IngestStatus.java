package org.dateline.ingest;

/**
 * How much of the corpus has been ingested.
 *
 * @param state whether the ingest is still running
 * @param ingested articles of it that are in the store
 * @param total articles of it known so far
 * @param rejected items of it that are not articles
 */
public record IngestStatus(State state, long ingested, long total, long rejected) {

  /** Whether the map is complete. */
  public enum State {
    LOADING,
    READY,
    /** The ingest failed; the articles in the store are served. */
    FAILED
  }
}
