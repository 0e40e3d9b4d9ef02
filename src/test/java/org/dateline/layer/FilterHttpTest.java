package org.dateline.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dateline.web.Client;
import org.dateline.web.SmallService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = SmallService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class FilterHttpTest {

  private static final List<String> PROPERTIES =
      List.of(
          "place",
          "place_id",
          "country",
          "admin1",
          "feature_code",
          "date_precision",
          "date_source",
          "article",
          "title",
          "publisher",
          "url",
          "sentence",
          "role");

  private static final List<String> INJECTIONS =
      List.of(
          "' OR '1'='1",
          "'; DROP TABLE events; --",
          "') UNION SELECT fid, 0, 0 FROM event_facts --",
          "\" OR 1=1 --",
          "\\' OR 1=1 --",
          "?",
          "?1",
          "%' ESCAPE '",
          "*/ OR 1=1 /*",
          "x\u00a0'||(SELECT text FROM articles)||'");

  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void connect() {
    client = new Client(port);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "place LIKE 'A%' | Aleppo,Aleppo,Apia",
        "place ILIKE 'a%' AND year = 2012 | Aleppo",
        "country IS NULL OR country = 'FJ' | Black Sea,Suva",
        "NOT country IN ('SY', 'IQ', 'FR') | Apia,Suva",
        "ACCENTI(admin1) = 'Ile-de-France' | Paris",
        "CASEI(sentence) LIKE CASEI('%BOMB%') | Damascus",
        "event_start >= DATE('2012-09-29') AND event_start < DATE('2014-06-11') | Aleppo,Damascus",
        "T_INTERSECTS(INTERVAL(event_start, event_end), INTERVAL('2012-05-15', '2012-05-16')) |"
            + " Damascus",
        "event_start IS NULL | Apia,Black Sea,Suva",
        "S_INTERSECTS(geom, POLYGON((35 32, 38 32, 38 38, 36.5 38, 35 32))) |"
            + " Aleppo,Aleppo,Damascus,Damascus",
        "S_INTERSECTS(geom, BBOX(170, -30, -170, 0)) | Apia,Suva",
        "DWITHIN(geom, POINT(37 36), 300, kilometers) AND confidence > 0.96 |" + " Aleppo,Damascus",
        "DWITHIN(geom, POINT(-179 -15), 1000, kilometers) | Apia,Suva",
        "corrected = false AND mentions > 1 | Aleppo",
        "NOT (planned) AND mentions * 2 > 3 | Aleppo",
        "article = 'mosul-2014' AND role = 'location' | Aleppo,Mosul,Paris",
      })
  void filtersChooseTheEvents(String filter, String places) {
    assertThat(names(layer(filter).json())).isEqualTo(places);
  }

  @Test
  void everyEndpointThatTakesFiltersTakesThisOne() {
    String filter = "filter=" + encoded("country = 'SY' AND mentions >= 1");

    assertThat(client.get("/layers/histogram?" + filter).json().path("total").asInt()).isEqualTo(4);
    assertThat(client.get("/layers/clusters.geojson?zoom=2&" + filter).status()).isEqualTo(200);
    assertThat(client.get("/api/articles?" + filter).json().path("total").asInt()).isEqualTo(3);
    assertThat(names(client.get("/layers/years/2014.geojson?" + filter).json()))
        .isEqualTo("Aleppo");
    assertThat(names(client.get("/layers/dates/2012-05.geojson?" + filter).json()))
        .isEqualTo("Damascus");
    assertThat(names(client.get("/layers/articles/mosul-2014.geojson?" + filter).json()))
        .isEqualTo("Aleppo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "yaer = 2012 | filter: events have no property 'yaer'; they have place,",
        "year = 'x' | filter: 'year' is a number; compare it with a number, not with 'x';",
        "country = 'SY' AND | filter: the filter is not complete: it ends at character 19",
        "S_INTERSECTS(geom, POINT(36)) | filter: the coordinates make no geometry",
      })
  void aBadFilterIsToldAsAProblemThatPointsAtThePlace(String filter, String detail) {
    Client.Answer answer = layer(filter);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    assertThat(answer.json().path("parameter").asString()).isEqualTo("filter");
    assertThat(answer.json().path("detail").asString())
        .startsWith(detail)
        .matches(".* at character [0-9]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%20", "a", "(", "year=1&filter=year=2", "%00", "'"})
  void whatIsNoFilterIsRefused(String filter) {
    assertThat(client.get("/layers/events.geojson?filter=" + filter).status()).isEqualTo(400);
  }

  @Test
  void aFilterThatWouldExhaustTheStackIsRefused() {
    assertThat(layer("(".repeat(3000)).status()).isEqualTo(400);
    assertThat(layer("NOT ".repeat(1500)).status()).isEqualTo(400);
  }

  @Test
  void sqlInAnyTextIsOnlyText() {
    for (String property : PROPERTIES) {
      for (String injection : INJECTIONS) {
        // A quote is doubled; one behind a backslash is escaped by that (CQL2, escapeQuote).
        String text = "'" + injection.replaceAll("(?<!\\\\)'", "''") + "'";
        for (String form : List.of("%s = %s", "%s LIKE %s", "CASEI(%s) IN (%s, 'x')")) {
          Client.Answer answer = layer(form.formatted(property, text));
          assertThat(answer.status()).as(answer.text()).isEqualTo(200);
          assertThat(answer.json().path("features")).as(injection).isEmpty();
        }
        // The quotes that make it an attack make it no filter.
        assertThat(layer(property + " = '" + injection.replace("'", "' ")).status()).isEqualTo(400);
      }
    }
    assertThat(client.get("/layers/events.geojson").json().path("features")).hasSize(9);
  }

  @Test
  void sqlInNamesIsRefused() {
    for (String name :
        List.of("fid", "x.fid", "f.id", "text", "\"place\"\" = place --\"", "\"1=1\"", "rowid")) {
      Client.Answer answer = layer(name + " = 'x'");
      assertThat(answer.status()).as(name).isEqualTo(400);
      assertThat(answer.text()).doesNotContain("SQL", "Exception", "at org.");
    }
  }

  private Client.Answer layer(String filter) {
    return client.get("/layers/events.geojson?filter=" + encoded(filter));
  }

  private static String encoded(String filter) {
    return URLEncoder.encode(filter, StandardCharsets.UTF_8);
  }

  private static String names(JsonNode collection) {
    List<String> names = new ArrayList<>();
    for (JsonNode feature : collection.path("features")) {
      names.add(feature.path("properties").path("place").asString());
    }
    names.sort(null);
    return String.join(",", names);
  }
}
