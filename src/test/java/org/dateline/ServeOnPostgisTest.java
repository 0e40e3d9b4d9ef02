package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.dateline.store.PostgisServer;
import org.dateline.web.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two services on one database, as their users start them, and the database goes and comes. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ServeOnPostgisTest {

  private static final String[] WRITING = {
    "Content-Type", "application/json", "Authorization", "Bearer t"
  };

  @TempDir private Path folder;

  @Test
  void twoServicesShareADatabaseThatMayGoAwayForAWhile() throws Exception {
    List<String> log = new ArrayList<>();
    try (PostgisServer server = PostgisServer.fresh()) {
      String store = PostgisServer.withSecrets(server.emptyDatabase());
      // Both lay out the tables, and both bring the sample corpus, at the same time.
      Process first = serve(store);
      Process second = serve(store);
      try {
        Client one = new Client(ServiceProcess.awaitReady(first, log));
        Client other = new Client(ServiceProcess.awaitReady(second, log));
        ServiceProcess.awaitCorpus(one);
        ServiceProcess.awaitCorpus(other);

        assertTheyAgree(one, other);
        assertThatOneSeesWhatTheOtherWrites(one, other);
        assertThatTheyComeBack(server, one, other);
        assertTheyAgree(one, other);
      } finally {
        for (Process service : List.of(first, second)) {
          service.toHandle().destroy();
          log.addAll(ServiceProcess.lines(service));
          assertThat(service.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
      }
    }
    assertThat(log).noneMatch(line -> line.contains(PostgisServer.PASSWORD));
  }

  private Process serve(String store) throws Exception {
    return ServiceProcess.start(folder, "--port", "0", "--token", "t", "--store", store);
  }

  private static void assertTheyAgree(Client one, Client other) {
    String all = one.get("/layers/events.geojson").text();
    assertThat(all).contains("\"Feature\"");
    assertThat(other.get("/layers/events.geojson").text()).isEqualTo(all);
    for (String counted :
        List.of("/layers/clusters.geojson?zoom=3", "/layers/histogram?by=year", "/api/articles")) {
      assertThat(other.get(counted).text()).isEqualTo(one.get(counted).text());
    }
  }

  private static void assertThatOneSeesWhatTheOtherWrites(Client one, Client other) {
    long before = total(other);
    String rain = "{\"id\":\"rain\",\"title\":\"Rain\",\"text\":\"Riot in Paris.\"}";

    assertThat(one.post("/api/articles", rain, WRITING).status()).isEqualTo(201);

    assertThat(total(other)).isEqualTo(before + 1);
    assertThat(other.get("/layers/articles/rain.geojson").json().path("features")).hasSize(1);
    assertThat(other.get("/api/articles?q=rain").text()).contains("\"rain\"");
    assertThat(other.ask("DELETE", "/api/articles/rain", new byte[0], WRITING).status())
        .isEqualTo(204);
    assertThat(one.get("/api/articles/rain").status()).isEqualTo(404);
    assertThat(total(one)).isEqualTo(before);
  }

  private static void assertThatTheyComeBack(PostgisServer server, Client one, Client other)
      throws Exception {
    server.crash();
    Client.Answer refused = one.get("/api/articles");
    assertThat(refused.status()).as(refused.text()).isEqualTo(503);
    assertThat(refused.text())
        .contains("the store cannot be used: the server")
        .doesNotContain(PostgisServer.PASSWORD);
    Client.Answer health = one.get("/actuator/health");
    assertThat(health.status()).isEqualTo(503);
    assertThat(health.text()).contains("DOWN").doesNotContain(PostgisServer.PASSWORD);
    assertThat(one.get("/api/places?q=Paris").status())
        .as("what needs no store goes on")
        .isEqualTo(200);

    server.start();

    for (Client client : List.of(one, other)) {
      until(() -> client.get("/actuator/health").status() == 200);
      until(() -> client.get("/layers/events.geojson").status() == 200);
      until(() -> client.get("/api/articles").status() == 200);
    }
  }

  private static void until(Callable<Boolean> holds) throws Exception {
    while (!holds.call()) {
      Thread.sleep(200);
    }
  }

  private static long total(Client client) {
    return client.get("/api/articles").json().path("total").asLong();
  }
}
