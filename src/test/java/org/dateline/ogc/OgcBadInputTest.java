package org.dateline.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

@SpringBootTest(classes = SmallService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class OgcBadInputTest {

  private static final String ITEMS = "/ogc/collections/events/items";

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
        "nonsense=1 | nonsense | unknown parameter 'nonsense'",
        "bbox=1,2,3 | bbox | has 3 parts",
        "bbox=1,2,3,NaN | bbox | NaN",
        "bbox=1,2,3,4,5 | bbox | has 5 parts",
        "bbox=1,2,3,x | bbox | not a number",
        "bbox=0,0,1,100 | bbox | north must be in",
        "bbox=1,2,3,Infinity&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857 | bbox | finite",
        "bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4269 | bbox-crs | expected one of",
        "crs=EPSG:4326 | crs | expected one of",
        "limit=0 | limit | from 1",
        "limit=ten | limit | from 1",
        "limit=9999999999999999999999 | limit | from 1",
        "offset=-1 | offset | from 0",
        "ids=a&ids=b | ids | given 2 times",
        "skipGeometry=perhaps | skipGeometry | expected true or false",
        "planned=perhaps | planned | expected true or false",
        "mentions=many | mentions | expected a number",
        "mentions=1e999 | mentions | expected a number",
        "published=yesterday | published | expected",
        "kind=nothing | kind | expected",
        "limit=1&limit=2 | limit | given 2 times",
        "datetime=yesterday | datetime | expected",
        "datetime=2012/P1X | datetime | expected",
        "datetime=2013/2012 | datetime | must not end before",
        "sortby=nothing | sortby | expected some of",
        "sortby=geom | sortby | expected some of",
        "properties=nothing | properties | expected some of",
        "f=xml | f | expected json or html",
        "cursor=%21 | cursor | ",
        "cursor=WzFd | cursor | expected the cursor",
        "filter-lang=sql | filter-lang | expected cql2-text",
        "filter=year%20=%201%20AND | filter | not complete",
        "filter=nothing=1 | filter | events have no property 'nothing'",
        "filter=year='x' | filter | at character 1",
        "filter={&filter-lang=cql2-json | filter | this is no JSON at character",
        "filter={%22op%22:%22nothing%22,%22args%22:[]}&filter-lang=cql2-json | filter | at /op",
        "filter={%22op%22:%22=%22,%22args%22:[{%22property%22:%22year%22},%22x%22]}&filter-lang=cql2-json"
            + " | filter | at /args/0/property",
        "filter={%22op%22:%22=%22,%22args%22:[{%22property%22:%22year%22},1e999999]}&filter-lang=cql2-json"
            + " | filter | at /args/1",
      })
  void aBadParameterIsToldByNameAndPlace(String query, String parameter, String detail) {
    Client.Answer answer =
        client.get(
            ITEMS
                + "?"
                + query
                    .replace("{", "%7B")
                    .replace("}", "%7D")
                    .replace("[", "%5B")
                    .replace("]", "%5D"));

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    assertThat(answer.json().path("parameter").asString()).isEqualTo(parameter);
    assertThat(answer.json().path("detail").asString()).contains(detail == null ? "" : detail);
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "articles", "places"})
  void aNumberOfTooManyDigitsIsRefusedInEveryCollection(String collection) {
    String digits = "1".repeat(1_001);
    for (String number : List.of(digits, "0." + digits, "1e" + digits)) {
      for (String filter :
          List.of(
              "{'op':'=','args':[{'property':'mentions'},%s]}",
              "{'op':'s_intersects','args':[{'property':'geom'},{'type':'Point','coordinates':[%s,1]}]}",
              "{'op':'s_intersects','args':[{'property':'geom'},{'bbox':[1,2,3,%s]}]}")) {
        String json = filter.formatted(number).replace('\'', '"');
        refuses(collection, "filter-lang=cql2-json&filter=", json);
      }
      refuses(collection, "filter=", "mentions > " + number);
      refuses(collection, "filter=", "S_INTERSECTS(geom, POINT(1 " + number + "))");
    }
  }

  private void refuses(String collection, String query, String filter) {
    String encoded = URLEncoder.encode(filter, StandardCharsets.UTF_8);
    Client.Answer answer =
        client.get("/ogc/collections/" + collection + "/items?" + query + encoded);
    assertThat(answer.status()).as(filter).isEqualTo(400);
    assertThat(answer.json().path("parameter").asString()).isEqualTo("filter");
  }

  @Test
  void noResourceTakesAnUnknownParameter() {
    for (String path :
        List.of(
            "",
            "/conformance",
            "/api",
            "/collections",
            "/collections/events",
            "/collections/events/schema",
            "/collections/events/queryables",
            "/collections/articles/items",
            "/collections/places/items")) {
      assertThat(client.get("/ogc" + path + "?nonsense=1").status()).as(path).isEqualTo(400);
    }
  }
}
