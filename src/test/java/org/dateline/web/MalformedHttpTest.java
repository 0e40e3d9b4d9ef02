package org.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.store.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** HTTP as it should not be, and clients that take their time with it. */
@SpringBootTest(
    classes = SmallService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "server.tomcat.connection-timeout=3s",
      "dateline.limits.grace=1s",
      "dateline.limits.patience=100ms"
    })
class MalformedHttpTest {

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");
  private static final String GET = "GET /api/status HTTP/1.1\r\nHost: localhost\r\n";
  private static final String POST =
      "POST /api/geoparse HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n";
  private static final String HIDDEN = "GET /hidden HTTP/1.1\r\nHost: localhost\r\n\r\n";

  @LocalServerPort private int port;
  private final List<Socket> sockets = new ArrayList<>();

  @AfterEach
  void hangUp() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  static Stream<Arguments> whatIsRefused() {
    return Stream.of(
        refused("no HTTP", "\u0000\u0001\u0002\u00ff\r\n\r\n"),
        refused("a TLS greeting", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc"),
        refused("HTTP/2 without being asked", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        refused("no version", "GET /\r\nHost: localhost\r\n\r\n"),
        refused("a version of its own", "GET / HTTP/7.7\r\nHost: localhost\r\n\r\n"),
        refused("no host", "GET / HTTP/1.1\r\n\r\n"),
        refused("two hosts", GET + "Host: elsewhere.example\r\n\r\n"),
        refused("a host that is none", "GET / HTTP/1.1\r\nHost: a b\"<>\r\n\r\n"),
        refused("a name that points here", "GET / HTTP/1.1\r\nHost: rebound.example\r\n\r\n"),
        refused(
            "a name that begins like ours", "GET / HTTP/1.1\r\nHost: 127.0.0.1.x.example\r\n\r\n"),
        refused(
            "an address of another", "GET http://x.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        refused("a method that is none", "G\"T / HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        refused("a tunnel", "CONNECT localhost:22 HTTP/1.1\r\nHost: localhost:22\r\n\r\n"),
        refused("a trace", "TRACE / HTTP/1.1\r\nHost: localhost\r\nSecret: echoed\r\n\r\n"),
        refused("a blank before the colon", GET + "Content-Length : 5\r\n\r\nhello"),
        refused("a header without a name", GET + ": x\r\n\r\n"),
        refused("a zero in a header", GET + "X-A: b\u0000c\r\n\r\n"),
        refused(
            "a coding that is none, of a library",
            "GET /webjars/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Accept-Encoding: \u00c3\u00be;q=0, identit\u00c2\u008f;q=0\r\n\r\n"),
        refused("a header of 100 KB", GET + "X-A: " + "a".repeat(100_000) + "\r\n\r\n"),
        refused("a thousand headers", GET + "X-A: b\r\n".repeat(1_000) + "\r\n"),
        refused("a path of 100 KB", "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\n\r\n"),
        refused("a percent sign alone", path("/%")),
        refused("a percent sign and no number", path("/api/articles/%zz")),
        refused("a zero in a path", path("/api/articles/%00")),
        refused("a slash in disguise", path("/api/articles/..%2f..%2fetc")),
        refused("a slash in a double disguise", path("/%252e%252e%252fetc")),
        refused("a backslash", path("/..%5c..%5cetc")),
        refused("too long a form of a slash", path("/%c0%af..%c0%afetc")),
        refused("a way out of the root", path("/../../../../etc/passwd")),
        refused("a way out through the libraries", path("/webjars/../../application.yml")),
        refused("a parameter in the path", path("/api/articles;x=/..;/..;/actuator/env")),
        refused("no number of bytes", POST + "Content-Length: five\r\n\r\nhello"),
        refused("less than no bytes", POST + "Content-Length: -5\r\n\r\nhello"),
        refused("a hexadecimal length", POST + "Content-Length: 0x5\r\n\r\nhello"),
        refused("two lengths in one", POST + "Content-Length: 5, 5\r\n\r\nhello"),
        refused("two lengths", POST + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!"),
        refused("a length beyond all", POST + "Content-Length: 99999999999999999999\r\n\r\nx"),
        refused("an unknown coding", POST + "Transfer-Encoding: xchunked\r\n\r\n" + HIDDEN),
        refused("a coding twice", POST + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n"),
        refused("a length beside a coding", both("0\r\n\r\n" + HIDDEN)),
        refused(
            "a length after a coding, in other letters",
            POST + "Transfer-Encoding: chunked\r\ncontent-LENGTH: 4\r\n\r\n0\r\n\r\n" + HIDDEN),
        refused("lines that end with a line feed alone", (GET + "\r\n").replace("\r\n", "\n")),
        refused("one line that ends with a line feed alone", GET + "X-A: b\nX-B: c\r\n\r\n"),
        refused("a head that ends with a line feed alone", GET + "X-A: b\r\n\n"),
        refused(
            "a first line that ends with a line feed alone", GET.replaceFirst("\r", "") + "\r\n"),
        refused("a piece of no size", chunked("zz\r\nhello\r\n0\r\n\r\n")),
        refused("a piece of less than nothing", chunked("-5\r\nhello\r\n0\r\n\r\n")),
        refused("a piece larger than all", chunked("ffffffffffffffff\r\nhello\r\n0\r\n\r\n")),
        refused("a piece longer than it says", chunked("2\r\nhello\r\n0\r\n\r\n")),
        refused("a piece with a long word", chunked("5;" + "a".repeat(100_000) + "\r\nhello\r\n")),
        refused("a body to read by", GET + "Content-Length: 5\r\n\r\nhello"),
        refused(
            "a form to read health by",
            "GET /actuator/health HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: multipart/form-data\r\nContent-Length: 5\r\n\r\nhello"),
        refused(
            "a broken parameter to read metrics by",
            "GET /actuator/prometheus?a=% HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        refused("long trailers", chunked("0\r\nX-A: " + "a".repeat(100_000) + "\r\n\r\n")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whatIsRefused")
  void isRefusedAndNothingOfItIsTakenForAnotherRequest(String name, String request)
      throws Exception {
    String answer = ask(request);

    List<Integer> statuses = statuses(answer);
    // Some are not worth an answer, and the connection is closed without one.
    assertThat(statuses).hasSizeLessThanOrEqualTo(1);
    assertThat(statuses).allMatch(s -> s >= 400 && s < 500 || s == 501 || s == 505);
    assertThat(answer)
        .doesNotContain("\tat ", "org.apache", "org.dateline", "java.", "root:", "echoed");
    theServiceIsWell();
  }

  @Test
  void ofTwoSaysAboutTheLengthTheRequestEndsTheConnection() throws Exception {
    String answer = ask(both("0\r\n\r\n" + HIDDEN));

    assertThat(statuses(answer)).containsExactly(400);
    assertThat(answer).contains("application/problem+json").doesNotContain("hidden");
  }

  @Test
  void anAbsoluteAddressIsTakenForOneOfOurs() throws Exception {
    String answer =
        ask(
            "GET http://127.0.0.1:1/api/status HTTP/1.1\r\nHost: 127.0.0.1:1\r\n"
                + "Connection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 200").contains("\"state\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET / HTTP/7.7", "G\"T / HTTP/1.1", "GET /% HTTP/1.1", "GET /<> HTTP/1.1"})
  void whatTomcatRefusesIsToldAsAProblem(String line) throws Exception {
    String answer = ask(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer).contains("application/problem+json").doesNotContainIgnoringCase("<html");
  }

  @Test
  void aNameMayEndWithADot() throws Exception {
    String answer =
        ask("GET /api/status HTTP/1.1\r\nHost: localhost.\r\nConnection: close\r\n\r\n");

    assertThat(statuses(answer)).containsExactly(200);
  }

  @Test
  void requestsInOneGoAreAnsweredInTheirOrder() throws Exception {
    String requests =
        IntStream.range(0, 40)
            .mapToObj(i -> "GET /api/articles/nr-" + i + " HTTP/1.1\r\nHost: localhost\r\n")
            .map(request -> request + "\r\n")
            .reduce("", String::concat);

    String answer = ask(requests + GET + "Connection: close\r\n\r\n");

    assertThat(statuses(answer)).hasSize(41);
    List<String> ids =
        Pattern.compile("article 'nr-(\\d+)'")
            .matcher(answer)
            .results()
            .map(m -> m.group(1))
            .toList();
    assertThat(ids).isEqualTo(IntStream.range(0, 40).mapToObj(String::valueOf).toList());
  }

  @Test
  void aHeaderOverTwoLinesIsOneHeader() throws Exception {
    String answer = ask(GET + "X-A: b\r\n Content-Length: 5\r\nConnection: close\r\n\r\n");

    assertThat(statuses(answer)).containsExactly(200);
  }

  @Test
  void noUpgradeIsTaken() throws Exception {
    String answer =
        ask(
            GET
                + "Connection: Upgrade, close\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQ\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 200");
  }

  @Test
  void whoSaysNothingOrHalfAHeaderHoldsNoThread() throws Exception {
    for (int i = 0; i < 300; i++) {
      open("127.0.0.1", i % 2 == 0 ? "" : GET + "X-Unfinished: ");
    }

    theServiceIsWell();
    Socket first = sockets.get(1);
    first.setSoTimeout(20_000);
    assertThat(first.getInputStream().read()).as("closed in time").isIn(-1, (int) 'H');
  }

  @Test
  void bodiesThatDoNotComeShutNobodyElseOut() throws Exception {
    String open = POST + "Content-Length: 1000\r\n\r\nAleppo";
    String needsToken =
        "POST /api/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: 1000\r\n\r\n{";
    for (int i = 0; i < 300; i++) {
      open("127.0.0.1", i % 2 == 0 ? open : needsToken);
    }

    // Somebody else asks, from another address of this machine.
    Socket other = open("127.0.0.2", GET + "Connection: close\r\n\r\n");
    other.setSoTimeout(5_000);
    assertThat(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void aBodyThatTricklesIsCutOff() throws Exception {
    Socket slow = open("127.0.0.1", POST + "Content-Length: 100000\r\n\r\n");
    slow.setSoTimeout(100);
    int answered = -2;
    for (int i = 0; i < 200 && answered == -2; i++) {
      slow.getOutputStream().write('a');
      answered = readOrWait(slow);
    }

    assertThat(answered).as("an answer long before the body was there").isEqualTo('H');
    slow.setSoTimeout(5_000);
    assertThat(new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .startsWith("TTP/1.1 408")
        .contains("too slowly", "\"instance\":\"/api/geoparse\"");
  }

  @Test
  void whatIsHalfSentIsNotStored(@Autowired EventStore store) throws Exception {
    String half = "{\"id\":\"half\",\"title\":\"Half\",\"text\":\"In Aleppo.\"}";
    Socket socket =
        open(
            "127.0.0.1",
            "POST /api/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer "
                + SmallService.TOKEN
                + "\r\nContent-Length: 500\r\n\r\n"
                + half);
    socket.shutdownOutput();
    socket.setSoTimeout(10_000);
    String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(statuses(answer)).doesNotContain(200, 201);
    assertThat(store.findArticle("half")).isEmpty();
  }

  private void theServiceIsWell() {
    assertThat(new Client(port).get("/actuator/health").status()).isEqualTo(200);
    assertThat(new Client(port).get("/api/status").status()).isEqualTo(200);
  }

  private static int readOrWait(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read();
    } catch (java.net.SocketTimeoutException e) {
      return -2;
    }
  }

  private Socket open(String from, String request) throws IOException {
    Socket socket = new Socket();
    sockets.add(socket);
    socket.bind(new InetSocketAddress(from, 0));
    socket.connect(new InetSocketAddress("127.0.0.1", port));
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    return socket;
  }

  private String ask(String request) throws IOException {
    return RawClient.all(port, request.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static List<Integer> statuses(String answer) {
    List<Integer> statuses = new ArrayList<>();
    Matcher matcher = STATUS.matcher(answer);
    while (matcher.find()) {
      statuses.add(Integer.valueOf(matcher.group(1)));
    }
    return statuses;
  }

  private static String path(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
  }

  private static String both(String body) {
    return POST + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n" + body;
  }

  private static String chunked(String body) {
    return POST + "Transfer-Encoding: chunked\r\n\r\n" + body;
  }

  private static Arguments refused(String name, String request) {
    return Arguments.of(name, request);
  }
}
