package org.dateline.query;

import java.util.ArrayList;
import java.util.List;

/**
 * The order of events, or of articles or places with events. In either direction, those without a
 * property come last. Those that are equal in all keys are ordered by id, so that the order is
 * always total.
 *
 * @param keys the properties, the most significant first
 */
public record EventOrder(List<Key> keys) {

  /** By the first day, then by id. */
  public static final EventOrder DEFAULT = new EventOrder(List.of(new Key("event_start", false)));

  private static final int MOST_KEYS = 5;

  public EventOrder {
    keys = List.copyOf(keys);
  }

  /**
   * A property to order by.
   *
   * @param property its name
   * @param descending whether the greatest comes first
   */
  public record Key(String property, boolean descending) {}

  /**
   * Reads {@code event_start,-confidence}: a minus sign means descending order, a plus sign or
   * nothing ascending order.
   *
   * @throws IllegalArgumentException if there is no such property, or too many
   */
  public static EventOrder parse(String text) {
    return parse(text, EventProperty.ALL.stream().map(EventProperty::label).toList());
  }

  /**
   * Reads an order of a list with other properties.
   *
   * @throws IllegalArgumentException if there is no such property, or too many
   */
  public static EventOrder parse(String text, List<String> names) {
    List<Key> keys = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      // An unescaped plus sign arrives as a space.
      String name = part.strip();
      boolean signed = name.startsWith("-") || name.startsWith("+");
      keys.add(new Key(known(signed ? name.substring(1) : name, names), name.startsWith("-")));
    }
    if (keys.size() > MOST_KEYS) {
      throw new IllegalArgumentException(
          "expected at most " + MOST_KEYS + " properties, but were " + keys.size());
    }
    return new EventOrder(keys);
  }

  private static String known(String name, List<String> names) {
    if (!names.contains(name)) {
      throw new IllegalArgumentException(
          "expected some of "
              + String.join(", ", names)
              + ", each with a minus sign for a falling order, but was '"
              + name
              + "'");
    }
    return name;
  }
}
