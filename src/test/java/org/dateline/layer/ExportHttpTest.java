package org.dateline.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
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
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = SmallService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ExportHttpTest {

  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void connect() {
    client = new Client(port);
  }

  @Test
  void everyFormOfTheListAnswersWithItsTypeAndTheNameOfTheView() throws IOException {
    Client.Answer list = client.get("/export");
    Golden.assertMatches("layer/export.json", list.text());

    for (JsonNode form : list.json().get("forms")) {
      String path = form.get("path").asString();
      Client.Answer answer = client.get(path + "?year=2012&country=SY");

      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(answer.header("content-type").replace(" ", ""))
          .isEqualToIgnoringCase(form.get("type").asString());
      assertThat(answer.header("content-disposition"))
          .isEqualTo(
              "attachment; filename=\"dateline-2012-SY"
                  + path.substring(path.lastIndexOf('.'))
                  + "\"");
      assertThat(answer.header("link")).contains("rel=\"license\"");
    }
  }

  @Test
  void aFeedHasTheNewestEventsUnderTheFiltersFirst() throws Exception {
    Client.Answer answer = client.get("/api/events.atom?country=SY&limit=2");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).startsWith("application/atom+xml");
    Document feed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(answer.text())));
    assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(2);
    NodeList updated = feed.getElementsByTagName("updated");
    assertThat(updated.item(1).getTextContent()).isEqualTo(updated.item(0).getTextContent());
    assertThat(updated.item(1).getTextContent())
        .isGreaterThanOrEqualTo(updated.item(2).getTextContent());
    assertThat(feed.getElementsByTagName("georss:point").item(0).getTextContent())
        .matches("3\\d\\.\\d+ 3\\d\\.\\d+");
    assertThat(answer.text()).contains("/?country=SY\"", "rel=\"license\"");
    assertThat(client.get("/api/events.atom?limit=0").status()).isEqualTo(400);
    assertThat(client.get("/api/events.atom?colour=red").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"geojsonl, 3", "csv, 4"})
  void filtersChooseTheEvents(String ending, int lines) {
    String body = client.get("/export/events." + ending + "?year=2012&min-confidence=0.1").text();

    assertThat(body.replace("\r\n", "\n").replaceAll("\"title: [^\"]*\"", "").lines())
        .hasSize(lines);
    assertThat(body).contains("Aleppo", "Damascus").doesNotContain("Mosul");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/export/events.csv?yaer=2012",
        "/export/events.gpkg?bbox=1,2",
        "/export/dateline.qlr?filter=a%20b",
        "/export?year=2012",
      })
  void whatIsNotUnderstoodIsNotExported(String path) {
    Client.Answer answer = client.get(path);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    assertThat(answer.header("content-disposition")).doesNotContain("attachment");
  }

  @Test
  void anUnknownFormIsNamedWithThoseThereAre() {
    Client.Answer answer = client.get("/export/events.shp");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().get("detail").asString())
        .startsWith("there is no form 'shp'; there are .geojson ");
  }

  @Test
  void theLayerDefinitionAsksTheServiceForTheView() {
    String body =
        client.get("/export/dateline.qlr?q=%22car%20bomb%22&bbox=170,-30,-170,0&year=2012").text();

    assertThat(body)
        .contains(
            "<datasource>http://localhost:"
                + port
                + "/layers/events.geojson?bbox=170.0,-30.0,-170.0,0.0&amp;q=%22car%20bomb%22"
                + "&amp;year=2012</datasource>");
  }

  @Test
  void headTellsOfTheFileWithoutMakingIt() {
    Client.Answer answer = client.ask("HEAD", "/export/events.gpkg", new byte[0]);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).isEqualTo("application/geopackage+sqlite3");
    assertThat(new String(answer.response().body(), StandardCharsets.UTF_8)).isEmpty();
  }
}
