package org.dateline.gazetteer;

import java.util.List;
import org.dateline.geo.Position;

/**
 * A line of {@code places.tsv}: what the gazetteer is compiled from. Text that is absent is empty.
 *
 * @param id its kind and its key there, {@code geonames:170063}
 * @param name the usual English name
 * @param position a representative point
 * @param featureClass GeoNames feature class
 * @param featureCode GeoNames feature code
 * @param country ISO 3166-1 alpha-2 code
 * @param admin1 code of the first-level division
 * @param admin2 code of the second-level division
 * @param population inhabitants, 0 where unknown
 * @param radiusMeters radius of its extent, 0 where unknown
 * @param names further names in Latin script
 * @param otherNames names in other scripts
 */
record PlaceRow(
    String id,
    String name,
    Position position,
    char featureClass,
    String featureCode,
    String country,
    String admin1,
    String admin2,
    long population,
    int radiusMeters,
    List<String> names,
    List<String> otherNames) {

  PlaceRow {
    if (!id.matches("[a-z0-9]+:\\S+")) {
      throw new IllegalArgumentException("an id is kind:key, but was '" + id + "'");
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException(id + " has no name");
    }
    if ("AHLPRSTUV".indexOf(featureClass) < 0) {
      throw new IllegalArgumentException(id + " has feature class '" + featureClass + "'");
    }
    if (population < 0 || radiusMeters < 0) {
      throw new IllegalArgumentException(id + " has a negative population or radius");
    }
    names = List.copyOf(names);
    otherNames = List.copyOf(otherNames);
  }

  /** "P.PPLA": class and code as one word, as GeoNames' list of feature codes writes them. */
  String feature() {
    return featureClass + "." + featureCode;
  }
}
