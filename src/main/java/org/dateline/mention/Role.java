package org.dateline.mention;

import java.util.Locale;
import org.dateline.lexicon.Labels;

/** The role of a toponym in its sentence. */
public enum Role {
  /** The place itself is meant: "fighting in Aleppo". */
  LOCATION,
  /** The name stands for a government or an organisation, or is part of the name of one. */
  ACTOR,
  /** The name only qualifies something: "Paris conference", "London-based". */
  MODIFIER,
  /** An adjective or a people, resolved to the country or city: "Syrian", "Russians". */
  DEMONYM;

  // Computed once, because it is needed for every event that is read.
  private final String label = name().toLowerCase(Locale.ROOT);

  /** The name in JSON and in the store, such as {@code location}. */
  public String label() {
    return label;
  }

  /**
   * Finds a role by its label.
   *
   * @throws IllegalArgumentException naming the labels if there is no such role
   */
  public static Role parse(String label) {
    return Labels.parse(values(), Role::label, label);
  }
}
