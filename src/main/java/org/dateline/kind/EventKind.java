package org.dateline.kind;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What kind of event is reported. */
public enum EventKind {
  /** Armed people fight each other on the ground, take or lose a place. */
  FIGHTING,
  /** Aircraft, missiles, drones or artillery hit something. */
  AIR_STRIKE,
  /** Something explodes that was laid, carried or driven there. */
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
  /** Nature, fire or disease does harm. */
  DISASTER,
  /** Something goes wrong that people made: a crash, a collapse, a gas explosion. */
  ACCIDENT,
  /** Elections, parliaments, governments within a country. */
  POLITICS,
  /** Anything else, or nothing that can be told. */
  OTHER;

  // Asked for with every event that is read.
  private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The word in JSON and in the store, {@code air-strike} and the like. */
  public String label() {
    return label;
  }

  /**
   * The kind of that label.
   *
   * @throws IllegalArgumentException naming the labels if there is none such
   */
  public static EventKind parse(String label) {
    for (EventKind kind : values()) {
      if (kind.label().equals(label)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("expected " + labels() + ", but was '" + label + "'");
  }

  private static String labels() {
    return Arrays.stream(values()).map(EventKind::label).collect(Collectors.joining(", "));
  }
}
