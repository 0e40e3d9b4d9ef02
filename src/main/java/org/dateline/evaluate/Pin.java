package org.dateline.evaluate;

import java.util.Optional;
import org.dateline.gazetteer.Place;
import org.dateline.geo.Position;
import org.dateline.time.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * An event that the program found, reduced to what is compared with annotated events.
 *
 * @param articleId the article that it was found in
 * @param place the name of its place
 * @param featureCode what the place is, by GeoNames' codes
 * @param kind the label of its kind
 * @param days when it was; null where that is not known
 * @param confidence the stated probability that it happened there, in [0, 1]
 */
public record Pin(
    String articleId,
    String place,
    String featureCode,
    Position position,
    String kind,
    @Nullable DateSpan days,
    double confidence,
    GoldEvent.@Nullable Bounds killed,
    GoldEvent.@Nullable Bounds injured) {

  /** A place without anything that happened there, to find its annotation. */
  static Pin at(String articleId, Place place) {
    return new Pin(
        articleId,
        place.name(),
        place.featureCode(),
        place.position(),
        "other",
        null,
        0,
        null,
        null);
  }

  /** A country, a continent or another region: a pin that a wide tolerance is for. */
  boolean isWide() {
    return featureCode.startsWith("PCL")
        || featureCode.startsWith("CONT")
        || featureCode.startsWith("RGN");
  }

  Optional<DateSpan> when() {
    return Optional.ofNullable(days);
  }
}
