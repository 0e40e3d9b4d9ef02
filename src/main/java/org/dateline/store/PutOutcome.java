package org.dateline.store;

/** What {@link EventStore#put} did. */
public enum PutOutcome {
  /** The article is new. */
  ADDED,
  /** It replaced an older version. */
  UPDATED,
  /** The store already has the same version; nothing was written. */
  UNCHANGED
}
