package org.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Mutated requests to every endpoint: whatever comes, the service answers, says 4xx if it must, and
 * shows nothing of its insides. {@code -Ddateline.requests=100000} asks more.
 */
@SpringBootTest(
    classes = SmallService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "dateline.limits.geoparse-per-second=100000",
      "dateline.limits.uploads-per-second=100000"
    })
class HostileRequestTest {

  private static final int REQUESTS = Integer.getInteger("dateline.requests", 3000);
  private static final long SEED = Long.getLong("dateline.seed", 20261124);

  @LocalServerPort private int port;

  @Test
  void nothingThatComesBreaksTheService(
      @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) throws Exception {
    List<String> paths = paths(requestMappingHandlerMapping);
    HostileRequests hostile = new HostileRequests(new Random(SEED), paths);
    Map<Integer, Integer> answers = new TreeMap<>();
    for (int i = 0; i < REQUESTS; i++) {
      byte[] request = hostile.next();
      String asked = i + ": " + RawClient.printable(request);
      RawClient.Answer answer = ask(request, asked);
      // 501 and 505 blame the request too: an encoding or a version of HTTP that there is not.
      assertThat(answer.status())
          .as(asked)
          .matches(status -> status < 500 || status == 501 || status == 505);
      assertThat(answer.head()).as(asked).doesNotContain("\tat ", "Exception:");
      assertThat(answer.body()).as(asked).doesNotContain("\tat ");
      if (answer.status() >= 400) {
        assertThat(answer.body()).as(asked).doesNotContain("\tat ", "org.dateline.", "java.lang.");
      }
      answers.merge(answer.status(), 1, Integer::sum);
    }
    System.out.println(REQUESTS + " requests to " + paths.size() + " paths: " + answers);
    // Requests that are all refused, or none, would have shown little.
    assertThat(answers.getOrDefault(200, 0)).isGreaterThan(REQUESTS / 50);
    assertThat(answers.getOrDefault(400, 0)).isGreaterThan(REQUESTS / 10);
    assertThat(stuckThreads()).isEmpty();
    assertThat(new Client(port).get("/actuator/health").status()).isEqualTo(200);
  }

  private RawClient.Answer ask(byte[] request, String asked) throws IOException {
    try {
      return RawClient.ask(port, request);
    } catch (SocketTimeoutException e) {
      throw new AssertionError("no answer to " + asked, e);
    }
  }

  @Test
  void noOtherOriginIsAllowed() {
    Client.Answer answer =
        new Client(port)
            .ask(
                "OPTIONS",
                "/api/articles",
                new byte[0],
                "Access-Control-Request-Method",
                "POST",
                "X-Forwarded-For",
                "203.0.113.9");

    assertThat(answer.response().headers().map().keySet())
        .noneMatch(name -> name.toLowerCase().startsWith("access-control-allow"));
  }

  private static List<String> paths(RequestMappingHandlerMapping mappings) {
    List<String> paths = new ArrayList<>();
    mappings
        .getHandlerMethods()
        .keySet()
        .forEach(
            mapping ->
                mapping
                    .getPathPatternsCondition()
                    .getPatternValues()
                    .forEach(
                        pattern ->
                            mapping.getMethodsCondition().getMethods().stream()
                                .map(Enum::name)
                                .map(method -> method + " " + pattern)
                                .forEach(paths::add)));
    return paths.stream().distinct().sorted().collect(Collectors.toList());
  }

  /** Workers that are still busy though nobody asks. */
  private static List<String> stuckThreads() throws InterruptedException {
    List<String> busy = busyThreads();
    for (int i = 0; i < 100 && !busy.isEmpty(); i++) {
      Thread.sleep(100);
      busy = busyThreads();
    }
    return busy;
  }

  private static List<String> busyThreads() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> thread.getKey().getName().contains("-exec-"))
        .filter(
            thread ->
                java.util.Arrays.stream(thread.getValue())
                    .anyMatch(frame -> frame.getClassName().startsWith("org.dateline.")))
        .map(thread -> thread.getKey().getName())
        .toList();
  }
}
