package org.dateline.filter.ecql;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says in CQL2 text what a filter in CQL2 JSON says (OGC 21-065r2, 8.2 and 8.3), and remembers by
 * JSON pointers where each piece comes from.
 */
final class Cql2Json {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final int MOST_DIGITS = 400;

  private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", "<=", ">", ">=");

  private static final Set<String> GEOMETRIES =
      Set.of(
          "Point",
          "LineString",
          "Polygon",
          "MultiPoint",
          "MultiLineString",
          "MultiPolygon",
          "GeometryCollection");

  private final StringBuilder out = new StringBuilder();
  private final TreeMap<Integer, String> origins = new TreeMap<>();
  private int depth;

  private Cql2Json() {}

  /**
   * Translates a filter.
   *
   * @throws EcqlException if it is no CQL2 JSON
   */
  static Cql2Json read(String json) {
    if (json.length() > Tokens.LONGEST) {
      throw new EcqlException(
          "expected 1 to %,d characters, but there were %,d"
              .formatted(Tokens.LONGEST, json.length()));
    }
    Cql2Json text = new Cql2Json();
    try {
      text.condition(JSON.readTree(json), "");
    } catch (JacksonException e) {
      int offset = Math.max(0, (int) e.getLocation().getCharOffset());
      throw new EcqlException("this is no JSON", offset, e);
    }
    return text;
  }

  /** The same in CQL2 text. */
  String text() {
    return out.toString();
  }

  /** What is wrong with the text as said about the JSON. */
  EcqlException told(EcqlException wrong) {
    Map.Entry<Integer, String> origin = origins.floorEntry(wrong.offset());
    return new EcqlException(wrong.what(), origin == null ? "" : origin.getValue(), wrong);
  }

  private void condition(JsonNode node, String at) {
    if (node.isBoolean()) {
      emit(node.asBoolean() ? "INCLUDE" : "EXCLUDE", at);
      return;
    }
    if (++depth > Tokens.DEEPEST) {
      throw expected("at most " + Tokens.DEEPEST + " predicates within each other", at);
    }
    String op = node.path("op").asString("");
    JsonNode arguments = node.path("args");
    if (op.isEmpty() || !arguments.isArray()) {
      throw expected("an object with op and args, or true or false", at);
    }
    predicate(op, arguments, at + "/args", at + "/op");
    depth--;
  }

  private void predicate(String op, JsonNode args, String at, String opAt) {
    if (op.equals("and") || op.equals("or")) {
      require(args.size() >= 2, "two conditions or more", at);
      list(args, at, " " + op.toUpperCase(Locale.ROOT) + " ", this::condition);
    } else if (op.equals("not")) {
      require(args.size() == 1, "one condition", at);
      emit("NOT ", opAt);
      list(args, at, "", this::condition);
    } else if (COMPARISONS.contains(op)) {
      require(args.size() == 2, "two operands", at);
      list(args, at, " " + op + " ", this::operand);
    } else if (op.equals("isNull")) {
      require(args.size() == 1, "one property", at);
      operand(args.get(0), at + "/0");
      emit(" IS NULL", opAt);
    } else if (op.equals("like")) {
      require(args.size() == 2, "a property and a pattern", at);
      operand(args.get(0), at + "/0");
      emit(" LIKE ", opAt);
      operand(args.get(1), at + "/1");
    } else if (op.equals("between")) {
      require(args.size() == 3, "a property and two bounds", at);
      operand(args.get(0), at + "/0");
      emit(" BETWEEN ", opAt);
      operand(args.get(1), at + "/1");
      emit(" AND ", opAt);
      operand(args.get(2), at + "/2");
    } else if (op.equals("in")) {
      require(args.size() == 2 && args.get(1).isArray(), "a property and a list", at);
      operand(args.get(0), at + "/0");
      emit(" IN ", opAt);
      list(args.get(1), at + "/1", ", ", this::operand);
    } else if (op.startsWith("s_") || op.startsWith("t_")) {
      require(args.size() == 2, "two operands", at);
      emit(name(op, opAt).toUpperCase(Locale.ROOT), opAt);
      list(args, at, ", ", this::operand);
    } else {
      throw new EcqlException(
          "there is no predicate '%s'; there are and, or, not, isNull, like, between, in,"
                  .formatted(op)
              + " s_intersects and its like, t_after and its like, "
              + COMPARISONS.stream().sorted().collect(Collectors.joining(", ")),
          opAt,
          new IllegalArgumentException(op));
    }
  }

  private void operand(JsonNode node, String at) {
    if (node.isString()) {
      emit(quoted(node.asString()), at);
    } else if (node.isNumber()) {
      number(node, at);
    } else if (node.isBoolean()) {
      emit(node.asBoolean() ? "true" : "false", at);
    } else if (node.has("property")) {
      String property = string(node, "property", at);
      emit('"' + property.replace("\"", "\"\"") + '"', at + "/property");
    } else if (node.has("date")) {
      emit("DATE(" + quoted(string(node, "date", at)) + ")", at + "/date");
    } else if (node.has("timestamp")) {
      emit("TIMESTAMP(" + quoted(string(node, "timestamp", at)) + ")", at + "/timestamp");
    } else if (node.has("interval")) {
      require(node.get("interval").size() == 2, "two ends", at + "/interval");
      emit("INTERVAL", at + "/interval");
      list(node.get("interval"), at + "/interval", ", ", this::operand);
    } else if (GEOMETRIES.contains(node.path("type").asString(""))) {
      geometry(node, at); // with or without a bbox of its own
    } else if (node.has("bbox")) {
      emit("BBOX", at + "/bbox");
      list(node.get("bbox"), at + "/bbox", ", ", this::number);
    } else {
      function(node, at);
    }
  }

  private void geometry(JsonNode node, String at) {
    String type = node.path("type").asString("");
    require(GEOMETRIES.contains(type), "a GeoJSON geometry", at);
    emit(type.toUpperCase(Locale.ROOT) + " ", at + "/type");
    if (type.equals("GeometryCollection")) {
      list(node.path("geometries"), at + "/geometries", ", ", this::geometry);
    } else {
      coordinates(node.path("coordinates"), at + "/coordinates", type);
    }
  }

  private void function(JsonNode node, String at) {
    String op = node.path("op").asString("");
    JsonNode args = node.path("args");
    if (!op.equals("casei") && !op.equals("accenti") || args.size() != 1) {
      throw expected(
          "a text, a number, true, false, or an object with property, date, timestamp, interval,"
              + " bbox, a GeoJSON geometry or the op casei or accenti",
          at);
    }
    emit(op.toUpperCase(Locale.ROOT), at + "/op");
    list(args, at + "/args", "", this::operand);
  }

  private void coordinates(JsonNode node, String at, String type) {
    require(node.isArray() && !node.isEmpty(), "coordinates", at);
    if (type.equals("Point")) {
      emit("(", at);
      position(node, at);
      emit(")", at);
    } else {
      nested(node, at);
    }
  }

  private void nested(JsonNode node, String at) {
    list(
        node,
        at,
        ", ",
        (child, place) -> {
          require(child.isArray() && !child.isEmpty(), "coordinates", place);
          if (child.get(0).isNumber()) {
            position(child, place);
          } else {
            nested(child, place);
          }
        });
  }

  private void position(JsonNode node, String at) {
    require(node.size() >= 2, "two coordinates", at);
    number(node.get(0), at + "/0");
    emit(" ", at);
    number(node.get(1), at + "/1");
  }

  private void number(JsonNode node, String at) {
    // Written out, 1e999999999 would fill the memory.
    require(
        node.isNumber() && Math.abs((long) node.decimalValue().scale()) <= MOST_DIGITS,
        "a number of at most " + MOST_DIGITS + " digits",
        at);
    emit(node.decimalValue().toPlainString(), at);
  }

  private void list(JsonNode nodes, String at, String between, Piece piece) {
    require(nodes.isArray(), "a list", at);
    emit("(", at);
    for (int i = 0; i < nodes.size(); i++) {
      emit(i == 0 ? "" : between, at);
      piece.emit(nodes.get(i), at + "/" + i);
    }
    emit(")", at);
  }

  private void emit(String text, String at) {
    origins.put(out.length(), at);
    out.append(text);
  }

  private static String name(String op, String at) {
    require(op.matches("[A-Za-z_]+"), "the name of a predicate", at);
    return op;
  }

  private static String string(JsonNode node, String member, String at) {
    require(node.get(member).isString(), "a text", at + "/" + member);
    return node.get(member).asString();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static void require(boolean fulfilled, String what, String at) {
    if (!fulfilled) {
      throw expected(what, at);
    }
  }

  private static EcqlException expected(String what, String at) {
    return new EcqlException(
        "expected " + what, at.isEmpty() ? "/" : at, new IllegalArgumentException(what));
  }

  /** Says a piece of the filter. */
  private interface Piece {
    void emit(JsonNode node, String at);
  }
}
