package org.dateline.correct;

import java.util.Locale;
import org.dateline.gazetteer.Place;
import org.dateline.geo.Position;
import org.dateline.mention.Role;
import org.jspecify.annotations.Nullable;

/** What a person says of a piece of text. */
public sealed interface Verdict {

  /**
   * It names this place.
   *
   * @param place of the gazetteer, or by hand ({@link #byHand})
   * @param role what the name does in its sentence; null for what the geocoder says, or a location
   *     where it has found nothing
   */
  record Placed(Place place, @Nullable Role role) implements Verdict {}

  /** It names no place. */
  record NotAPlace() implements Verdict {}

  /** It does this in its sentence, wherever the place may be. */
  record HasRole(Role role) implements Verdict {}

  /**
   * A place that no gazetteer has, put by a person. Its id is its position as a {@code geo} URI
   * (RFC 5870, latitude first), so that the same point is the same place in all articles.
   *
   * @param name what to call it, not blank
   * @param country ISO 3166-1 alpha-2 code, null where it is not told
   * @param precisionMeters how far from the point the place may reach, at least 1
   */
  static Place byHand(
      String name, Position position, @Nullable String country, int precisionMeters) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a point needs a name");
    }
    if (precisionMeters < 1) {
      throw new IllegalArgumentException(
          "a precision is at least 1 meter, but was " + precisionMeters);
    }
    String id = String.format(Locale.ROOT, "geo:%.6f,%.6f", position.lat(), position.lon());
    // "LCTY": what GeoNames calls a place of unspecified or mixed character.
    return new Place(
        id, name, position, 'L', "LCTY", country, null, null, null, 0, precisionMeters);
  }

  /** Whether a place was put by hand. */
  static boolean isByHand(Place place) {
    return place.id().startsWith("geo:");
  }
}
