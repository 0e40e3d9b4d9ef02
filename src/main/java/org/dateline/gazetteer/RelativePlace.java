package org.dateline.gazetteer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.geo.Position;

/**
 * Makes places that a text describes by their distance from others: "20 km north of Aleppo", "120
 * miles off the coast of Libya", "between Homs and Hama". Their precision is that of the other
 * place, widened by what such words leave open.
 *
 * <p>The id is enough to make the place again: {@code moved:20000:4:geonames:170063} has meters and
 * sixteenths of a circle clockwise from north, {@code around:} no direction, {@code offshore:} the
 * meters from a coast, {@code between:} two ids with {@code ..} between them.
 */
public final class RelativePlace {

  /** Farther away, nobody tells where something is by a distance. */
  public static final int MOST_METERS = 2_000_000;

  private static final Pattern ID =
      Pattern.compile("(moved|around|offshore):(\\d{1,7}):(?:(\\d{1,2}):)?([^:]+:[^:]+)");

  private static final Pattern BETWEEN = Pattern.compile("between:(.+)\\.\\.(.+)");

  /** The words for the sixteenths of a circle, clockwise from north. */
  private static final List<String> BEARINGS =
      List.of(
          "north",
          "north-northeast",
          "northeast",
          "east-northeast",
          "east",
          "east-southeast",
          "southeast",
          "south-southeast",
          "south",
          "south-southwest",
          "southwest",
          "west-southwest",
          "west",
          "west-northwest",
          "northwest",
          "north-northwest");

  private static final double DEGREES_PER_BEARING = 22.5;

  /** "North" may be an eighth of a circle to either side, and a distance is rounded. */
  private static final double UNSURE_SHARE = 0.3;

  private static final int METERS_PER_KILOMETER = 1_000;

  private RelativePlace() {}

  /**
   * The place at a distance and in a direction of another.
   *
   * @param bearing sixteenths of a circle clockwise from north, from 0 to 15
   */
  public static Place moved(Place from, int meters, int bearing) {
    return place(
        "moved:" + meters + ":" + bearing + ":" + from.id(),
        distance(meters) + BEARINGS.get(bearing) + " of " + from.name(),
        from.position().moved(meters, bearing * DEGREES_PER_BEARING),
        from,
        from.precisionMeters() + UNSURE_SHARE * meters);
  }

  /** The place at a distance of another, in any direction. */
  public static Place around(Place center, int meters) {
    return place(
        "around:" + meters + ":" + center.id(),
        distance(meters) + "from " + center.name(),
        center.position(),
        center,
        center.precisionMeters() + (double) meters);
  }

  /**
   * The place at sea off the coast of a country, or off a town; where it is not known which way the
   * sea is, the place is all around.
   *
   * @param meters from the coast; 0 where the text gives no number
   */
  public static Place offshore(Place land, int meters) {
    Optional<Coasts.Coast> coast = Coasts.of(land.country());
    boolean town = land.featureClass() == 'P';
    Position shore = town || coast.isEmpty() ? land.position() : coast.orElseThrow().middle();
    double reach =
        town || coast.isEmpty() ? land.precisionMeters() : coast.orElseThrow().halfLengthMeters();
    return place(
        "offshore:" + meters + ":" + land.id(),
        (meters == 0 ? "" : distance(meters)) + "off the coast of " + land.name(),
        coast.map(sea -> shore.moved(meters, sea.seaward())).orElse(shore),
        land,
        reach + (coast.isPresent() ? UNSURE_SHARE : 1) * meters);
  }

  /** The place halfway between two others, which reaches to both. */
  public static Place between(Place one, Place other) {
    double meters = one.position().distanceMeters(other.position());
    Position from = one.position();
    return place(
        "between:" + one.id() + ".." + other.id(),
        "between " + one.name() + " and " + other.name(),
        from.moved(meters / 2, from.bearingTo(other.position())),
        one,
        meters / 2);
  }

  /** The place with an id; empty if it is not the id of such a place of a gazetteer. */
  static Optional<Place> find(Gazetteer gazetteer, String id) {
    Matcher between = BETWEEN.matcher(id);
    if (between.matches()) {
      return known(gazetteer, between.group(1))
          .flatMap(one -> known(gazetteer, between.group(2)).map(other -> between(one, other)));
    }
    Matcher parts = ID.matcher(id);
    if (!parts.matches() || Integer.parseInt(parts.group(2)) > MOST_METERS) {
      return Optional.empty();
    }
    int meters = Integer.parseInt(parts.group(2));
    int bearing = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
    return known(gazetteer, parts.group(4))
        .filter(place -> bearing < BEARINGS.size())
        .map(
            place ->
                switch (parts.group(1)) {
                  case "moved" -> moved(place, meters, bearing);
                  case "around" -> around(place, meters);
                  default -> offshore(place, meters);
                })
        .filter(place -> place.id().equals(id));
  }

  private static Optional<Place> known(Gazetteer gazetteer, String id) {
    return Optional.of(gazetteer.ordinalOf(id)).filter(at -> at >= 0).map(gazetteer::place);
  }

  private static String distance(int meters) {
    return meters < METERS_PER_KILOMETER
        ? meters + " m "
        : Math.round(meters / (double) METERS_PER_KILOMETER) + " km ";
  }

  private static Place place(
      String id, String name, Position position, Place near, double precisionMeters) {
    return new Place(
        id,
        name,
        position,
        'L',
        // GeoNames' code of a place of unspecified or mixed character.
        "LCTY",
        near.country(),
        null,
        null,
        null,
        0,
        (int) Math.round(precisionMeters));
  }
}
