package org.dateline.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.dateline.web.Client;
import org.dateline.web.Golden;
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
class LayerHttpTest {

  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void connect() {
    client = new Client(port);
  }

  @Test
  void theLayerHoldsEveryEventWithAllItsProperties() throws IOException {
    Client.Answer answer = client.get("/layers/events.geojson");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).isEqualTo("application/geo+json");
    assertThat(answer.header("content-disposition"))
        .isEqualTo("inline; filename=\"dateline-events.geojson\"");
    Golden.assertMatches("layer/events.geojson", answer.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/layers/years/2012.geojson | Aleppo,Damascus,Damascus | dateline-2012.geojson",
        "/layers/years/1999.geojson | '' | dateline-1999.geojson",
        "/layers/articles/mosul-2014.geojson | Aleppo,Mosul,Paris | dateline-mosul-2014.geojson",
        "/layers/dates/2012-09-29.geojson | Aleppo,Damascus | dateline-2012-09-29..2012-09-29.geojson",
        "/layers/dates/2012-05.geojson | Damascus | dateline-2012-05-01..2012-05-31.geojson",
        "/layers/dates/2012-09-01..2014-10-15.geojson | Aleppo,Aleppo,Damascus,Mosul,Paris |"
            + " dateline-2012-09-01..2014-10-15.geojson",
        "/layers/events.geojson?year=2014&country=fr | Paris | dateline-2014-FR.geojson",
        "/layers/events.geojson?bbox=170,-30,-170,0 | Apia,Suva | dateline-170_-30_-170_0.geojson",
        "/layers/events.geojson?year=2012&year=2014&place=geonames:170063 | Aleppo,Aleppo |"
            + " dateline-2012-2014-geonames_170063.geojson",
        "/layers/events.geojson?q=car+bomb | Damascus | dateline-car_bomb.geojson",
        "/layers/events.geojson?datetime=2014-01-01T00:00:00Z/.. | Aleppo,Mosul,Paris |"
            + " dateline-2014-01-01...geojson",
        "/layers/events.geojson?role=actor | '' | dateline-events.geojson",
        "/layers/events.geojson?min-confidence=0.97 | Aleppo,Damascus,Mosul,Suva |"
            + " dateline-events.geojson",
      })
  void filtersAndPathsChooseTheEvents(String path, String places, String file) {
    Client.Answer answer = client.get(path);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-disposition")).contains("filename=\"" + file + "\"");
    assertThat(names(answer.json())).isEqualTo(places);
  }

  @Test
  void clustersOfTheWorldAndOfTheStreets() throws IOException {
    Golden.assertMatches(
        "layer/clusters-zoom-2.geojson", client.get("/layers/clusters.geojson?zoom=2").text());
    Golden.assertMatches(
        "layer/clusters-zoom-14-syria.geojson",
        client.get("/layers/clusters.geojson?zoom=14&bbox=35,32,43,38").text());
  }

  @Test
  void theHistogramCountsByYear() throws IOException {
    Golden.assertMatches("layer/histogram.json", client.get("/layers/histogram?by=year").text());
    assertThat(client.get("/layers/histogram?by=month&country=SY").text())
        .isEqualTo(
            """
            {"by":"month","buckets":[\
            {"key":"2012-05","start":"2012-05-01","end":"2012-05-31","count":1},\
            {"key":"2012-09","start":"2012-09-01","end":"2012-09-30","count":2},\
            {"key":"2014-06","start":"2014-06-01","end":"2014-06-30","count":1}\
            ],"undated":0,"total":4}""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/layers/events.geojson?years=2012",
        "/layers/events.geojson?limit=5",
        "/layers/events.geojson?bbox=1,2,3",
        "/layers/events.geojson?bbox=1,2,NaN,4",
        "/layers/events.geojson?bbox=1,2,Infinity,4",
        "/layers/events.geojson?bbox=1,50,3,4",
        "/layers/events.geojson?bbox=-181,2,3,4",
        "/layers/events.geojson?bbox=",
        "/layers/events.geojson?bbox=1,2,3,4&bbox=1,2,3,4",
        "/layers/events.geojson?datetime=yesterday",
        "/layers/events.geojson?datetime=2012-02-30",
        "/layers/events.geojson?datetime=2013/2012",
        "/layers/events.geojson?datetime=2012/2013/2014",
        "/layers/events.geojson?year=12",
        "/layers/events.geojson?year=2012.0",
        "/layers/events.geojson?year=%D9%A2%D9%A0%D9%A1%D9%A2",
        "/layers/events.geojson?year=",
        "/layers/events.geojson?country=SYR",
        "/layers/events.geojson?country=%27%20OR%201=1",
        "/layers/events.geojson?q=",
        "/layers/events.geojson?q=a&q=b",
        "/layers/events.geojson?min-confidence=2",
        "/layers/events.geojson?min-confidence=NaN",
        "/layers/events.geojson?min-confidence=high",
        "/layers/events.geojson?role=LOCATION",
        "/layers/events.geojson?role=city",
        "/layers/events.geojson?article=",
        "/layers/events.geojson?place=%20",
        "/layers/events.geojson?=2012",
        "/layers/events.geojson?q=%ff",
        "/layers/events.geojson?q=%00",
        "/layers/years/12.geojson",
        "/layers/years/MMXII.geojson",
        "/layers/years/2012.geojson?year=2013",
        "/layers/dates/today.geojson",
        "/layers/dates/2012-13.geojson",
        "/layers/dates/2013..2012.geojson",
        "/layers/dates/2012-09-29.geojson?datetime=2012",
        "/layers/articles/mosul-2014.geojson?article=x",
        "/layers/clusters.geojson?zoom=25",
        "/layers/clusters.geojson?zoom=-1",
        "/layers/clusters.geojson?zoom=1.5",
        "/layers/clusters.geojson?zoom=1&zoom=2",
        "/layers/clusters.geojson?by=year",
        "/layers/histogram?by=week",
        "/layers/histogram?zoom=1",
      })
  void whatIsMalformedIsToldAsAProblem(String path) {
    Client.Answer answer = client.get(path);

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    assertThat(answer.header("content-disposition")).isEmpty();
    assertThat(answer.json().path("detail").asString()).isNotBlank();
    assertThat(answer.json().has("parameter")).isTrue();
    assertThat(answer.text()).doesNotContain("Exception", "at org.");
  }

  @Test
  void anUnknownParameterIsAnsweredWithTheAcceptedOnes() {
    assertThat(client.get("/layers/events.geojson?yaer=2012").json().path("detail").asString())
        .isEqualTo(
            "unknown parameter 'yaer'; accepted are article, assertion, bbox, country, date,"
                + " datetime, filter, kind, mentioned, min-confidence, place, publisher, q,"
                + " reports, role, year");
  }

  @Test
  void anUnknownArticleIsNotFound() {
    Client.Answer answer = client.get("/layers/articles/nowhere.geojson");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    assertThat(answer.json().path("detail").asString()).isEqualTo("there is no article 'nowhere'");
  }

  @Test
  void headAnswersWithHeadersOnly() {
    Client.Answer answer = client.ask("HEAD", "/layers/years/2012.geojson", new byte[0]);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).isEqualTo("application/geo+json");
    assertThat(answer.header("content-disposition")).contains("dateline-2012.geojson");
    assertThat(answer.text()).isEmpty();
  }

  @Test
  void layersAreCompressedForWhoeverUnderstandsIt() throws IOException {
    Client.Answer answer = client.get("/layers/events.geojson", "Accept-Encoding", "gzip");

    assertThat(answer.header("content-encoding")).isEqualTo("gzip");
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(answer.response().body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(client.get("/layers/events.geojson").text());
    }
  }

  @Test
  void everyAnswerTellsBrowsersWhatTheyMayDo() {
    for (String path : List.of("/layers/events.geojson", "/layers/years/x.geojson", "/nothing")) {
      Client.Answer answer = client.get(path);
      assertThat(answer.header("content-security-policy")).startsWith("default-src 'self'");
      assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
      assertThat(answer.header("referrer-policy")).isEqualTo("same-origin");
    }
  }

  @Test
  void otherMethodsAreRefusedAsAProblem() {
    Client.Answer answer = client.post("/layers/events.geojson", "");

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    assertThat(answer.header("allow")).contains("GET");
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
