package org.dateline.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.web.Client;
import tools.jackson.databind.JsonNode;

/**
 * A service of OGC API – Features as a client meets it: documents, and links from one to another.
 */
final class OgcService {

  static final List<String> COLLECTIONS = List.of("events", "articles", "places");
  static final String OPEN_API = "application/vnd.oai.openapi+json;version=3.0";

  private final Client client;
  private final String base;

  OgcService(int port) {
    client = new Client(port);
    base = "http://localhost:" + port;
  }

  /** The address that links begin with. */
  String base() {
    return base;
  }

  Client.Answer get(String path, String... headers) {
    return client.get(path, headers);
  }

  Client.Answer ask(String method, String path) {
    return client.ask(method, path, new byte[0]);
  }

  /** The definition of the interface. */
  JsonNode definition() {
    return get("/ogc/api", "Accept", OPEN_API).json();
  }

  static String itemsPath(String collection) {
    return "/ogc/collections/" + collection + "/items";
  }

  /** A page of items that must be there. */
  JsonNode items(String collection, String query) {
    String path = itemsPath(collection) + (query.isEmpty() ? "" : "?" + query);
    Client.Answer answer = get(path, "Accept", "application/geo+json");
    assertThat(answer.status()).as(query + ": " + answer.text()).isEqualTo(200);
    return answer.json();
  }

  /** The page behind one, if there is one. */
  Optional<JsonNode> next(JsonNode page) {
    return findLink(page, "next").map(link -> get(path(link)).json());
  }

  /** What the first link of that relation leads to. */
  Client.Answer follow(JsonNode document, String rel) {
    Client.Answer answer = get(path(link(document, rel)));
    assertThat(answer.status()).isEqualTo(200);
    return answer;
  }

  /** Where a link leads, within this service. */
  String path(JsonNode link) {
    return path(link.path("href").asString());
  }

  String path(String href) {
    assertThat(href).startsWith(base);
    return href.substring(base.length());
  }

  static JsonNode link(JsonNode document, String rel) {
    return findLink(document, rel).orElseThrow(() -> new AssertionError("no link " + rel));
  }

  static JsonNode link(JsonNode document, String rel, String type) {
    return findLink(document, rel, type)
        .orElseThrow(() -> new AssertionError("no link " + rel + " of type " + type));
  }

  static Optional<JsonNode> findLink(JsonNode document, String rel) {
    return findLink(document, rel, null);
  }

  static Optional<JsonNode> findLink(JsonNode document, String rel, String type) {
    for (JsonNode link : document.path("links")) {
      boolean fits = type == null || link.path("type").asString().equals(type);
      if (fits && link.path("rel").asString().equals(rel)) {
        return Optional.of(link);
      }
    }
    return Optional.empty();
  }

  static List<String> rels(JsonNode document) {
    return members(document.path("links"), "rel");
  }

  static List<String> ids(JsonNode page) {
    return members(page.path("features"), "id");
  }

  private static List<String> members(JsonNode array, String name) {
    List<String> values = new ArrayList<>();
    array.forEach(one -> values.add(one.path(name).asString()));
    return values;
  }

  static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(value -> strings.add(value.asString()));
    return strings;
  }

  /** A parameter of the items of a collection, as the definition has it. */
  static JsonNode parameter(JsonNode definition, String collection, String name) {
    String items = "/paths/~1collections~1" + collection + "~1items/get/parameters";
    for (JsonNode reference : definition.at(items)) {
      JsonNode parameter = definition.at(reference.path("$ref").asString().substring(1));
      if (parameter.path("name").asString().equals(name)) {
        return parameter;
      }
    }
    throw new AssertionError("no parameter " + name);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
