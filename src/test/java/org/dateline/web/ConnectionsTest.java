package org.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Many who connect, and say nothing or say it very slowly. */
@SpringBootTest(
    classes = SmallService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "dateline.limits.connections=80")
class ConnectionsTest {

  private static final int MANY = 400;

  @LocalServerPort private int port;
  private final List<Socket> sockets = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GET /api/status HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
        "GET /api/status HTTP/1.1\r\nHost: localhost\r\n\r\n",
      })
  void manyConnectionsThatAskForNothingLeaveRoomForOthers(String said) throws IOException {
    Client client = new Client(port);
    for (int i = 0; i < MANY; i++) {
      Socket socket = new Socket("127.0.0.1", port);
      sockets.add(socket);
      say(socket, said);
      if (i % 20 == 0) {
        sockets.forEach(slow -> say(slow, said.endsWith(" ") ? "a" : ""));
        assertThat(client.get("/api/status").status()).isEqualTo(200);
        assertThat(new Client(port).get("/api/articles").status()).isEqualTo(200);
      }
    }
    assertThat(client.get("/layers/events.geojson").status()).isEqualTo(200);
  }

  private static void say(Socket socket, String text) {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      // The service has hung up on it, as it should.
    }
  }
}
