package org.dateline.time;

import java.util.Locale;

/** How much of a date its source told. */
public enum DatePrecision {
  DAY,
  MONTH,
  YEAR;

  // Asked for with every event that is read.
  private final String label = name().toLowerCase(Locale.ROOT);

  /** The word in JSON and in the store: {@code day}, {@code month} or {@code year}. */
  public String label() {
    return label;
  }
}
