package org.dateline.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands before a service and hands its answers on, but for those of some paths, which it keeps
 * back, spoils or refuses.
 */
final class FaultyService implements AutoCloseable {

  private static final List<String> PASSED_ON = List.of("Content-Type", "Content-Security-Policy");

  private final URI service;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final int port;
  private HttpServer server;
  private volatile Fault fault = Fault.none();

  FaultyService(URI service) throws IOException {
    this.service = service;
    server = listen(0);
    port = server.getAddress().getPort();
  }

  /**
   * What goes wrong with the paths that have some words.
   *
   * @param words in the path; empty for none
   * @param delayMillis how long answers are kept back
   * @param status of the answer, 0 for that of the service
   * @param body of the answer; empty for that of the service
   */
  record Fault(String words, int delayMillis, int status, String body) {

    static Fault none() {
      return new Fault("", 0, 0, "");
    }

    static Fault slow(String words, int delayMillis) {
      return new Fault(words, delayMillis, 0, "");
    }

    static Fault answer(String words, int status, String body) {
      return new Fault(words, 0, status, body);
    }

    private boolean meets(String path) {
      return !words.isEmpty() && path.contains(words);
    }
  }

  URI address() {
    return URI.create("http://localhost:" + port);
  }

  void set(Fault next) {
    fault = next;
  }

  /** Takes no connections any more. */
  void goDown() {
    server.stop(0);
  }

  void comeBack() throws IOException {
    server = listen(port);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private HttpServer listen(int at) throws IOException {
    HttpServer started =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
    started.setExecutor(threads);
    started.createContext("/", this::answer);
    started.start();
    return started;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Fault now = fault.meets(exchange.getRequestURI().toString()) ? fault : Fault.none();
      Thread.sleep(now.delayMillis());
      if (now.status() > 0) {
        send(exchange, now.status(), now.body().getBytes(StandardCharsets.UTF_8));
        return;
      }
      HttpRequest request =
          HttpRequest.newBuilder(service.resolve(exchange.getRequestURI())).build();
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      for (String name : PASSED_ON) {
        answer
            .headers()
            .firstValue(name)
            .ifPresent(value -> exchange.getResponseHeaders().set(name, value));
      }
      send(exchange, answer.statusCode(), answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
