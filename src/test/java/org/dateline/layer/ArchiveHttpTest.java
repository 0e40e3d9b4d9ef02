package org.dateline.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dateline.web.Client;
import org.dateline.web.Golden;
import org.dateline.web.SmallService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An archive is served as any other store is, and refuses what would change it. */
@SpringBootTest(
    classes = SmallService.class,
    properties = SmallService.ARCHIVE + "=true",
    webEnvironment = WebEnvironment.RANDOM_PORT)
class ArchiveHttpTest {

  private static final String[] WRITER = {"Authorization", "Bearer " + SmallService.TOKEN};

  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void connect() {
    client = new Client(port);
  }

  @ParameterizedTest
  @CsvSource({
    "/layers/events.geojson, layer/events.geojson",
    "/layers/clusters.geojson?zoom=2, layer/clusters-zoom-2.geojson",
    "/layers/histogram?by=year, layer/histogram.json",
  })
  void itsLayersAreThoseOfTheStoreThatItWasCopiedFrom(String path, String golden)
      throws IOException {
    Golden.assertMatches(golden, client.get(path).text());
  }

  @ParameterizedTest
  @CsvSource({
    "/layers/facets?by=country, SY",
    "/layers/articles/mosul-2014.geojson, Mosul",
    "/layers/events.geojson?q=car+bomb, Damascus",
    "/ogc/collections/events/items?f=json&bbox=35;32;43;38&limit=2, numberMatched",
    "/ogc/collections/articles/items?f=json, aleppo-2012",
    "/ogc/collections/places/items?f=json, Aleppo",
    "/export/events.csv, Aleppo",
    "/export/events.kml, Aleppo",
    "/api/articles, mosul-2014",
    "/api/articles/mosul-2014, mentions",
    "/actuator/health, UP",
    "/, Dateline",
  })
  void everyPartOfTheServiceAnswers(String path, String expected) {
    Client.Answer answer = client.get(path.replace(';', ','));

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.text()).contains(expected);
  }

  @Test
  void whatWouldChangeItIsAConflict() {
    byte[] article =
        "{\"title\": \"A bomb\", \"text\": \"A bomb in Aleppo.\"}".getBytes(StandardCharsets.UTF_8);
    for (Client.Answer answer :
        new Client.Answer[] {
          client.ask("DELETE", "/api/articles/mosul-2014", new byte[0], WRITER),
          client.ask(
              "POST",
              "/api/articles",
              article,
              WRITER[0],
              WRITER[1],
              "Content-Type",
              "application/json")
        }) {
      assertThat(answer.status()).as(answer.text()).isEqualTo(409);
      assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
      assertThat(answer.json().path("detail").asString())
          .isEqualTo("the store cannot be changed: an archive of Parquet files is only read");
    }
  }
}
