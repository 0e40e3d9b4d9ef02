package org.dateline.time;

import java.util.Locale;

/** How precisely a date is known. */
public enum DatePrecision {
  DAY,
  MONTH,
  YEAR;

  // Computed once, because it is needed for every event that is read.
  private final String label = name().toLowerCase(Locale.ROOT);

  /** The name in JSON and in the store: {@code day}, {@code month} or {@code year}. */
  public String label() {
    return label;
  }
}
