package org.dateline.ogc;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.export.ExportForm;
import org.dateline.geo.Crs;
import tools.jackson.core.JsonGenerator;

/** The parameters of all paths, for the definition of the interface. */
final class OpenApiParameters {

  /** The types of the filters that are no texts. */
  private static final Map<String, String> TYPES =
      Map.of("year", "integer", "min-confidence", "number");

  /** Properties that are numbers, for which words may be asked too. */
  private static final Set<String> WORDS_TOO = Set.of("reports");

  private final JsonGenerator json;
  private final List<FeatureCollection> collections;
  private final Set<String> defined = new HashSet<>();

  OpenApiParameters(JsonGenerator json, List<FeatureCollection> collections) {
    this.json = json;
    this.collections = collections;
  }

  void write() {
    parameter("featureId", "featureId", "path", true, "The id of a feature", () -> type("string"));
    form("f", "json", "html");
    form("f-of-features", "json", "html", "jsonfg");
    form("f-of-tiles", "json", "html", "tilejson");
    form("f-of-tile", "mvt");
    form("f-or-file", formsAndFiles());
    for (String name : List.of("tileMatrix", "tileRow", "tileCol")) {
      parameter(name, name, "path", true, name + " of a tile", () -> type("integer"));
    }
    query(
        "offset",
        "How many features to skip; the links between pages count nothing and are quicker",
        () -> {
          type("integer");
          json.writeNumberProperty("minimum", 0);
          json.writeNumberProperty("maximum", ItemParameters.GREATEST_OFFSET);
          json.writeNumberProperty("default", 0);
        });
    query("ids", "Only features with one of these ids", () -> names("^.+$"));
    query(
        "skipGeometry",
        "Whether features are written without their place",
        () -> {
          type("boolean");
          json.writeBooleanProperty("default", false);
        });
    query(
        "limit",
        "Most features of a page",
        () -> {
          type("integer");
          json.writeNumberProperty("minimum", 1);
          json.writeNumberProperty("maximum", ItemParameters.GREATEST_LIMIT);
          json.writeNumberProperty("default", ItemParameters.DEFAULT_LIMIT);
        });
    query(
        "bbox",
        "Only features in this box: the lower and then the upper corner",
        () -> {
          type("array");
          // Four or six: the standard forbids five, and OpenAPI 3.0 can say no more.
          json.writeNumberProperty("minItems", 4);
          json.writeNumberProperty("maxItems", 6);
          object("items", () -> type("number"));
        });
    query(
        "datetime",
        "Only features of this time: an instant, a date, start/end, start/duration",
        () -> type("string"));
    for (String name : List.of("crs", "bbox-crs", "filter-crs")) {
      query(name, crsDescription(name), this::crsSchema);
    }
    query("filter", "A filter in CQL2 over the queryables", () -> type("string"));
    query(
        "filter-lang",
        "Its language; cql-text is what GDAL calls cql2-text",
        () -> choice("cql2-text", "cql2-json", "cql-text"));
    query(
        "sortby",
        "Properties to order by, each with a minus sign to fall",
        () -> names("^[+-]?[^+\\-\\s].*$"));
    query("properties", "The properties that are wanted", () -> names("^[a-z0-9_]+$"));
    query("cursor", "Where the page starts; taken from a link to it", () -> type("string"));
    for (FeatureCollection collection : collections) {
      collection.properties().forEach(this::ownParameter);
      for (String name : ItemParameters.names(collection)) {
        if (!defined.contains(name)) {
          query(
              name, "Only events of this " + name, () -> type(TYPES.getOrDefault(name, "string")));
        }
      }
    }
  }

  /** The parameter that is named like a property; several collections may have the same. */
  private void ownParameter(Property property) {
    if (!defined.contains(property.name())) {
      query(
          property.name(),
          "Only features with this value: " + property.title(),
          () -> type(WORDS_TOO.contains(property.name()) ? "string" : property.type()));
    }
  }

  private static String crsDescription(String name) {
    return switch (name) {
      case "crs" -> "The reference system of the answer";
      case "bbox-crs" -> "That of bbox";
      default -> "That of the geometries in filter";
    };
  }

  private void crsSchema() {
    choice(Crs.uris().toArray(String[]::new));
  }

  private void names(String pattern) {
    type("array");
    json.writeNumberProperty("minItems", 1);
    object(
        "items",
        () -> {
          type("string");
          json.writeStringProperty("pattern", pattern);
        });
  }

  /** The parameter f of paths that have other forms than most. */
  private void form(String key, String... forms) {
    parameter(key, "f", "query", false, "The form of the answer", () -> choice(forms));
  }

  /** Files have all features, and not only those of a page. */
  private String[] formsAndFiles() {
    return Stream.concat(
            Stream.of("json", "html", "jsonfg"),
            Stream.of(ExportForm.values()).map(ExportForm::ending))
        .toArray(String[]::new);
  }

  private void query(String name, String description, Runnable schema) {
    parameter(name, name, "query", false, description, schema);
  }

  private void parameter(
      String key, String name, String in, boolean required, String description, Runnable schema) {
    object(
        key,
        () -> {
          defined.add(name);
          json.writeStringProperty("name", name);
          json.writeStringProperty("in", in);
          json.writeStringProperty("description", description);
          json.writeBooleanProperty("required", required);
          json.writeStringProperty("style", in.equals("path") ? "simple" : "form");
          json.writeBooleanProperty("explode", false);
          object("schema", schema);
        });
  }

  private void choice(String... values) {
    type("string");
    json.writeArrayPropertyStart("enum");
    List.of(values).forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("default", values[0]);
  }

  private void type(String type) {
    json.writeStringProperty("type", type);
  }

  private void object(String name, Runnable content) {
    json.writeObjectPropertyStart(name);
    content.run();
    json.writeEndObject();
  }
}
