package org.dateline.gazetteer;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.geo.Position;

/**
 * A line of {@code places.tsv}, from which the gazetteer is compiled. Absent text is empty.
 *
 * @param id its source and its key there, such as {@code geonames:170063}
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

  /** GeoNames' classes, a letter each. */
  static final String FEATURE_CLASSES = "AHLPRSTUV";

  /** The order of places in an index. */
  static final Comparator<PlaceRow> BY_ID = (a, b) -> a.id.compareTo(b.id);

  private static final Pattern ID = Pattern.compile("[a-z0-9]+:\\S+");

  PlaceRow {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("an id is kind:key, but was '" + id + "'");
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException(id + " has no name");
    }
    if (FEATURE_CLASSES.indexOf(featureClass) < 0) {
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

  /** The same place with other names. */
  PlaceRow named(String otherName, List<String> otherLatin, List<String> inOtherScripts) {
    return new PlaceRow(
        id,
        otherName,
        position,
        featureClass,
        featureCode,
        country,
        admin1,
        admin2,
        population,
        radiusMeters,
        otherLatin,
        inOtherScripts);
  }

  /** The same place, with the given radius if it has none. */
  PlaceRow orRadius(int radius) {
    return radiusMeters > 0
        ? this
        : new PlaceRow(
            id,
            name,
            position,
            featureClass,
            featureCode,
            country,
            admin1,
            admin2,
            population,
            radius,
            names,
            otherNames);
  }

  /** Whether it is a present-day country or dependent territory. */
  boolean isCountry() {
    return featureClass == 'A' && featureCode.startsWith("PCL") && !featureCode.endsWith("H");
  }

  /** How likely it is meant when only its name is known. */
  double prominence() {
    return Prominence.of(featureClass, featureCode, population, isOfSupplement(id));
  }

  /** Radius in meters of the circle around the point that the name stands for. */
  int precisionMeters() {
    return radiusMeters > 0
        ? radiusMeters
        : Precision.meters(featureClass, featureCode, population);
  }

  /** Whether an id is of a place of our own supplement. */
  static boolean isOfSupplement(String id) {
    return id.startsWith("dateline:");
  }
}
