package org.dateline.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.query.EventFilters;
import org.dateline.web.Client;
import org.dateline.web.SmallService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Bad values for every parameter of every address that takes some: those of the OGC API out of its
 * definition, those of the exports out of their list.
 */
@SpringBootTest(classes = SmallService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class EveryParameterTest {

  private static final List<String> SQL =
      List.of(
          "' OR '1'='1",
          "'; DROP TABLE events; --",
          "\"; DELETE FROM articles; --",
          "1 UNION SELECT sql FROM sqlite_master",
          "1) OR (1=1",
          "x' AND load_extension('evil')--",
          "SY'/**/OR/**/1=1--",
          "events WHERE 1=1; ATTACH DATABASE 'x' AS y");

  /** For each parameter with a form of its own, values that have another. */
  private static final Map<String, List<String>> MALFORMED =
      Map.ofEntries(
          Map.entry(
              "bbox", List.of("1,2,3", "1,2,3,NaN", "1,2,3,Infinity", "a,b,c,d", "", "0,9,0,8")),
          Map.entry("limit", List.of("0", "9999999999999999999999", "-1", "ten", "1.5", "")),
          Map.entry("crs", List.of("EPSG:4326", "http://www.opengis.net/def/crs/EPSG/0/31467", "")),
          Map.entry("bbox-crs", List.of("EPSG:4326", "http://www.opengis.net/def/crs/EPSG/0/1")),
          Map.entry("filter-crs", List.of("CRS84", "http://www.opengis.net/def/crs/EPSG/0/1")),
          Map.entry("filter-lang", List.of("sql", "CQL2-TEXT", "")),
          Map.entry(
              "filter",
              List.of(
                  "a b", "year = ", "nothing = 1", "S_WITHIN(geom, POINT(1))", "LIKE", ")", "")),
          Map.entry("sortby", List.of("nothing", "geom", "-", "")),
          Map.entry("properties", List.of("nothing", "geom", "")),
          Map.entry("cursor", List.of("%", "W10", "e30", "bnVsbA")),
          Map.entry("f", List.of("xml", "JSON", "")),
          Map.entry("datetime", List.of("yesterday", "2013/2012", "2012-13-01", "P1D/P1D", "")),
          Map.entry("year", List.of("12x", "NaN", "twelve", "")),
          Map.entry("date", List.of("today", "")),
          Map.entry("kind", List.of("nothing", "")),
          Map.entry("reports", List.of("some", "")),
          Map.entry("country", List.of("SYR", "1", "")),
          Map.entry("role", List.of("nobody", "")),
          Map.entry("min-confidence", List.of("NaN", "2", "-0.1", "Infinity", "much", "")),
          Map.entry("by", List.of("century", "")),
          Map.entry("zoom", List.of("-1", "25", "1e3", "")));

  private static final List<String> PIECES =
      List.of(
          "'",
          "\"",
          ";",
          "--",
          "DROP TABLE events",
          "UNION SELECT",
          "1=1",
          "OR",
          "(",
          ")",
          "NaN",
          "Infinity",
          "-1",
          "1e309",
          "9999999999",
          ",",
          "/",
          "..",
          "%",
          "_",
          "\\",
          "geom",
          "place",
          "e.id",
          "rowid",
          "{",
          "}",
          "[",
          "]",
          ":",
          "null",
          "{\"op\":",
          "\"args\":",
          "é",
          "\u202e",
          "?1",
          "POINT",
          "T_AFTER",
          "2012-13-45",
          "P1D",
          "+",
          "=",
          "<>",
          "GEOMETRYCOLLECTION(");

  @LocalServerPort private int port;
  private Client client;
  private final Map<String, TreeSet<String>> parameters = new TreeMap<>();

  @BeforeEach
  void learn() {
    client = new Client(port);
    parameters.clear();
    JsonNode api = client.get("/ogc/api").json();
    for (var path : api.path("paths").properties()) {
      TreeSet<String> names = new TreeSet<>();
      for (JsonNode reference : path.getValue().at("/get/parameters")) {
        JsonNode parameter = api.at(reference.path("$ref").asString().substring(1));
        if (parameter.path("in").asString().equals("query")) {
          names.add(parameter.path("name").asString());
        }
      }
      parameters.put("/ogc" + address(path.getKey()), names);
    }
    for (JsonNode form : client.get("/export").json().path("forms")) {
      parameters.put(form.path("path").asString(), new TreeSet<>(EventFilters.NAMES));
    }
    for (String layer : List.of("events.geojson", "clusters.geojson", "histogram", "facets")) {
      parameters.put("/layers/" + layer, new TreeSet<>(EventFilters.NAMES));
    }
    parameters.get("/layers/clusters.geojson").add("zoom");
    parameters.get("/layers/histogram").add("by");
    parameters.get("/layers/facets").addAll(List.of("by", "limit"));
    assertThat(parameters).hasSizeGreaterThan(30);
  }

  @Test
  void valuesOfAnotherFormAreRefusedAtEveryAddress() {
    int refused = 0;
    for (var address : parameters.entrySet()) {
      for (String name : address.getValue()) {
        for (String value : MALFORMED.getOrDefault(name, List.of())) {
          Client.Answer answer = ask(address.getKey(), name, value);

          assertThat(answer.status()).as(described(address.getKey(), name, value)).isEqualTo(400);
          assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
          assertThat(answer.header("content-disposition")).doesNotContain("attachment");
          assertThat(answer.json().path("parameter").asString()).isEqualTo(name);
          assertThat(answer.json().path("detail").asString()).isNotEmpty();
          refused++;
        }
      }
      assertThat(ask(address.getKey(), "nonsense", "1").status()).isEqualTo(400);
    }
    assertThat(refused).isGreaterThan(500);
  }

  @Test
  void sqlInAnyParameterIsATextLikeAnyOther() {
    long before = count();
    for (var address : parameters.entrySet()) {
      for (String name : address.getValue()) {
        for (String value : SQL) {
          Client.Answer answer = ask(address.getKey(), name, value);
          requireHarmless(answer, described(address.getKey(), name, value));
          if (answer.status() == 200 && address.getKey().endsWith("/events/items")) {
            // No such text is the name of anything.
            assertThat(answer.json().path("numberMatched").asInt()).isZero();
          }
        }
      }
    }
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void whatIsThrownTogetherBreaksNothingAnywhere() {
    Random random = new Random(20261124);
    List<String> addresses = new ArrayList<>(parameters.keySet());
    long before = count();
    int refused = 0;
    for (int i = 0; i < 2000; i++) {
      String address = addresses.get(random.nextInt(addresses.size()));
      List<String> names = new ArrayList<>(parameters.get(address));
      String name = names.get(random.nextInt(names.size()));
      StringBuilder value = new StringBuilder();
      for (int k = random.nextInt(6); k >= 0; k--) {
        value.append(PIECES.get(random.nextInt(PIECES.size())));
        value.append(random.nextBoolean() ? " " : "");
      }
      boolean asJson = names.contains("filter-lang") && random.nextBoolean();
      Client.Answer answer =
          ask(asJson ? address + "?filter-lang=cql2-json" : address, name, value.toString());
      requireHarmless(answer, described(address, name, value.toString()));
      refused += answer.status() == 400 ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(1000);
    assertThat(count()).isEqualTo(before);
  }

  private void requireHarmless(Client.Answer answer, String asked) {
    assertThat(answer.status()).as(asked).isIn(200, 400);
    if (answer.status() == 400) {
      assertThat(answer.json().path("detail").asString())
          .as(asked)
          .isNotEmpty()
          .doesNotContain("SQLITE", "Exception", "org.", "java.", "event_facts", "SELECT f");
    }
  }

  private Client.Answer ask(String address, String name, String value) {
    String start = address + (address.contains("?") ? "&" : "?");
    return client.get(start + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  private String address(String path) {
    if (!path.contains("{")) {
      return path.equals("/") ? "" : path;
    }
    if (path.contains("{tileMatrix}")) {
      return path.replaceAll("\\{tile\\w+}", "0");
    }
    String items = path.substring(0, path.indexOf("/{"));
    JsonNode first = client.get("/ogc" + items + "?limit=1").json().at("/features/0/id");
    return items + "/" + URLEncoder.encode(first.asString(), StandardCharsets.UTF_8);
  }

  private long count() {
    return client.get("/ogc/collections/events/items").json().path("numberMatched").asLong();
  }

  private static String described(String address, String name, String value) {
    return address + "?" + name + "=" + value;
  }
}
