package org.dateline.mention;

import java.util.Locale;

/** What a toponym does in its sentence. */
public enum Role {
  /** The place itself is meant: "fighting in Aleppo". */
  LOCATION,
  /** Its name stands for a government or an organisation, or is part of one's name. */
  ACTOR,
  /** It only qualifies something: "Paris conference", "London-based". */
  MODIFIER,
  /** An adjective or a people, resolved to the country or city: "Syrian", "Russians". */
  DEMONYM;

  // Asked for with every event that is read.
  private final String label = name().toLowerCase(Locale.ROOT);

  /** The word in JSON and in the store, {@code location}. */
  public String label() {
    return label;
  }

  /**
   * The role of that label.
   *
   * @throws IllegalArgumentException naming the labels if there is none such
   */
  public static Role parse(String label) {
    for (Role role : values()) {
      if (role.label().equals(label)) {
        return role;
      }
    }
    throw new IllegalArgumentException(
        "expected location, actor, modifier or demonym, but was '" + label + "'");
  }
}
