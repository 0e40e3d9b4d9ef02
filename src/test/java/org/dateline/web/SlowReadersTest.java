package org.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dateline.layer.LargeLayer;
import org.dateline.store.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** As many slow readers as the service lets in, each with a query that stays open. */
@SpringBootTest(
    classes = SmallService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"dateline.limits.streams=16", "dateline.limits.percent-of-one=100"})
class SlowReadersTest {

  private static final int READERS = 16;

  @LocalServerPort private int port;
  private final List<Socket> readers = new ArrayList<>();

  @BeforeAll
  static void fill(@Autowired EventStore store) {
    // More than all buffers between the two hold.
    LargeLayer.fill(store, 40_000);
  }

  @AfterEach
  void leave() throws IOException {
    for (Socket reader : readers) {
      reader.close();
    }
  }

  @Test
  void theMapAndTheWritersGoOnBesideThem() throws Exception {
    for (int i = 0; i < READERS; i++) {
      // A filter that what is written out beforehand cannot answer.
      readers.add(reader("/layers/events.geojson?min-confidence=0.01"));
    }
    Client client = new Client(port);

    for (String quick :
        List.of(
            "/layers/clusters.geojson?zoom=3&min-confidence=0.2",
            "/layers/histogram?min-confidence=0.2",
            "/ogc/collections/events/items?limit=10&min-confidence=0.2",
            "/api/articles?limit=5",
            "/actuator/health")) {
      assertThat(client.get(quick).status()).as(quick).isEqualTo(200);
    }
    assertThat(
            client
                .post(
                    "/api/articles",
                    "{\"title\":\"Beside\",\"text\":\"In Aleppo.\"}",
                    "Content-Type",
                    "application/json",
                    "Authorization",
                    "Bearer " + SmallService.TOKEN)
                .status())
        .isEqualTo(201);
  }

  /** Takes a byte of the answer and no more for now. */
  private Socket reader(String path) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress("127.0.0.1", port));
    socket.setSoTimeout(30_000);
    socket
        .getOutputStream()
        .write(
            ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    assertThat(socket.getInputStream().read()).isEqualTo('H');
    return socket;
  }
}
