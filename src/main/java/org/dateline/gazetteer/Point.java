package org.dateline.gazetteer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.geo.Position;

/**
 * Makes places of coordinates that a text gives. The id, {@code point:48.0159,37.8028}, is latitude
 * and longitude with the decimals that are known, and the radius follows from their number.
 */
public final class Point {

  private static final Pattern ID =
      Pattern.compile("point:(-?\\d{1,2}\\.(\\d+)),(-?\\d{1,3}\\.\\d+)");

  private static final double METERS_PER_DEGREE = 111_195;

  /** More decimals than this are not known by anyone who reports news. */
  private static final int MOST_DECIMALS = 5;

  private static final int LEAST_PRECISION_METERS = 20;

  private Point() {}

  /**
   * The place of a position.
   *
   * @param decimals of degrees that are known, at least 1
   */
  public static Place at(Position position, int decimals) {
    int digits = Math.max(1, Math.min(MOST_DECIMALS, decimals));
    String degrees = "%." + digits + "f";
    String lat = String.format(Locale.ROOT, degrees, position.lat());
    String lon = String.format(Locale.ROOT, degrees, position.lon());
    int meters = (int) Math.round(METERS_PER_DEGREE / Math.pow(10, digits) / 2);
    return new Place(
        "point:" + lat + "," + lon,
        lat + ", " + lon,
        new Position(Double.parseDouble(lon), Double.parseDouble(lat)),
        'L',
        // GeoNames' code of a place of unspecified or mixed character.
        "LCTY",
        null,
        null,
        null,
        null,
        0,
        Math.max(LEAST_PRECISION_METERS, meters));
  }

  /** The place with an id; empty if it is not the id of a point. */
  static Optional<Place> find(String id) {
    Matcher parts = ID.matcher(id);
    if (!parts.matches()) {
      return Optional.empty();
    }
    double lat = Double.parseDouble(parts.group(1));
    double lon = Double.parseDouble(parts.group(3));
    return Math.abs(lat) <= 90 && Math.abs(lon) <= 180
        ? Optional.of(at(new Position(lon, lat), parts.group(2).length()))
            .filter(place -> place.id().equals(id))
        : Optional.empty();
  }
}
