package org.dateline.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.ingest.Ingest;
import org.dateline.time.PartialDate;
import org.dateline.web.Client;
import org.dateline.web.SmallService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** When events were and of what kind, as far as the service tells and filters by it. */
@SpringBootTest(classes = SmallService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class WhenHttpTest {

  private static final String TEXT =
      "In 44 BC a battle was fought near Aleppo. Ministers will meet in Paris on 4 October."
          + " Police arrested a baker in Damascus on Friday.";

  @LocalServerPort private int port;
  @Autowired private Ingest ingest;
  private Client client;

  @BeforeEach
  void anArticleOfThreeTimes() {
    client = new Client(port);
    ingest.add(
        new Article(
            "times",
            "Three times",
            null,
            null,
            null,
            new Published(PartialDate.parse("2012-09-29"), Published.Source.HEAD),
            "en",
            TEXT));
  }

  @AfterEach
  void takeItAway() {
    ingest.remove("times");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/layers/years/-0043.geojson? | Aleppo",
        "/layers/dates/-0043.geojson? | Aleppo",
        "/layers/dates/-0050-01-01..0001-12-31.geojson? | Aleppo",
        "/layers/years/2012.geojson?article=times | Damascus Paris",
        "/layers/dates/2012-09-28.geojson?article=times | Damascus",
        "/layers/dates/2012-09-29.geojson?article=times | ''",
        "/layers/dates/2012-09-29.geojson?article=times&date=published | Aleppo Damascus Paris",
        "/layers/events.geojson?article=times&year=2012&date=published | Aleppo Damascus Paris",
        "/export/events.geojson?article=times&year=2012&date=published | Aleppo Damascus Paris",
        "/export/events.geojson?article=times&year=2012 | Damascus Paris",
        "/ogc/collections/events/items?article=times&year=2012&date=published |"
            + " Aleppo Damascus Paris",
        "/ogc/collections/events/items?article=times&datetime=2012-09-28 | Damascus",
        "/ogc/collections/events/items?article=times&reports=first | Aleppo Damascus Paris",
        "/layers/events.geojson?article=times&bbox=36,33,38,37&datetime=../2000-01-01 | Aleppo",
        "/layers/events.geojson?article=times&kind=arrest | Damascus",
        "/layers/events.geojson?article=times&kind=arrest&kind=fighting | Aleppo Damascus",
        "/layers/events.geojson?article=times&reports=first | Aleppo Damascus Paris",
        "/layers/events.geojson?article=times&filter=planned = TRUE | Paris",
        "/layers/events.geojson?article=times&filter=kind = 'fighting' AND year < 0 | Aleppo",
        "/layers/events.geojson?article=times&filter=event_start < DATE('0001-01-01') | Aleppo",
        "/layers/events.geojson?article=times&filter=date_text = '4 October' | Paris",
      })
  void filtersGoByTheDateAndTheKindOfTheEvent(String path, String places) {
    List<String> names = new ArrayList<>();
    for (JsonNode feature : client.get(encoded(path)).json().path("features")) {
      names.add(feature.path("properties").path("place").asString());
    }

    assertThat(String.join(" ", names.stream().sorted().toList())).isEqualTo(places);
  }

  @Test
  void anEventTellsWhatSaysItsDateAndItsKind() {
    JsonNode event =
        client
            .get("/layers/years/-0043.geojson")
            .json()
            .path("features")
            .path(0)
            .path("properties");

    assertThat(event.path("event_start").asString()).isEqualTo("-0043-01-01");
    assertThat(event.path("event_end").asString()).isEqualTo("-0043-12-31");
    assertThat(event.path("date_precision").asString()).isEqualTo("year");
    assertThat(event.path("date_source").asString()).isEqualTo("text");
    assertThat(event.path("date_text").asString()).isEqualTo("44 BC");
    assertThat(event.path("year").asInt()).isEqualTo(-43);
    assertThat(event.path("kind").asString()).isEqualTo("fighting");
    assertThat(event.path("kind_text").asString()).isEqualTo("battle");
    assertThat(event.path("published").asString()).isEqualTo("2012-09-29");
  }

  @Test
  void countsGoByTheDateThatIsAskedFor() {
    assertThat(counted("/layers/clusters.geojson?zoom=1&article=times&year=2012")).isEqualTo(2);
    assertThat(counted("/layers/clusters.geojson?zoom=1&article=times&year=2012&date=published"))
        .isEqualTo(3);
    assertThat(kinds("/layers/facets?by=kind&article=times&year=2012")).hasSize(2);
    assertThat(kinds("/layers/facets?by=kind&article=times&year=2012&date=published")).hasSize(3);
  }

  private int counted(String path) {
    return client.get(path).json().path("numberMatched").asInt();
  }

  private JsonNode kinds(String path) {
    return client.get(path).json().path("kind").path("values");
  }

  @Test
  void theTimeLineReachesBackBeforeChrist() {
    JsonNode histogram = client.get("/layers/histogram?article=times").json();

    assertThat(histogram.path("buckets").path(0).path("key").asString()).isEqualTo("-0043");
    assertThat(histogram.path("total").asInt()).isEqualTo(3);
    assertThat(
            client
                .get("/layers/histogram?article=times&date=published&by=day")
                .json()
                .path("buckets")
                .path(0)
                .path("count")
                .asInt())
        .isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind=war | expected fighting, air-strike",
        "date=today | expected event or published",
        "reports=some | expected all or first",
        "year=-43 | expected a year of four digits",
      })
  void anotherWordIsRefusedWithThoseThatAreTaken(String parameter, String detail) {
    Client.Answer answer = client.get("/layers/events.geojson?" + parameter);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("detail").asString()).contains(detail);
  }

  private static String encoded(String path) {
    int at = path.indexOf("filter=");
    return at < 0
        ? path
        : path.substring(0, at + 7)
            + URLEncoder.encode(path.substring(at + 7), StandardCharsets.UTF_8);
  }
}
