package org.dateline.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.filter.Condition.Operator;
import org.dateline.filter.Geometries.Coordinates;
import org.dateline.filter.Operand.Sign;
import org.dateline.filter.TemporalRelation.End;
import org.dateline.filter.TemporalRelation.Interval;
import org.dateline.geo.Crs;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads CQL2 JSON (OGC 21-065r2, 8.2 and 8.3). Messages name places by JSON pointers. */
final class JsonReader {

  // Numbers are measured here, where their place is known.
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNumberLength(Limits.CHARACTERS).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final Map<String, Operator> COMPARISONS =
      Stream.of(Operator.values()).collect(Collectors.toMap(Operator::sign, one -> one));

  private static final Map<String, Sign> ARITHMETIC =
      Stream.of(Sign.values()).collect(Collectors.toMap(Sign::text, one -> one));

  private static final Set<String> GEOMETRIES =
      Set.of(
          "Point",
          "LineString",
          "Polygon",
          "MultiPoint",
          "MultiLineString",
          "MultiPolygon",
          "GeometryCollection");

  private final Predicates predicates;
  private final Geometries geometries;
  private int depth;

  private JsonReader(Crs crs, FilterSchema schema) {
    predicates = new Predicates(schema);
    geometries = new Geometries(crs);
  }

  /**
   * Reads a filter.
   *
   * @param crs what the coordinates of its geometries are in
   * @throws FilterSyntaxException if it is none
   */
  static Condition read(String json, Crs crs, FilterSchema schema) {
    Limits.requireLength(json);
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JacksonException e) {
      long offset = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getCharOffset());
      throw new FilterSyntaxException("this is no JSON", Place.character((int) offset), e);
    }
    return new JsonReader(crs, schema).condition(root, "");
  }

  private Condition condition(JsonNode node, String at) {
    if (node.isBoolean() || node.has("property")) {
      Term term = term(node, at);
      if (term.kind() != ValueKind.BOOLEAN) {
        throw expected("a property that is true or false", at);
      }
      return predicates.truth(term);
    }
    String op = node.path("op").asString("");
    JsonNode args = node.path("args");
    if (op.isEmpty() || !args.isArray()) {
      throw expected("an object with op and args, a property, or true or false", at);
    }
    enter(at);
    Condition condition = predicate(op, args, at + "/args", at + "/op");
    depth--;
    return condition;
  }

  private Condition predicate(String op, JsonNode args, String at, String opAt) {
    if (COMPARISONS.containsKey(op)) {
      List<Term> sides = terms(args, 2, "two operands", at);
      return predicates.comparison(sides.get(0), COMPARISONS.get(op), sides.get(1));
    }
    return switch (op) {
      case "and" -> Predicates.all(conditions(args, at));
      case "or" -> Predicates.any(conditions(args, at));
      case "not" -> {
        require(args.size() == 1, "one condition", at);
        yield Predicates.not(condition(args.get(0), at + "/0"));
      }
      case "isNull" -> predicates.missing(terms(args, 1, "one property", at).get(0));
      case "like" -> {
        List<Term> sides = terms(args, 2, "a property and a pattern", at);
        if (!(sides.get(1).operand() instanceof Operand.Text pattern)) {
          throw expected("a pattern", at + "/1");
        }
        yield predicates.like(sides.get(0), pattern.value(), true);
      }
      case "between" -> {
        List<Term> all = terms(args, 3, "a property and two bounds", at);
        yield predicates.between(all.get(0), all.get(1), all.get(2));
      }
      case "in" -> {
        boolean hasList = args.size() == 2 && args.get(1).isArray() && !args.get(1).isEmpty();
        require(hasList, "a property and a list", at);
        JsonNode values = args.get(1);
        yield predicates.in(
            term(args.get(0), at + "/0"), terms(values, values.size(), "a list", at + "/1"));
      }
      default -> relation(op, args, at, opAt);
    };
  }

  private Condition relation(String op, JsonNode args, String at, String opAt) {
    if (op.startsWith("t_")) {
      TemporalRelation relation = TemporalRelation.of(op, Place.pointer(opAt));
      require(args.size() == 2, "two operands", at);
      return relation.condition(
          interval(args.get(0), at + "/0"), interval(args.get(1), at + "/1"), predicates);
    }
    Optional<SpatialRelation> relation =
        op.startsWith("s_")
            ? SpatialParser.relation(op.toUpperCase(Locale.ROOT))
            : Optional.empty();
    if (relation.isEmpty()) {
      throw new FilterSyntaxException(
          "there is no predicate '%s'; there are and, or, not, isNull, like, between, in,"
                  .formatted(op)
              + " s_intersects and its like, t_after and its like, "
              + COMPARISONS.keySet().stream().sorted().collect(Collectors.joining(", ")),
          Place.pointer(opAt));
    }
    require(args.size() == 2, "two operands", at);
    return predicates.related(
        relation.get(), shape(args.get(0), at + "/0"), shape(args.get(1), at + "/1"));
  }

  private List<Condition> conditions(JsonNode args, String at) {
    require(args.size() >= 2, "two conditions or more", at);
    List<Condition> conditions = new ArrayList<>();
    for (int i = 0; i < args.size(); i++) {
      conditions.add(condition(args.get(i), at + "/" + i));
    }
    return conditions;
  }

  private List<Term> terms(JsonNode args, int count, String what, String at) {
    require(args.size() == count, what, at);
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      terms.add(term(args.get(i), at + "/" + i));
    }
    return terms;
  }

  private Term term(JsonNode node, String at) {
    Place place = Place.pointer(at);
    if (node.isString()) {
      return Term.of(text(node, at), place);
    }
    if (node.isNumber()) {
      return Term.of(number(node, at), place);
    }
    if (node.isBoolean()) {
      return Term.of(node.asBoolean(), place);
    }
    if (node.has("property")) {
      String pointer = at + "/property";
      return predicates.property(text(node.get("property"), pointer), Place.pointer(pointer));
    }
    for (String literal : List.of("date", "timestamp")) {
      if (node.has(literal)) {
        Place inside = Place.pointer(at + "/" + literal);
        return Term.of(Instants.parse(text(node.get(literal), at + "/" + literal), inside), inside);
      }
    }
    return function(node, at);
  }

  private Term function(JsonNode node, String at) {
    String op = node.path("op").asString("");
    JsonNode args = node.path("args");
    Optional<Folding> folding =
        op.equals("casei") || op.equals("accenti") ? Folding.find(op) : Optional.empty();
    Sign sign = ARITHMETIC.get(op);
    if (folding.isEmpty() && sign == null || args.size() != (sign == null ? 1 : 2)) {
      throw expected(
          "a text, a number, true, false, or an object with property, date, timestamp, or the op"
              + " casei, accenti, +, -, * or /",
          at);
    }
    enter(at);
    List<Term> terms = terms(args, args.size(), "operands", at + "/args");
    depth--;
    return sign == null
        ? predicates.folded(folding.orElseThrow(), terms.get(0))
        : predicates.calculated(terms.get(0), sign, terms.get(1), Place.pointer(at + "/op"));
  }

  private Interval interval(JsonNode node, String at) {
    JsonNode ends = node.path("interval");
    if (ends.isMissingNode()) {
      End both = End.of(term(node, at));
      return new Interval(both, both);
    }
    String inside = at + "/interval";
    require(ends.isArray() && ends.size() == 2, "two ends", inside);
    return new Interval(end(ends.get(0), inside + "/0", -1), end(ends.get(1), inside + "/1", 1));
  }

  private End end(JsonNode node, String at, int infinity) {
    return node.isString() && node.asString().equals("..")
        ? new End(null, infinity)
        : End.of(term(node, at));
  }

  private Shape shape(JsonNode node, String at) {
    if (GEOMETRIES.contains(node.path("type").asString(""))) {
      return Shape.of(geometry(node, at), Place.pointer(at)); // with or without a bbox of its own
    }
    if (node.has("bbox")) {
      Place place = Place.pointer(at + "/bbox");
      return Shape.of(geometries.box(numbers(node.get("bbox"), at + "/bbox"), place), place);
    }
    require(node.has("property"), "a property, a GeoJSON geometry or a bbox", at);
    return Shape.of(term(node, at));
  }

  private Geometry geometry(JsonNode node, String at) {
    String type = node.path("type").asString("");
    require(GEOMETRIES.contains(type), "a GeoJSON geometry", at);
    if (!Geometries.isCollection(type)) {
      Coordinates coordinates = coordinates(node.path("coordinates"), at + "/coordinates");
      return geometries.geometry(type, coordinates, Place.pointer(at));
    }
    JsonNode members = node.path("geometries");
    require(members.isArray() && !members.isEmpty(), "a list of geometries", at + "/geometries");
    enter(at);
    List<Geometry> collected = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      collected.add(geometry(members.get(i), at + "/geometries/" + i));
    }
    depth--;
    return geometries.collection(collected);
  }

  private Coordinates coordinates(JsonNode node, String at) {
    require(node.isArray() && !node.isEmpty(), "coordinates", at);
    if (node.get(0).isNumber()) {
      require(node.size() >= 2, "two coordinates", at);
      return new Coordinates(numbers(node, at), List.of());
    }
    enter(at);
    List<Coordinates> parts = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      parts.add(coordinates(node.get(i), at + "/" + i));
    }
    depth--;
    return new Coordinates(List.of(), parts);
  }

  private List<Double> numbers(JsonNode nodes, String at) {
    require(nodes.isArray(), "a list of numbers", at);
    List<Double> numbers = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      numbers.add(number(nodes.get(i), at + "/" + i));
    }
    return numbers;
  }

  private static double number(JsonNode node, String at) {
    require(node.isNumber(), "a number", at);
    // As it was written, more or less: written out, 1e999999999 would fill the memory.
    return Limits.number(node.decimalValue().toString(), Place.pointer(at));
  }

  private static String text(JsonNode node, String at) {
    require(node.isString(), "a text", at);
    String text = node.asString();
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new FilterSyntaxException(
          "text must not contain control characters", Place.pointer(at));
    }
    return text;
  }

  private void enter(String at) {
    Limits.requireDepth(++depth, Place.pointer(at));
  }

  private static void require(boolean fulfilled, String what, String at) {
    if (!fulfilled) {
      throw expected(what, at);
    }
  }

  private static FilterSyntaxException expected(String what, String at) {
    return new FilterSyntaxException("expected " + what, Place.pointer(at));
  }
}
