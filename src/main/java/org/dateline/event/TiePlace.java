package org.dateline.event;

import java.util.Optional;
import org.dateline.gazetteer.Place;
import org.dateline.mention.Role;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.resolve.ResolvedMention;
import org.jspecify.annotations.Nullable;

/**
 * A place that a sentence names, by the tokens of the sentence.
 *
 * @param named the mention; null for a name that the mention finder does not know as a place, which
 *     only competes with the others
 * @param from its first token
 * @param to the token after its last one
 */
record TiePlace(@Nullable ResolvedMention named, int from, int to) {

  Role role() {
    return named == null ? Role.LOCATION : named.mention().role();
  }

  /** The gazetteer's entry, where the mention is resolved. */
  Optional<Place> place() {
    return named != null && named.resolution() instanceof Resolved resolved
        ? Optional.of(resolved.place())
        : Optional.empty();
  }

  /** A coarse kind of place: country, first-level division, other division, town, spot … */
  String placeClass() {
    if (named == null) {
      return "unknown";
    }
    return place()
        .map(
            place -> {
              String code = place.featureCode();
              if (code.startsWith("PCL")) {
                return "country";
              }
              return code.equals("ADM1") ? "division" : String.valueOf(place.featureClass());
            })
        .orElse("unresolved");
  }

  /**
   * Whether another place is within this one, a country or a division, according to the gazetteer.
   */
  boolean contains(TiePlace other) {
    Optional<Place> mine = place();
    Optional<Place> its = other.place();
    if (mine.isEmpty() || its.isEmpty() || mine.get().country() == null) {
      return false;
    }
    if (!mine.get().country().equals(its.get().country())) {
      return false;
    }
    return switch (placeClass()) {
      case "country" -> !other.placeClass().equals("country");
      case "division" ->
          mine.get().admin1Code() != null
              && mine.get().admin1Code().equals(its.get().admin1Code())
              && !other.placeClass().equals("division")
              && !other.placeClass().equals("country");
      default -> false;
    };
  }
}
