package org.dateline.filter.ecql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.filter.ecql.Token.Kind;
import org.dateline.geo.BoundingBox;
import org.dateline.geo.Crs;
import org.dateline.geo.Position;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Geometries of a filter as the well-known text that ECQL takes, in longitude and latitude. */
final class Geometries {

  private static final Set<String> LITERALS =
      Set.of(
          "POINT",
          "LINESTRING",
          "POLYGON",
          "MULTIPOINT",
          "MULTILINESTRING",
          "MULTIPOLYGON",
          "GEOMETRYCOLLECTION");

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);

  private Geometries() {}

  static boolean isLiteral(String word) {
    return LITERALS.contains(word);
  }

  /** Takes a geometry in well-known text; how high it lies, {@code Z}, does not count. */
  static String literal(TokenReader in, Crs crs) {
    int start = in.peek().start();
    StringBuilder text = new StringBuilder(in.next().text()).append(' ');
    int depth = 0;
    do {
      Token token = in.next();
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      boolean fits =
          token.kind() == Kind.NUMBER
              || "(),-+".contains(token.text())
              || token.is("Z")
              || isLiteral(token.text().toUpperCase(Locale.ROOT));
      if (!fits || token.kind() == Kind.END) {
        throw TokenReader.unexpected("coordinates", token);
      }
      text.append(token.is("-") ? "-" : token.is("+") ? "" : token.text() + " ");
    } while (depth > 0 || in.peek(-1).is("Z"));
    return checked(text.toString(), start, crs).toText();
  }

  /**
   * Takes {@code BBOX(west, south, east, north)} as the geometry, or {@code BBOX(geom, west, south,
   * east, north)} as the predicate that it is in ECQL.
   */
  static String box(TokenReader in, Crs crs) {
    Token start = in.next();
    in.expect("(");
    String property = "";
    if (in.peek().isName()) {
      property = in.next().text();
      in.expect(",");
    }
    String box = geometry(numbers(in), start.start(), crs).toText();
    return property.isEmpty() ? box : "INTERSECTS(" + property + ", " + box + ")";
  }

  private static List<String> numbers(TokenReader in) {
    List<String> numbers = new ArrayList<>();
    do {
      numbers.add(Double.toString(in.number()));
    } while (in.takes(","));
    in.expect(")");
    return numbers;
  }

  private static Geometry geometry(List<String> numbers, int offset, Crs crs) {
    try {
      Polygon[] boxes =
          crs.box(String.join(",", numbers)).split().stream()
              .map(Geometries::polygon)
              .toArray(Polygon[]::new);
      return boxes.length == 1 ? boxes[0] : FACTORY.createMultiPolygon(boxes);
    } catch (IllegalArgumentException e) {
      throw new EcqlException(e.getMessage() + ",", offset, e);
    }
  }

  private static Polygon polygon(BoundingBox box) {
    Envelope envelope = new Envelope(box.west(), box.east(), box.south(), box.north());
    if (envelope.getArea() > 0) {
      return (Polygon) FACTORY.toGeometry(envelope);
    }
    // A box without width or height is still a box: its ring goes there and back.
    return FACTORY.createPolygon(
        new Coordinate[] {
          new Coordinate(box.west(), box.south()),
          new Coordinate(box.west(), box.north()),
          new Coordinate(box.east(), box.north()),
          new Coordinate(box.east(), box.south()),
          new Coordinate(box.west(), box.south())
        });
  }

  private static Geometry checked(String text, int offset, Crs crs) {
    try {
      Geometry geometry = new WKTReader(FACTORY).read(text.toUpperCase(Locale.ROOT));
      if (crs != Crs.CRS84) {
        geometry.apply(
            (Coordinate coordinate) -> {
              Position position = crs.position(coordinate.x, coordinate.y);
              coordinate.x = position.lon();
              coordinate.y = position.lat();
            });
        geometry.geometryChanged();
      }
      requireWithinWorld(geometry, offset);
      return geometry;
    } catch (ParseException | IllegalArgumentException e) {
      if (e instanceof EcqlException ours) {
        throw ours;
      }
      throw new EcqlException(
          "expected well-known text (%s) in the geometry".formatted(e.getMessage()), offset, e);
    }
  }

  /**
   * Looks that coordinates are longitude and latitude.
   *
   * @param offset where the geometry stands
   */
  static void requireWithinWorld(Geometry geometry, int offset) {
    if (!geometry.isEmpty() && !WORLD.contains(geometry.getEnvelopeInternal())) {
      throw new EcqlException(
          "expected longitude in [-180, 180] before latitude in [-90, 90] in the geometry", offset);
    }
  }
}
