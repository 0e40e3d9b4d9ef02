package org.dateline.filter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.json.JsonMapper;

/** Writes conditions in CQL2 JSON. */
final class Cql2JsonWriter {

  private Cql2JsonWriter() {}

  static String write(Condition condition) {
    return JsonMapper.shared().writeValueAsString(json(condition));
  }

  /** Whether there are words for all of it: there are none for ids and distances. */
  static boolean canWrite(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.conditions().stream().allMatch(Cql2JsonWriter::canWrite);
    }
    if (condition instanceof Condition.Any any) {
      return any.conditions().stream().allMatch(Cql2JsonWriter::canWrite);
    }
    if (condition instanceof Condition.Not not) {
      return canWrite(not.condition());
    }
    return !(condition instanceof Condition.HasId || condition instanceof Condition.Near);
  }

  private static Object json(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.conditions().isEmpty() ? true : several("and", true, all.conditions());
    }
    if (condition instanceof Condition.Any any) {
      return any.conditions().isEmpty() ? false : several("or", false, any.conditions());
    }
    if (condition instanceof Condition.Not not) {
      return op("not", json(not.condition()));
    }
    if (condition instanceof Condition.Comparison one) {
      return op(one.operator().sign(), json(one.left()), json(one.right()));
    }
    if (condition instanceof Condition.Like like) {
      return op("like", json(like.text()), like.pattern());
    }
    if (condition instanceof Condition.Missing missing) {
      return op("isNull", Map.of("property", missing.property()));
    }
    Condition.Related related = (Condition.Related) condition;
    return op(
        "s_" + related.relation().name().toLowerCase(Locale.ROOT),
        Map.of("property", "geom"),
        json(related.geometry()));
  }

  // Of one condition there is no "and", but it says the same with "true" before it.
  private static Object several(String op, boolean neutral, List<Condition> conditions) {
    List<Object> parts = new ArrayList<>();
    if (conditions.size() == 1) {
      parts.add(neutral);
    }
    conditions.forEach(part -> parts.add(json(part)));
    return op(op, parts.toArray());
  }

  private static Object json(Operand operand) {
    if (operand instanceof Operand.Property property) {
      return Map.of("property", property.name());
    }
    if (operand instanceof Operand.Folded folded) {
      return op(folded.folding().name().toLowerCase(Locale.ROOT), json(folded.of()));
    }
    if (operand instanceof Operand.Arithmetic one) {
      return op(one.sign().text(), json(one.left()), json(one.right()));
    }
    if (operand instanceof Operand.Text text) {
      return text.value();
    }
    if (operand instanceof Operand.Numeral number) {
      return number.value();
    }
    if (operand instanceof Operand.Moment moment) {
      long millis = Math.round(moment.days() * 86_400_000);
      return Map.of("timestamp", Instant.ofEpochMilli(millis).toString());
    }
    return ((Operand.Truth) operand).value();
  }

  private static Map<String, Object> json(Geometry geometry) {
    return geometry.getGeometryType().equals("GeometryCollection")
        ? Map.of("type", geometry.getGeometryType(), "geometries", parts(geometry, false))
        : Map.of("type", geometry.getGeometryType(), "coordinates", coordinates(geometry));
  }

  private static Object coordinates(Geometry geometry) {
    if (geometry instanceof Point point) {
      return position(point.getCoordinate());
    }
    if (geometry instanceof LineString line) {
      return Arrays.stream(line.getCoordinates()).map(Cql2JsonWriter::position).toList();
    }
    if (geometry instanceof Polygon polygon) {
      List<Object> rings = new ArrayList<>(List.of(coordinates(polygon.getExteriorRing())));
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        rings.add(coordinates(polygon.getInteriorRingN(i)));
      }
      return rings;
    }
    return parts(geometry, true);
  }

  private static List<Object> parts(Geometry geometry, boolean bare) {
    return IntStream.range(0, geometry.getNumGeometries())
        .mapToObj(geometry::getGeometryN)
        .map(part -> bare ? coordinates(part) : (Object) json(part))
        .toList();
  }

  private static List<Double> position(Coordinate coordinate) {
    return List.of(coordinate.x, coordinate.y);
  }

  private static Map<String, Object> op(String op, Object... args) {
    return Map.of("op", op, "args", List.of(args));
  }
}
