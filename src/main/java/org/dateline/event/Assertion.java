package org.dateline.event;

import java.util.Locale;
import org.dateline.lexicon.Labels;

/** How a text presents an event. */
public enum Assertion {
  /** As something that happened. */
  REPORTED,
  /** A party to it says so: "the army says it killed". */
  CLAIMED,
  /** It is in the future: "will be held". */
  PLANNED,
  /** Someone says that they may do it: "vowed to retaliate", "warned it would strike". */
  THREATENED,
  /** It did not happen, or someone says that it did not. */
  DENIED,
  /** It was long before, and is mentioned as background: "years of shelling". */
  BACKGROUND;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The name in JSON and in the store, such as {@code reported}. */
  public String label() {
    return label;
  }

  /**
   * Finds an assertion by its label.
   *
   * @throws IllegalArgumentException naming the labels if there is none
   */
  public static Assertion parse(String label) {
    return Labels.parse(values(), Assertion::label, label);
  }
}
