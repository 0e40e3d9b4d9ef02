package org.dateline.kind;

import java.util.Locale;
import org.dateline.lexicon.Labels;

/** Kinds of events. */
public enum EventKind {
  /** Armed people fight on the ground, or take or lose a place. */
  FIGHTING,
  /** Aircraft, missiles, drones or artillery hit something. */
  AIR_STRIKE,
  /** A bomb that was laid, carried or driven explodes. */
  BOMBING,
  /** People take to the streets. */
  PROTEST,
  /** A state lays hands on people: arrests, trials, sentences, crackdowns. */
  ARREST,
  /** Someone breaks the law to another's harm: murder, robbery, assault, trafficking. */
  CRIME,
  /** Governments talk, agree or break with each other. */
  DIPLOMACY,
  /** People flee, return or are brought aid. */
  DISPLACEMENT,
  /** Harm by nature, fire or disease. */
  DISASTER,
  /** A failure of something made by people: a crash, a collapse, a gas explosion. */
  ACCIDENT,
  /** Elections, parliaments, governments within a country. */
  POLITICS,
  /** Anything else, or unknown. */
  OTHER;

  // Computed once, because it is needed for every event that is read.
  private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The name in JSON and in the store, such as {@code air-strike}. */
  public String label() {
    return label;
  }

  /**
   * Finds a kind by its label.
   *
   * @throws IllegalArgumentException naming the labels if there is no such kind
   */
  public static EventKind parse(String label) {
    return Labels.parse(values(), EventKind::label, label);
  }
}
