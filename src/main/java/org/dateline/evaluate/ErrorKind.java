package org.dateline.evaluate;

/** What went wrong with a toponym. */
public enum ErrorKind {
  /** Annotated, but nothing was found there. */
  MISSED,
  /** Found where nothing is annotated. */
  SPURIOUS,
  /** Placed in another country than that of the right candidate. */
  WRONG_COUNTRY,
  /** Placed elsewhere in the right country. */
  WRONG_PLACE,
  /**
   * Left unplaced or placed wrongly, because the gazetteer has no place of that name near the right
   * position.
   */
  NO_CANDIDATE,
  /** Left unplaced although the gazetteer has the place. */
  UNRESOLVED
}
