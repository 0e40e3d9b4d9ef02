package org.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dateline.mention.Mention;
import org.dateline.mention.MentionFinder;
import org.dateline.mention.Role;
import org.dateline.resolve.Geoparser;
import org.dateline.resolve.Resolution;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Interruption;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** A service with little room for long texts, and texts that take for ever. */
@SpringBootTest(
    classes = SmallService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "dateline.limits.characters=131072",
      "dateline.limits.longest-work=3s",
      "dateline.limits.patience=50ms"
    })
@Import(LongTextsTest.Endless.class)
class LongTextsTest {

  private static final String ENDLESS = "endless ";
  private static final String LONG = "word ".repeat(20_000);
  private static final Semaphore BEGUN = new Semaphore(0);
  private static final Semaphore ENDED = new Semaphore(0);

  @LocalServerPort private int port;

  @Test
  void whileALongTextIsReadTheNextIsRefusedAndAnArticleIsNot() throws Exception {
    Client client = new Client(port);
    try (Socket first = begin(ENDLESS + LONG)) {
      assertThat(BEGUN.tryAcquire(10, TimeUnit.SECONDS)).isTrue();

      Client.Answer refused = client.post("/api/geoparse", LONG, "Content-Type", "text/plain");
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.header("retry-after")).isNotEmpty();
      assertThat(refused.json().path("detail").asString()).contains("too many long texts");
      String article = "word ".repeat(2_000);
      assertThat(client.post("/api/geoparse", article, "Content-Type", "text/plain").status())
          .isEqualTo(200);
      assertThat(client.get("/actuator/health").status()).isEqualTo(200);
      assertThat(first.isConnected()).isTrue();
    }
    assertThat(ENDED.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void workForAClientThatHasLeftEnds() throws Exception {
    long start = System.nanoTime();
    try (Socket left = begin(ENDLESS)) {
      assertThat(BEGUN.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
      assertThat(left.isConnected()).isTrue();
    }
    assertThat(ENDED.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start))
        .as("before its time is up")
        .isLessThan(3);
  }

  @Test
  void aTextThatTakesTooLongIsGivenUp() throws Exception {
    Client.Answer answer =
        new Client(port).post("/api/geoparse", ENDLESS, "Content-Type", "text/plain");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.json().path("detail").asString()).contains("takes too long");
    assertThat(BEGUN.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    assertThat(ENDED.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void ofATextWithTooManyNamesTheAnswerSaysHowFarItWasRead() {
    String text = "Qorvo ".repeat(10_001);
    Client.Answer answer =
        new Client(port).post("/api/geoparse", text, "Content-Type", "text/plain");

    assertThat(answer.json().path("mentions")).hasSize(10_000);
    assertThat(answer.json().path("readTo").asInt()).isEqualTo(9_999 * 6 + 5);
    assertThat(
            new Client(port)
                .post("/api/geoparse", "Qorvo", "Content-Type", "text/plain")
                .json()
                .has("readTo"))
        .isFalse();
  }

  private Socket begin(String text) throws IOException {
    Socket socket = new Socket("127.0.0.1", port);
    String request =
        "POST /api/geoparse HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
            + "Content-Length: %d\r\n\r\n%s".formatted(text.length(), text);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  // No configuration of its own, as the other services of the tests would find it.
  static class Endless {

    @Bean
    @Primary
    Geoparser endless() {
      MentionFinder finder = LongTextsTest::find;
      return new Geoparser(
          finder,
          (text, mentions) ->
              mentions.stream()
                  .<Resolution>map(mention -> new Resolution.Unresolved("not in the gazetteer"))
                  .toList());
    }
  }

  private static List<Mention> find(AnnotatedText text) {
    if (text.text().startsWith(ENDLESS)) {
      workForEver();
    }
    String name = "Qorvo";
    return text.text().startsWith(name)
        ? IntStream.rangeClosed(0, (text.text().length() - name.length()) / 6)
            .mapToObj(i -> new Mention(6 * i, 6 * i + 5, name, Role.LOCATION))
            .toList()
        : List.of();
  }

  private static void workForEver() {
    BEGUN.release();
    try {
      while (true) {
        Interruption.check();
        Thread.onSpinWait();
      }
    } catch (CancellationException e) {
      ENDED.release();
      throw e;
    }
  }
}
