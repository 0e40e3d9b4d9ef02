package org.dateline.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.filter.Geometries.Coordinates;
import org.dateline.filter.Token.Kind;
import org.dateline.geo.Crs;
import org.locationtech.jts.geom.Geometry;

/** Reads spatial predicates and their geometries in well-known text. */
final class SpatialParser {

  private static final Map<String, Double> METERS =
      Map.of(
          "METERS", 1.0,
          "KILOMETERS", 1000.0,
          "FEET", 0.3048,
          "STATUTE MILES", 1609.344,
          "NAUTICAL MILES", 1852.0);

  private final Tokens in;
  private final Predicates predicates;
  private final Geometries geometries;

  SpatialParser(Tokens in, Predicates predicates, Crs crs) {
    this.in = in;
    this.predicates = predicates;
    this.geometries = new Geometries(crs);
  }

  /** Takes a predicate if its name is that of a spatial one. */
  Optional<Condition> predicate() {
    String name = in.peek().text().toUpperCase(Locale.ROOT);
    if (name.equals("BBOX")) {
      return Optional.of(inBox());
    }
    if (name.equals("DWITHIN") || name.equals("BEYOND")) {
      Condition near = near();
      return Optional.of(name.equals("DWITHIN") ? near : Predicates.not(near));
    }
    return relation(name).map(this::related);
  }

  /** The relation that {@code S_INTERSECTS} and the like name. */
  static Optional<SpatialRelation> relation(String name) {
    String relation = name.startsWith("S_") ? name.substring(2) : name;
    return Arrays.stream(SpatialRelation.values())
        .filter(one -> one.name().equals(relation))
        .findFirst();
  }

  private Condition related(SpatialRelation relation) {
    in.next();
    in.expect("(");
    Shape left = shape();
    in.expect(",");
    Shape right = shape();
    in.expect(")");
    return predicates.related(relation, left, right);
  }

  // BBOX(geom, west, south, east, north), as ECQL has it.
  private Condition inBox() {
    Place place = in.next().place();
    in.expect("(");
    if (!in.peek().isName()) {
      throw in.peek().unexpected("a property");
    }
    Shape property = shape();
    in.expect(",");
    Shape box = Shape.of(geometries.box(numbers(), place), place);
    return predicates.related(SpatialRelation.INTERSECTS, property, box);
  }

  private Condition near() {
    in.next();
    in.expect("(");
    Shape left = shape();
    in.expect(",");
    Shape right = shape();
    in.expect(",");
    double distance = in.number();
    in.expect(",");
    double meters = distance * unit();
    in.expect(")");
    return predicates.near(left, right, meters);
  }

  private double unit() {
    Token first = in.next();
    boolean isMiles = in.peek().is("miles");
    String unit = isMiles ? first.text() + " " + in.next().text() : first.text();
    Double meters = METERS.get(unit.toUpperCase(Locale.ROOT));
    if (meters == null) {
      throw first.unexpected(
          "a unit, one of "
              + String.join(", ", METERS.keySet().stream().sorted().toList())
                  .toLowerCase(Locale.ROOT));
    }
    return meters;
  }

  private Shape shape() {
    Token token = in.peek();
    if (in.takes("(")) {
      Shape inner = shape();
      in.expect(")");
      return inner;
    }
    if (token.is("BBOX") && in.isCall()) {
      in.next();
      in.expect("(");
      return Shape.of(geometries.box(numbers(), token.place()), token.place());
    }
    if (isGeometry()) {
      return Shape.of(geometry(), token.place());
    }
    if (!token.isName()) {
      throw token.unexpected("a property or a geometry");
    }
    return Shape.of(predicates.property(in.next().value(), token.place()));
  }

  private List<Double> numbers() {
    List<Double> numbers = new ArrayList<>();
    do {
      numbers.add(in.number());
    } while (in.takes(","));
    in.expect(")");
    return numbers;
  }

  private boolean isGeometry() {
    return in.peek().kind() == Kind.WORD
        && Geometries.isType(in.peek().text())
        && (in.peek(1).is("(") || in.peek(1).is("Z"));
  }

  private Geometry geometry() {
    if (!isGeometry()) {
      throw in.peek().unexpected("a geometry such as POINT(36 35)");
    }
    Token type = in.next();
    in.takes("Z");
    if (!Geometries.isCollection(type.text())) {
      return geometries.geometry(type.text(), coordinates(), type.place());
    }
    List<Geometry> members = new ArrayList<>();
    in.expect("(");
    do {
      members.add(geometry());
    } while (in.takes(","));
    in.expect(")");
    return geometries.collection(members);
  }

  private Coordinates coordinates() {
    List<Coordinates> parts = new ArrayList<>();
    in.expect("(");
    do {
      parts.add(in.peek().is("(") ? coordinates() : position());
    } while (in.takes(","));
    in.expect(")");
    return new Coordinates(List.of(), parts);
  }

  private Coordinates position() {
    List<Double> ordinates = new ArrayList<>();
    do {
      ordinates.add(in.number());
    } while (!in.peek().is(",") && !in.peek().is(")"));
    return new Coordinates(ordinates, List.of());
  }
}
