package org.dateline.ogc;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.export.ExportForm;
import org.dateline.geo.Crs;
import tools.jackson.core.JsonGenerator;

/** The self-contained definition of the interface in OpenAPI 3.0. */
final class OpenApi {

  /** The types of the filters that are no texts. */
  private static final Map<String, String> TYPES =
      Map.of("year", "integer", "min-confidence", "number");

  /** Properties that are numbers, for which words may be asked too. */
  private static final Set<String> WORDS_TOO = Set.of("reports");

  private final JsonGenerator json;
  private final Set<String> defined = new HashSet<>();
  private final List<FeatureCollection> collections;
  private final Contact contact;

  OpenApi(JsonGenerator json, List<FeatureCollection> collections, Contact contact) {
    this.json = json;
    this.collections = collections;
    this.contact = contact;
  }

  void write(String title, String description, String root) {
    json.writeStartObject();
    json.writeStringProperty("openapi", "3.0.3");
    object(
        "info",
        () -> {
          json.writeStringProperty("title", title);
          json.writeStringProperty("description", description);
          json.writeStringProperty("version", "1.0.0");
          contact.writeForOpenApi(json);
          object(
              "license",
              () -> {
                json.writeStringProperty("name", "Apache-2.0");
                json.writeStringProperty("url", "https://www.apache.org/licenses/LICENSE-2.0");
              });
        });
    json.writeArrayPropertyStart("servers");
    json.writeStartObject();
    json.writeStringProperty("url", root);
    json.writeEndObject();
    json.writeEndArray();
    object("paths", this::writePaths);
    object("components", this::writeComponents);
    json.writeEndObject();
  }

  private void writePaths() {
    get("/", "getLandingPage", "Landing page", "LandingPage", Link.JSON, List.of("f"));
    get(
        "/conformance",
        "getConformance",
        "Requirement classes",
        "Conformance",
        Link.JSON,
        List.of("f"));
    get("/api", "getApi", "This definition", "Any", Link.OPEN_API, List.of("f"));
    get("/collections", "getCollections", "Collections", "Collections", Link.JSON, List.of("f"));
    for (FeatureCollection collection : collections) {
      writePaths(collection);
    }
    writePathsOfTiles();
  }

  private void writePathsOfTiles() {
    String sets = "/tileMatrixSets";
    get(sets, "getTileMatrixSets", "Tile matrix sets", "Any", Link.JSON, List.of("f"));
    get(
        sets + "/" + TileMatrixSet.ID,
        "getTileMatrixSet",
        TileMatrixSet.TITLE,
        "Any",
        Link.JSON,
        List.of("f"));
    String tiles = TileController.TILES;
    get(tiles, "getTileSets", "Tile sets of events", "Any", Link.JSON, List.of("f"));
    get(
        tiles + "/" + TileMatrixSet.ID,
        "getTileSet",
        "Vector tiles of events and their clusters",
        "Any",
        Link.JSON,
        with(TileController.filters(), "f-of-tiles"));
    get(
        TileController.TILE,
        "getTile",
        "A vector tile of events and their clusters",
        "Tile",
        Link.VECTOR_TILE,
        with(TileController.filters(), "f-of-tile", "tileMatrix", "tileRow", "tileCol"));
  }

  private static List<String> with(List<String> names, String... more) {
    return Stream.concat(names.stream(), Stream.of(more)).toList();
  }

  private void writePaths(FeatureCollection collection) {
    String path = "/collections/" + collection.id();
    String name = collection.title();
    get(path, "describe" + name, name, "Collection", Link.JSON, List.of("f"));
    get(path + "/queryables", "query" + name, name, "Any", Link.SCHEMA_JSON, List.of("f"));
    get(path + "/sortables", "sort" + name, name, "Any", Link.SCHEMA_JSON, List.of("f"));
    get(path + "/schema", "schemaOf" + name, name, "Any", Link.SCHEMA_JSON, List.of("f"));
    get(path + "/feature-schema", "featureOf" + name, name, "Any", Link.SCHEMA_JSON, List.of("f"));
    get(
        path + "/items",
        "get" + name,
        collection.description(),
        "FeatureCollection",
        Link.GEO_JSON,
        ItemParameters.names(collection).stream()
            .map(parameter -> parameter.equals("f") ? formOfItems(collection) : parameter)
            .toList(),
        collection.files());
    get(
        path + "/items/{featureId}",
        "getOneOf" + name,
        collection.description(),
        "Feature",
        Link.GEO_JSON,
        List.of("featureId", "crs", "f-of-features"));
  }

  /** The name of the definition of the parameter f. */
  private static String formOfItems(FeatureCollection collection) {
    return collection.files().isEmpty() ? "f-of-features" : "f-or-file";
  }

  private void get(
      String path,
      String operation,
      String summary,
      String schema,
      String mediaType,
      List<String> parameters) {
    get(path, operation, summary, schema, mediaType, parameters, List.of());
  }

  private void get(
      String path,
      String operation,
      String summary,
      String schema,
      String mediaType,
      List<String> parameters,
      List<ExportForm> files) {
    json.writeObjectPropertyStart(path);
    json.writeObjectPropertyStart("get");
    json.writeStringProperty("operationId", operation);
    json.writeStringProperty("summary", summary);
    json.writeArrayPropertyStart("parameters");
    for (String parameter : parameters) {
      json.writeStartObject();
      json.writeStringProperty("$ref", "#/components/parameters/" + parameter);
      json.writeEndObject();
    }
    json.writeEndArray();
    object(
        "responses",
        () -> {
          object(
              "200",
              () -> {
                json.writeStringProperty("description", summary);
                object(
                    "content",
                    () -> {
                      object(mediaType, () -> object("schema", () -> reference("schemas", schema)));
                      if (mediaType.equals(Link.GEO_JSON)) {
                        object(
                            Link.JSON_FG,
                            () -> object("schema", () -> reference("schemas", schema)));
                      }
                      object(
                          Link.HTML,
                          () -> object("schema", () -> json.writeStringProperty("type", "string")));
                      files.stream()
                          .filter(file -> !file.mediaType().equals(mediaType))
                          .forEach(
                              file ->
                                  object(file.mediaType(), () -> object("schema", this::bytes)));
                    });
              });
          object("400", () -> reference("responses", "BadRequest"));
          object("404", () -> reference("responses", "NotFound"));
          object("500", () -> reference("responses", "Mistake"));
        });
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeComponents() {
    object("parameters", this::writeParameters);
    object(
        "responses",
        () -> {
          problem("BadRequest", "A parameter is unknown or of another form");
          problem("NotFound", "There is no such resource");
          problem("Mistake", "The service has made a mistake");
        });
    object("schemas", new OpenApiSchemas(json)::write);
  }

  private void problem(String name, String description) {
    object(
        name,
        () -> {
          json.writeStringProperty("description", description);
          object(
              "content",
              () ->
                  object(
                      "application/problem+json",
                      () -> object("schema", () -> reference("schemas", "Problem"))));
        });
  }

  private void writeParameters() {
    parameter("featureId", "featureId", "path", true, "The id of a feature", () -> type("string"));
    query("f", "The form of the answer", () -> choice("json", "html"));
    parameter(
        "f-of-features",
        "f",
        "query",
        false,
        "The form of the answer",
        () -> choice("json", "html", "jsonfg"));
    parameter(
        "f-of-tiles",
        "f",
        "query",
        false,
        "The form of the answer",
        () -> choice("json", "html", "tilejson"));
    parameter(
        "f-of-tile", "f", "query", false, "The form of the answer", () -> choice("mvt"));
    for (String name : List.of("tileMatrix", "tileRow", "tileCol")) {
      parameter(name, name, "path", true, name + " of a tile", () -> type("integer"));
    }
    parameter(
        "f-or-file",
        "f",
        "query",
        false,
        "The form of the answer, or that of a file with all features",
        () -> choice(formsAndFiles()));
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

  private void bytes() {
    type("string");
    json.writeStringProperty("format", "binary");
  }

  private void type(String type) {
    json.writeStringProperty("type", type);
  }

  private void reference(String kind, String name) {
    json.writeStringProperty("$ref", "#/components/" + kind + "/" + name);
  }

  private void object(String name, Runnable content) {
    json.writeObjectPropertyStart(name);
    content.run();
    json.writeEndObject();
  }
}
