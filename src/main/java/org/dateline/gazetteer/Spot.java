package org.dateline.gazetteer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes places of buildings, streets and other spots that the gazetteer does not have. Such a place
 * has the position of the town where a text puts it, and a wider radius.
 *
 * <p>Its id, {@code spot:S.HSP:geonames:99072:Mosul_General_Hospital}, consists of its feature
 * class and code, the id of the town and its name, so that articles that name the same spot of the
 * same town share a place, and so that the id alone is enough to make the place again.
 */
public final class Spot {

  private static final String PREFIX = "spot:";

  private static final Pattern ID =
      Pattern.compile(PREFIX + "([HLRSTV])\\.([A-Z]{2,10}):(.+):([^:]+)");

  private static final Pattern UNUSUAL = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.,&'-]+");

  /** Longer names are cut, because an id stands in addresses. */
  private static final int LONGEST_NAME = 80;

  /** A spot of a town may be at its edge or somewhat outside. */
  private static final double WIDER = 1.5;

  private static final int LEAST_PRECISION_METERS = 5_000;

  private Spot() {}

  /**
   * The place of a spot in a town.
   *
   * @param town a place of the gazetteer
   * @param name as in the text, with a letter or digit
   * @param featureClass one of GeoNames' classes that contain spots
   * @param featureCode of GeoNames
   */
  public static Place in(Place town, String name, char featureClass, String featureCode) {
    String word = word(name);
    String id = PREFIX + featureClass + "." + featureCode + ":" + town.id() + ":" + word;
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("expected a name and a kind of spot, but was " + id);
    }
    return new Place(
        id,
        word.replace('_', ' '),
        town.position(),
        featureClass,
        featureCode,
        town.country(),
        town.admin1Code(),
        town.admin1(),
        town.admin2Code(),
        0,
        Math.max(LEAST_PRECISION_METERS, (int) Math.round(WIDER * town.precisionMeters())));
  }

  /** The place with an id; empty if it is not the id of a spot in a town of the gazetteer. */
  static Optional<Place> find(Gazetteer gazetteer, String id) {
    Matcher parts = ID.matcher(id);
    if (!id.startsWith(PREFIX) || !parts.matches()) {
      return Optional.empty();
    }
    return gazetteer
        .findPlace(parts.group(3))
        .map(town -> in(town, parts.group(4), parts.group(1).charAt(0), parts.group(2)))
        .filter(spot -> spot.id().equals(id));
  }

  /** The town that a place was put at; empty if the place is no spot of a town of the gazetteer. */
  public static Optional<Place> townOf(Gazetteer gazetteer, Place spot) {
    Matcher parts = ID.matcher(spot.id());
    return parts.matches() ? gazetteer.findPlace(parts.group(3)) : Optional.empty();
  }

  /** The name as one word without characters that have a meaning in addresses or ids. */
  private static String word(String name) {
    String plain = name.replace('\u2019', '\'').replace('\u2018', '\'').replace('_', ' ').strip();
    String word = UNUSUAL.matcher(plain).replaceAll("_");
    return word.length() <= LONGEST_NAME ? word : word.substring(0, LONGEST_NAME);
  }
}
