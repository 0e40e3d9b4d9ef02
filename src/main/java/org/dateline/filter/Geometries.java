package org.dateline.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dateline.geo.BoundingBox;
import org.dateline.geo.Crs;
import org.dateline.geo.Position;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Makes geometries in longitude and latitude from the coordinates in a filter. */
final class Geometries {

  private static final List<String> TYPES =
      List.of(
          "POINT",
          "LINESTRING",
          "POLYGON",
          "MULTIPOINT",
          "MULTILINESTRING",
          "MULTIPOLYGON",
          "GEOMETRYCOLLECTION");

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);

  private final Crs crs;

  /**
   * @param crs what the coordinates are in
   */
  Geometries(Crs crs) {
    this.crs = crs;
  }

  /**
   * The ordinates of a position, or parts in parentheses or brackets.
   *
   * @param ordinates empty where there are parts
   */
  record Coordinates(List<Double> ordinates, List<Coordinates> parts) {

    boolean isPosition() {
      return parts.isEmpty();
    }
  }

  /** Whether a word is the type of a geometry, in upper or lower case. */
  static boolean isType(String word) {
    return TYPES.contains(word.toUpperCase(Locale.ROOT));
  }

  static boolean isCollection(String type) {
    return type.equalsIgnoreCase("GEOMETRYCOLLECTION");
  }

  Geometry collection(List<Geometry> geometries) {
    return FACTORY.createGeometryCollection(geometries.toArray(Geometry[]::new));
  }

  /** A geometry of any type but a collection. */
  Geometry geometry(String type, Coordinates of, Place place) {
    try {
      Geometry geometry =
          switch (type.toUpperCase(Locale.ROOT)) {
            case "POINT" -> point(of);
            case "LINESTRING" -> line(of);
            case "POLYGON" -> polygon(of);
            case "MULTIPOINT" ->
                FACTORY.createMultiPoint(of.parts.stream().map(this::point).toArray(Point[]::new));
            case "MULTILINESTRING" ->
                FACTORY.createMultiLineString(
                    of.parts.stream().map(this::line).toArray(LineString[]::new));
            default ->
                FACTORY.createMultiPolygon(
                    of.parts.stream().map(this::polygon).toArray(Polygon[]::new));
          };
      requireWithinWorld(geometry);
      return geometry;
    } catch (IllegalArgumentException e) {
      throw new FilterSyntaxException(
          "the coordinates make no geometry (" + e.getMessage() + ")", place, e);
    }
  }

  /**
   * A box of degrees, or of the units of its reference system; one on both sides of the
   * antimeridian is two.
   */
  Geometry box(List<Double> numbers, Place place) {
    try {
      String text = numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
      Polygon[] boxes =
          crs.box(text).split().stream().map(Geometries::polygon).toArray(Polygon[]::new);
      return boxes.length == 1 ? boxes[0] : FACTORY.createMultiPolygon(boxes);
    } catch (IllegalArgumentException e) {
      throw new FilterSyntaxException(e.getMessage() + ",", place, e);
    }
  }

  /**
   * Checks that coordinates are longitude and latitude.
   *
   * @throws IllegalArgumentException if they cannot be
   */
  static void requireWithinWorld(Geometry geometry) {
    if (!geometry.isEmpty() && !WORLD.contains(geometry.getEnvelopeInternal())) {
      throw new IllegalArgumentException(
          "expected longitude in [-180, 180] before latitude in [-90, 90]");
    }
  }

  // Well-known text has parentheses around each point, GeoJSON has none.
  private Point point(Coordinates of) {
    return FACTORY.createPoint(position(of.parts.size() == 1 ? of.parts.get(0) : of));
  }

  private LineString line(Coordinates of) {
    return FACTORY.createLineString(positions(of));
  }

  private Polygon polygon(Coordinates of) {
    LinearRing[] rings =
        of.parts.stream()
            .map(part -> FACTORY.createLinearRing(positions(part)))
            .toArray(LinearRing[]::new);
    return rings.length == 0
        ? FACTORY.createPolygon()
        : FACTORY.createPolygon(rings[0], Arrays.copyOfRange(rings, 1, rings.length));
  }

  private Coordinate[] positions(Coordinates of) {
    return of.parts.stream().map(this::position).toArray(Coordinate[]::new);
  }

  // How high it lies does not count.
  private Coordinate position(Coordinates of) {
    if (!of.isPosition() || of.ordinates.size() < 2) {
      throw new IllegalArgumentException("expected positions of two coordinates");
    }
    // Of a zero with a sign, the sum is one without.
    double first = of.ordinates.get(0) + 0.0;
    double second = of.ordinates.get(1) + 0.0;
    if (crs == Crs.CRS84) {
      return new Coordinate(first, second);
    }
    Position position = crs.position(first, second);
    return new Coordinate(position.lon(), position.lat());
  }

  // Its ring goes there and back where a box has no width or height.
  private static Polygon polygon(BoundingBox box) {
    return FACTORY.createPolygon(
        new Coordinate[] {
          new Coordinate(box.west(), box.south()),
          new Coordinate(box.west(), box.north()),
          new Coordinate(box.east(), box.north()),
          new Coordinate(box.east(), box.south()),
          new Coordinate(box.west(), box.south())
        });
  }
}
