package org.dateline.ingest;

/**
 * How far the corpus is taken in.
 *
 * @param state whether it still goes on
 * @param ingested articles of it that are in the store
 * @param total articles of it known so far
 * @param rejected pieces of it that are no articles
 */
public record IngestStatus(State state, long ingested, long total, long rejected) {

  /** Whether the map is whole. */
  public enum State {
    LOADING,
    READY,
    /** The ingest broke off; what is in the store is served. */
    FAILED
  }
}
