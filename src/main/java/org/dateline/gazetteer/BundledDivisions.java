package org.dateline.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The countries and divisions of the gazetteer that ships with Dateline.
 *
 * <p>News names countries and divisions everywhere, but a dump of cities contains none, and the
 * dump of a country contains only its own. A full dump contains all of them, but calls Syria's
 * neighbour the "Republic of Iraq", and has no extents.
 */
final class BundledDivisions {

  private final Map<String, PlaceRow> byId = new TreeMap<>();

  BundledDivisions(Gazetteer gazetteer) {
    Map<Integer, List<String>> latin = new HashMap<>();
    Map<Integer, List<String>> other = new HashMap<>();
    for (int place = 0; place < gazetteer.size(); place++) {
      if (gazetteer.featureClass(place) == 'A' || isLand(gazetteer, place)) {
        latin.put(place, new ArrayList<>());
        other.put(place, new ArrayList<>());
      }
    }
    NameTable names = gazetteer.names();
    for (int posting = 0; posting < names.size(); posting++) {
      List<String> some = (names.isOtherScript(posting) ? other : latin).get(names.place(posting));
      if (some != null && !gazetteer.isPrimary(posting)) {
        some.add(names.name(posting));
      }
    }
    latin.forEach(
        (place, some) -> {
          PlaceRow row = row(gazetteer.place(place), some, other.getOrDefault(place, List.of()));
          byId.put(row.id(), row);
        });
  }

  /** The ids of all these places. */
  Set<String> ids() {
    return byId.keySet();
  }

  /**
   * Adds our own data to a place of a dump: to a country its usual English name, its names in many
   * languages and its extent; to a division its extent.
   */
  PlaceRow over(PlaceRow place) {
    PlaceRow ours = byId.get(place.id());
    if (ours == null) {
      return place;
    }
    PlaceRow measured = place.orRadius(ours.radiusMeters());
    if (!place.isCountry()) {
      return measured;
    }
    Set<String> latin = new HashSet<>(place.names());
    latin.addAll(ours.names());
    latin.add(place.name());
    latin.remove(ours.name());
    Set<String> other = new HashSet<>(place.otherNames());
    other.addAll(ours.otherNames());
    return measured.named(
        ours.name(), latin.stream().sorted().toList(), other.stream().sorted().toList());
  }

  /**
   * The countries and divisions that the dump lacks: those at levels without any place in the dump.
   *
   * @param levels of the places of the dump, by {@link #levelOf}
   */
  Collection<PlaceRow> missing(Set<String> levels) {
    return byId.values().stream()
        .filter(row -> levelOf(row).map(level -> !levels.contains(level)).orElse(false))
        .toList();
  }

  /**
   * "SY A.ADM1" for a province of Syria; empty for a place that is neither a country nor a
   * division.
   */
  static Optional<String> levelOf(PlaceRow place) {
    if (place.country().isEmpty()) {
      return Optional.empty();
    }
    return switch (place.feature()) {
      case "A.ADM1", "A.ADM2" -> Optional.of(place.country() + " " + place.feature());
      case "A.TERR", "L.CONT" -> Optional.of(place.country());
      default -> place.isCountry() ? Optional.of(place.country()) : Optional.empty();
    };
  }

  /** Whether a place is Antarctica, which is a continent in GeoNames but has a country code. */
  private static boolean isLand(Gazetteer gazetteer, int place) {
    return gazetteer.featureClass(place) == 'L'
        && gazetteer.featureCode(place).equals("CONT")
        && gazetteer.country(place) != null;
  }

  private static PlaceRow row(Place place, List<String> latin, List<String> other) {
    return new PlaceRow(
        place.id(),
        place.name(),
        place.position(),
        place.featureClass(),
        place.featureCode(),
        orEmpty(place.country()),
        orEmpty(place.admin1Code()),
        orEmpty(place.admin2Code()),
        place.population(),
        place.precisionMeters(),
        latin,
        other);
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
