package org.dateline.geo;

import java.util.List;

/**
 * A WGS 84 longitude/latitude rectangle, in degrees, edges included.
 *
 * @param west western edge in [-180, 180]; greater than {@code east} where the box crosses the
 *     antimeridian
 * @param south southern edge in [-90, 90]
 * @param east eastern edge in [-180, 180]
 * @param north northern edge in [-90, 90], at least {@code south}
 */
public record BoundingBox(double west, double south, double east, double north) {

  /** The whole earth. */
  public static final BoundingBox WORLD = new BoundingBox(-180, -90, 180, 90);

  private static final String FORM = "west,south,east,north in degrees (WGS 84)";

  public BoundingBox {
    requireWithin("west", west, 180);
    requireWithin("south", south, 90);
    requireWithin("east", east, 180);
    requireWithin("north", north, 90);
    if (south > north) {
      throw new IllegalArgumentException(
          "south must not be greater than north, but was " + south + " > " + north);
    }
  }

  /**
   * Parses a {@code bbox} of OGC API – Features: {@code west,south,east,north}, or six numbers with
   * heights, which are ignored.
   *
   * @throws IllegalArgumentException if the text has another form or an edge is out of range
   */
  public static BoundingBox parse(String text) {
    String[] parts = text.split(",", -1);
    return switch (parts.length) {
      case 4 ->
          new BoundingBox(
              number(parts[0], text),
              number(parts[1], text),
              number(parts[2], text),
              number(parts[3], text));
      case 6 ->
          new BoundingBox(
              number(parts[0], text),
              number(parts[1], text),
              number(parts[3], text),
              number(parts[4], text));
      default ->
          throw new IllegalArgumentException(
              "expected " + FORM + ", but '" + text + "' has " + parts.length + " parts");
    };
  }

  /** Whether the box crosses longitude 180. */
  public boolean crossesAntimeridian() {
    return west > east;
  }

  /** Whether the position lies in the box or on its edge. */
  public boolean contains(Position position) {
    boolean inLatitude = position.lat() >= south && position.lat() <= north;
    boolean inLongitude =
        crossesAntimeridian()
            ? position.lon() >= west || position.lon() <= east
            : position.lon() >= west && position.lon() <= east;
    return inLatitude && inLongitude;
  }

  /** The box as one or, across the antimeridian, two boxes that do not cross it, west first. */
  public List<BoundingBox> split() {
    return crossesAntimeridian()
        ? List.of(
            new BoundingBox(west, south, 180, north), new BoundingBox(-180, south, east, north))
        : List.of(this);
  }

  private static double number(String part, String text) {
    try {
      return Double.parseDouble(part.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "expected " + FORM + ", but '" + part + "' in '" + text + "' is not a number", e);
    }
  }

  private static void requireWithin(String edge, double degrees, double limit) {
    // Written so that NaN fails as well.
    if (!(degrees >= -limit && degrees <= limit)) {
      throw new IllegalArgumentException(
          edge + " must be in [" + -limit + ", " + limit + "], but was " + degrees);
    }
  }
}
