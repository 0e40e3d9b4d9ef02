package org.dateline.store;

/** What {@link EventStore#put} did. */
public enum PutOutcome {
  /** The article is new. */
  ADDED,
  /** It took the place of an older version. */
  UPDATED,
  /** The store already holds it so; nothing was written. */
  UNCHANGED
}
