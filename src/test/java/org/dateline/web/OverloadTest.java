package org.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.dateline.layer.LargeLayer;
import org.dateline.store.EventStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A service with narrow gates, and readers that do not read. */
@SpringBootTest(
    classes = SmallService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "dateline.limits.streams=1",
      "dateline.limits.patience=50ms",
      "dateline.limits.grace=1s",
      "dateline.limits.least-bytes-per-second=100000000",
      "dateline.limits.geoparse-per-second=1",
      "dateline.limits.burst=1",
      "server.tomcat.connection-timeout=2s"
    })
class OverloadTest {

  private static final String LAYER = "/layers/events.geojson";

  @LocalServerPort private int port;

  @BeforeAll
  static void fill(@Autowired EventStore store) {
    // More than all buffers between the two hold.
    LargeLayer.fill(store, 40_000);
  }

  @Test
  void aSlowReaderShutsOutNeitherTheMapNorTheNextOneForLong() throws Exception {
    Client client = new Client(port);
    try (Socket slow = reader()) {
      assertThat(slow.getInputStream().read()).isEqualTo('H');

      Client.Answer refused = client.get(LAYER);
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.header("retry-after")).isEqualTo("5");
      assertThat(refused.header("content-type")).isEqualTo("application/problem+json");
      assertThat(refused.json().path("detail").asString()).contains("too many requests");
      assertThat(client.get("/ogc/collections/events/items?f=csv").status()).isEqualTo(503);
      assertThat(client.get("/ogc/collections/events/items?f=json").status()).isEqualTo(200);
      assertThat(client.get("/layers/clusters.geojson?zoom=2").status()).isEqualTo(200);
      assertThat(client.get("/actuator/health").status()).isEqualTo(200);
    }
    assertThat(statusWithin(client, 10)).isEqualTo(200);
  }

  @Test
  void whoTakesALittleNowAndThenIsCutOff() throws Exception {
    Client client = new Client(port);
    try (Socket slow = reader()) {
      assertThat(slow.getInputStream().read()).isEqualTo('H');
      Thread sipping = new Thread(() -> sip(slow));
      sipping.start();

      assertThat(client.get(LAYER).status()).isEqualTo(503);
      assertThat(statusWithin(client, 20)).isEqualTo(200);

      assertThat(sipping.isAlive()).as("the reader would have read on").isTrue();
    }
  }

  @Test
  void oneAddressGeoparsesOnlySoOften() {
    Client client = new Client(port);
    int taken = 0;
    Client.Answer answer = null;
    for (int i = 0; i < 20 && (answer == null || answer.status() == 200); i++) {
      answer = client.post("/api/geoparse", "In Aleppo.", "Content-Type", "text/plain");
      taken += answer.status() == 200 ? 1 : 0;
    }

    assertThat(taken).isPositive();
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("retry-after")).isNotEmpty();
    assertThat(answer.json().path("detail").asString())
        .contains("at most 1 such requests a second");
    assertThat(client.get("/api/articles").status()).isEqualTo(200);
  }

  private Socket reader() throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new java.net.InetSocketAddress("127.0.0.1", port));
    socket.setSoTimeout(30_000);
    socket
        .getOutputStream()
        .write(
            ("GET " + LAYER + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** Reads a little every tenth of a second, far below what is asked. */
  private static void sip(Socket socket) {
    byte[] little = new byte[4096];
    try {
      while (socket.getInputStream().read(little) >= 0) {
        Thread.sleep(100);
      }
    } catch (IOException e) {
      // The test is over.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int statusWithin(Client client, int seconds) throws InterruptedException {
    int status = 0;
    for (int i = 0; i < seconds * 10 && status != 200; i++) {
      status = client.ask("HEAD", LAYER, new byte[0]).status();
      Thread.sleep(100);
    }
    return status;
  }
}
