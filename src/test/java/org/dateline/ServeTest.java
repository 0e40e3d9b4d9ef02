package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dateline.web.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as its users start it: a process of its own, with all its real parts. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ServeTest {

  @TempDir private Path folder;

  @Test
  void theSampleCorpusIsOnTheMapAfterAFirstStart() throws Exception {
    Path store = folder.resolve("data/dateline.gpkg");
    List<String> log = new ArrayList<>();
    Process service = ServiceProcess.start(folder, "--port", "0", "--store", store.toString());
    try {
      int port = ServiceProcess.awaitReady(service, log);
      Client client = new Client(port);
      assertThat(client.get("/").text()).contains("<title>");
      ServiceProcess.awaitCorpus(client);

      assertThat(client.get("/layers/years/2012.geojson").json().path("features")).isNotEmpty();
      assertThat(client.get("/actuator/health").json().path("status").asString()).isEqualTo("UP");
      assertThat(log).anyMatch(line -> line.contains("Write token: "));
      assertThat(store.resolveSibling("dateline.token")).exists();
      assertTheTokenAllowsToWrite(client, Files.readString(folder.resolve("data/dateline.token")));

      Process second =
          ServiceProcess.start(
              folder, "--port", "" + port, "--store", folder.resolve("other.gpkg").toString());
      assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(second.exitValue()).isEqualTo(1);
      assertThat(ServiceProcess.lines(second))
          .filteredOn(line -> !line.contains("Write token"))
          .singleElement()
          .asString()
          .contains("port " + port + " is in use; choose another with --port");
    } finally {
      service.destroy();
      assertThat(service.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void theServiceTellsHowItIsDoing() throws Exception {
    Process service =
        ServiceProcess.start(
            folder, "--port", "0", "--token", "t", "--store", "x.gpkg", "--dateline.log=json");
    List<String> log = new ArrayList<>();
    try {
      Client client = new Client(ServiceProcess.awaitReady(service, log));
      ServiceProcess.awaitCorpus(client);
      assertThat(
              client
                  .post(
                      "/api/articles",
                      "{\"id\":\"rain\",\"title\":\"Rain\",\"text\":\"Rain in Paris.\"}",
                      "Content-Type",
                      "application/json",
                      "Authorization",
                      "Bearer t")
                  .status())
          .isEqualTo(201);

      assertThat(client.get("/layers/events.geojson").status()).isEqualTo(200);
      String[] writer = {"Authorization", "Bearer t"};
      assertThat(client.ask("DELETE", "/index.html", new byte[0], writer).status()).isEqualTo(405);
      assertThat(client.get("/", "Accept", ";;;").status()).isLessThan(500);

      assertThat(client.get("/actuator/prometheus").text())
          .containsPattern("dateline_store_seconds_count\\{.*operation=\"putAll\".*\\} [1-9]")
          .containsPattern("dateline_geocoder_seconds_count\\{.*operation=\"find\".*\\} [1-9]")
          .containsPattern("dateline_geocoder_seconds_count\\{.*operation=\"resolve\".*\\} [1-9]")
          .containsPattern("dateline_ingest_articles_total\\{.*outcome=\"added\".*\\} [1-9]")
          .containsPattern("dateline_rendered_events_total\\{.*result=\"(hit|miss)\".*\\} [1-9]")
          .containsPattern("dateline_corpus_articles\\{.*state=\"ingested\".*\\} [1-9]")
          .doesNotContain(folder.toString());
      assertThat(client.get("/actuator/health").text()).doesNotContain(folder.toString());
      JsonNode parts = client.get("/actuator/health").json().path("components");
      assertThat(parts.path("store").path("status").asString()).isEqualTo("UP");
      assertThat(parts.path("gazetteer").path("status").asString()).isEqualTo("UP");
    } finally {
      // By its handle, so that the rest of the log can be read.
      service.toHandle().destroy();
    }
    log.addAll(ServiceProcess.lines(service));
    assertThat(service.waitFor(30, TimeUnit.SECONDS)).isTrue();
    List<JsonNode> entries = log.stream().map(new JsonMapper()::readTree).toList();
    assertThat(entries).anyMatch(entry -> entry.path("article").asString("").equals("rain"));
    // Whoever asks for what there is not must not be able to fill the log.
    assertThat(entries).noneMatch(entry -> entry.at("/log/logger").asString("").contains("spring"));
  }

  @Test
  void aStoreThatIsNoneIsToldInALine() throws Exception {
    Path junk = Files.writeString(folder.resolve("junk.gpkg"), "junk");

    Process service = ServiceProcess.start(folder, "--port", "0", "--store", junk.toString());

    assertThat(service.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(service.exitValue()).isEqualTo(2);
    assertThat(ServiceProcess.lines(service))
        .filteredOn(line -> !line.contains("Write token"))
        .singleElement()
        .asString()
        .contains("Dateline cannot start: ", "junk.gpkg");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--dateline.store=jdbc:mysql://localhost/x | dateline.store: expected a file such as",
        "--dateline.limits.requests=0 | must be at least 1, but was 0",
        "--dateline.limits.requets=9 | dateline.limits.requets",
        "--server.port=x | should be of the type Integer, but was 'x'",
        "--dateline.gazetteer=nowhere.bin | nowhere.bin: no such file",
      })
  void aSettingThatCannotBeIsWrongUsage(String setting, String reason) throws Exception {
    Process service = ServiceProcess.start(folder, setting);

    assertThat(service.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(service.exitValue()).isEqualTo(2);
    assertThat(ServiceProcess.lines(service))
        .filteredOn(line -> !line.contains("Write token"))
        .singleElement()
        .asString()
        .contains("Dateline cannot start: ", reason);
  }

  private static void assertTheTokenAllowsToWrite(Client client, String token) {
    String article = "{\"title\":\"Rain\",\"text\":\"Rain in Paris.\"}";
    String[] json = {"Content-Type", "application/json"};
    assertThat(client.post("/api/articles", article, json).status()).isEqualTo(401);
    assertThat(
            client
                .post(
                    "/api/articles",
                    article,
                    "Content-Type",
                    "application/json",
                    "Authorization",
                    "Bearer " + token.strip())
                .status())
        .isEqualTo(201);
  }
}
