package org.dateline.evaluate;

import java.util.List;
import org.dateline.geo.Position;

/**
 * A place that an annotated article names.
 *
 * @param names the names that the article gives it, at least one
 * @param points where it lies; empty where the annotator did not know
 * @param events what happened there; empty where it is only mentioned
 * @param why why nothing happened there ("origin", "container" …); empty where something did
 */
public record GoldEventPlace(
    List<String> names, List<Point> points, List<GoldEvent> events, String why) {

  /**
   * A point that counts as the place.
   *
   * @param toleranceKilometers how far a pin may lie from it; 300 and more for countries and
   *     regions
   */
  public record Point(Position position, double toleranceKilometers) {}

  public GoldEventPlace {
    names = List.copyOf(names);
    points = List.copyOf(points);
    events = List.copyOf(events);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a place needs a name");
    }
  }

  boolean hasStory() {
    return events.stream().anyMatch(event -> event.tier() == GoldEvent.Tier.STORY);
  }
}
