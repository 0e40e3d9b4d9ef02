package org.dateline.ogc;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.export.ExportForm;
import tools.jackson.core.JsonGenerator;

/** The self-contained definition of the interface in OpenAPI 3.0. */
final class OpenApi {

  private final JsonGenerator json;
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
    object("parameters", new OpenApiParameters(json, collections)::write);
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
