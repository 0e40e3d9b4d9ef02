package org.dateline.ogc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dateline.export.ExportForm;
import org.dateline.geo.Crs;
import org.dateline.store.EventStore;
import org.dateline.web.RequestParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/** Serves the descriptions of the collections and of the properties of their features. */
@RestController
class CollectionController {

  private final List<FeatureCollection> collections;
  private final EventStore store;
  private final Answers answers;
  private final Credits credits;

  CollectionController(
      List<FeatureCollection> collections, EventStore store, Answers answers, Credits credits) {
    this.collections = collections;
    this.store = store;
    this.answers = answers;
    this.credits = credits;
  }

  @GetMapping("/ogc/collections")
  void collections(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer(
        request,
        response,
        "Collections",
        Link.JSON,
        null,
        (json, links, address) -> {
          CollectionExtent extent = CollectionExtent.of(store.extent());
          json.writeStartObject();
          links.add(Credits.LICENSE);
          Link.write(json, links);
          writeCrs(json);
          json.writeArrayPropertyStart("collections");
          for (FeatureCollection collection : collections) {
            List<Link> all = new ArrayList<>();
            all.add(
                new Link(
                    "self",
                    Link.JSON,
                    collection.title(),
                    address.of("collections", collection.id())));
            all.addAll(links(collection, address));
            write(json, collection, extent, all);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  @GetMapping("/ogc/collections/{id}")
  void collection(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    FeatureCollection collection = FeatureCollections.get(collections, id);
    answer(
        request,
        response,
        collection.title(),
        Link.JSON,
        collection,
        (json, links, address) -> {
          List<Link> all = new ArrayList<>(links);
          all.addAll(links(collection, address));
          write(json, collection, CollectionExtent.of(store.extent()), all);
        });
  }

  @GetMapping("/ogc/collections/{id}/queryables")
  void queryables(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    schema(id, "queryables", "what filters may name", request, response);
  }

  @GetMapping("/ogc/collections/{id}/sortables")
  void sortables(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    schema(id, "sortables", "what they can be ordered by", request, response);
  }

  @GetMapping("/ogc/collections/{id}/schema")
  void schema(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    schema(id, "schema", "what they are made of", request, response);
  }

  @GetMapping("/ogc/collections/{id}/feature-schema")
  void featureSchema(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    FeatureCollection collection = FeatureCollections.get(collections, id);
    answer(
        request,
        response,
        collection.title() + ": the features as GeoJSON",
        Link.SCHEMA_JSON,
        null,
        (json, links, address) -> {
          json.writeStartObject();
          FeatureSchema.write(json, collection);
          json.writeEndObject();
        });
  }

  private void schema(
      String id,
      String name,
      String title,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    FeatureCollection collection = FeatureCollections.get(collections, id);
    answer(
        request,
        response,
        collection.title() + ": " + title,
        Link.SCHEMA_JSON,
        null,
        (json, links, address) -> {
          json.writeStartObject();
          json.writeStringProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
          json.writeStringProperty("$id", address.of("collections", id, name));
          json.writeStringProperty("type", "object");
          json.writeStringProperty("title", collection.title());
          json.writeStringProperty("description", collection.description());
          json.writeObjectPropertyStart("properties");
          if (name.equals("schema")) {
            writeId(json);
          }
          writeProperties(json, collection.properties());
          if (!name.equals("sortables")) {
            writeGeometry(json, collection);
          }
          json.writeEndObject();
          json.writeBooleanProperty("additionalProperties", false);
          json.writeEndObject();
        });
  }

  private void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      String title,
      String mediaType,
      @Nullable FeatureCollection about,
      Body body)
      throws IOException {
    Form form = Form.of(request, RequestParameters.only(request, "f"));
    if (answers.isKnown(request, response, form)) {
      return;
    }
    Address address = Address.of(request);
    List<Link> links = Answers.self(address, form, mediaType);
    Consumer<JsonGenerator> content = json -> body.write(json, links, address);
    answers.write(new Document(title, mediaType, links, about, content), form, request, response);
  }

  /** Those to what belongs to a collection. */
  static List<Link> links(FeatureCollection collection, Address address) {
    String id = collection.id();
    String items = address.of("collections", id, "items");
    List<Link> links = new ArrayList<>();
    links.add(new Link("items", Link.GEO_JSON, collection.title(), items));
    links.add(new Link("items", Link.HTML, collection.title() + ", as a page", items + "?f=html"));
    for (ExportForm form : collection.files()) {
      links.add(
          new Link("enclosure", form.mediaType(), form.title(), items + "?f=" + form.ending()));
    }
    links.addAll(schemas(collection, address));
    for (String rel : Link.DESCRIBED_BY) {
      links.add(
          new Link(
              rel,
              Link.SCHEMA_JSON,
              "Schema of the features as GeoJSON",
              address.of("collections", id, "feature-schema")));
    }
    if (collection.hasTiles()) {
      links.add(
          new Link(
              Link.VECTOR_TILES,
              Link.JSON,
              "Vector tiles",
              address.of("collections", id, "tiles")));
    }
    links.add(Credits.LICENSE);
    return links;
  }

  /** Those to the properties of its features (Parts 3, 5 and 8). */
  static List<Link> schemas(FeatureCollection collection, Address address) {
    String id = collection.id();
    return List.of(
        new Link(
            Link.QUERYABLES,
            Link.SCHEMA_JSON,
            "What filters may name",
            address.of("collections", id, "queryables")),
        new Link(
            Link.SORTABLES,
            Link.SCHEMA_JSON,
            "What they can be ordered by",
            address.of("collections", id, "sortables")),
        new Link(
            Link.SCHEMA,
            Link.SCHEMA_JSON,
            "What the features are made of",
            address.of("collections", id, "schema")));
  }

  private void write(
      JsonGenerator json, FeatureCollection collection, CollectionExtent extent, List<Link> links) {
    json.writeStartObject();
    json.writeStringProperty("id", collection.id());
    json.writeStringProperty("title", collection.title());
    json.writeStringProperty("description", collection.description());
    credits.write(json);
    Link.write(json, links);
    extent.write(json);
    json.writeStringProperty("itemType", "feature");
    writeCrs(json);
    json.writeStringProperty("storageCrs", Crs.CRS84.uri());
    if (!collection.defaultSortOrder().isEmpty()) {
      json.writeArrayPropertyStart("defaultSortOrder");
      collection.defaultSortOrder().forEach(json::writeString);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void writeCrs(JsonGenerator json) {
    json.writeArrayPropertyStart("crs");
    Crs.uris().forEach(json::writeString);
    json.writeEndArray();
  }

  private static void writeId(JsonGenerator json) {
    json.writeObjectPropertyStart("id");
    json.writeStringProperty("title", "Id");
    json.writeStringProperty("type", "string");
    json.writeStringProperty("x-ogc-role", "id");
    json.writeEndObject();
  }

  private static void writeGeometry(JsonGenerator json, FeatureCollection collection) {
    json.writeObjectPropertyStart("geom");
    json.writeStringProperty("title", "Place");
    json.writeStringProperty("x-ogc-role", "primary-geometry");
    json.writeStringProperty(
        "format",
        collection.shape() == Item.Shape.POINT ? "geometry-point" : "geometry-multipoint");
    json.writeEndObject();
  }

  private static void writeProperties(JsonGenerator json, List<Property> properties) {
    for (int i = 0; i < properties.size(); i++) {
      properties.get(i).write(json, i + 1);
    }
  }

  /** Writes a document that knows its links. */
  private interface Body {
    void write(JsonGenerator json, List<Link> links, Address address);
  }
}
