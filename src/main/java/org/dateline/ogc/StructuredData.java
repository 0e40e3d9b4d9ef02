package org.dateline.ogc;

import java.util.Optional;
import org.dateline.export.Provenance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a page says to search engines, in the vocabulary of schema.org as JSON-LD. */
final class StructuredData {

  private static final JsonMapper JSON = new JsonMapper();

  private final Address address;

  StructuredData(Address address) {
    this.address = address;
  }

  /** What the content of a page is; empty if there is no word for it. */
  Optional<String> of(JsonNode content, String collection) {
    ObjectNode data = JSON.createObjectNode();
    data.put("@context", "https://schema.org");
    if (content.path("features").isArray()) {
      ArrayNode graph = data.putArray("@graph");
      content.path("features").forEach(feature -> describe(graph.addObject(), feature, collection));
    } else if (content.path("type").asString("").equals("Feature")) {
      describe(data, content, collection);
    } else if (content.has("itemType")) {
      dataset(data, content);
    } else {
      return Optional.empty();
    }
    // In a script, nothing is escaped but what could end it.
    return Optional.of(data.toString().replace("<", "\\u003c").replace("&", "\\u0026"));
  }

  private void describe(ObjectNode data, JsonNode feature, String collection) {
    String id = feature.path("id").asString();
    data.put("@id", address.of("collections", collection, "items", id));
    JsonNode values = feature.path("properties");
    switch (collection) {
      case "events" -> event(data, values, feature.path("geometry"));
      case "articles" -> article(data, values, "title");
      default -> place(data, values, "name", feature.path("geometry"));
    }
  }

  private static void event(ObjectNode data, JsonNode values, JsonNode geometry) {
    data.put("@type", "Event");
    String what = values.path("trigger").asString(values.path("kind").asString(""));
    String place = values.path("place").asString("");
    data.put("name", what.isEmpty() ? place : what + " – " + place);
    put(data, "description", values, "sentence");
    put(data, "startDate", values, "event_start");
    put(data, "endDate", values, "event_end");
    place(data.putObject("location"), values, "place", geometry);
    article(data.putObject("subjectOf"), values, "title");
  }

  private static void article(ObjectNode data, JsonNode values, String headline) {
    data.put("@type", "NewsArticle");
    put(data, "headline", values, headline);
    put(data, "url", values, "url");
    put(data, "datePublished", values, "published");
    put(data, "inLanguage", values, "language");
    named(data, "publisher", "Organization", values, "publisher");
    named(data, "author", "Person", values, "byline");
  }

  private static void place(ObjectNode data, JsonNode values, String name, JsonNode geometry) {
    data.put("@type", "Place");
    put(data, "name", values, name);
    JsonNode at = geometry.path("coordinates");
    if (at.size() == 2 && at.get(0).isNumber()) {
      ObjectNode geo = data.putObject("geo");
      geo.put("@type", "GeoCoordinates");
      geo.set("latitude", at.get(1));
      geo.set("longitude", at.get(0));
    }
    if (!values.path("country").asString("").isEmpty()) {
      ObjectNode postal = data.putObject("address");
      postal.put("@type", "PostalAddress");
      put(postal, "addressCountry", values, "country");
      put(postal, "addressRegion", values, "admin1");
    }
  }

  private void dataset(ObjectNode data, JsonNode collection) {
    data.put("@type", "Dataset");
    put(data, "name", collection, "title");
    put(data, "description", collection, "description");
    data.put("url", address.of("collections", collection.path("id").asString()));
    data.put("license", Provenance.LICENCE_URL);
    data.set("keywords", collection.path("keywords"));
    ObjectNode creator = data.putObject("creator");
    creator.put("@type", "Organization");
    creator.put("name", "Dateline");
    JsonNode box = collection.at("/extent/spatial/bbox/0");
    if (box.size() == 4) {
      ObjectNode place = data.putObject("spatialCoverage");
      place.put("@type", "Place");
      ObjectNode geo = place.putObject("geo");
      geo.put("@type", "GeoShape");
      // South and west first, as schema.org has them.
      geo.put("box", "%s %s %s %s".formatted(box.get(1), box.get(0), box.get(3), box.get(2)));
    }
    JsonNode days = collection.at("/extent/temporal/days");
    if (days.size() == 2) {
      data.put("temporalCoverage", days.get(0).asString() + "/" + days.get(1).asString());
    }
    ArrayNode distribution = data.putArray("distribution");
    for (JsonNode link : collection.path("links")) {
      if (link.path("rel").asString().equals("enclosure")) {
        ObjectNode file = distribution.addObject();
        file.put("@type", "DataDownload");
        put(file, "encodingFormat", link, "type");
        put(file, "contentUrl", link, "href");
      }
    }
  }

  private static void put(ObjectNode data, String name, JsonNode values, String property) {
    if (!values.path(property).asString("").isEmpty()) {
      data.put(name, values.path(property).asString());
    }
  }

  private static void named(
      ObjectNode data, String name, String type, JsonNode values, String property) {
    if (!values.path(property).asString("").isEmpty()) {
      ObjectNode one = data.putObject(name);
      one.put("@type", type);
      put(one, "name", values, property);
    }
  }
}
