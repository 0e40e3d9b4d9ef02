package org.dateline.evaluate;

/** A piece of a text, in UTF-16 code units. */
interface Span {

  /** Offset of the first unit. */
  int start();

  /** Offset after the last unit. */
  int end();

  /** The number of units that two spans share, or less than 1 if none. */
  default int overlap(Span other) {
    return Math.min(end(), other.end()) - Math.max(start(), other.start());
  }

  /** Whether both have the same start and end. */
  default boolean isSameAs(Span other) {
    return start() == other.start() && end() == other.end();
  }
}
