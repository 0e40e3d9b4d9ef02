package org.dateline.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a service as any program would. */
public final class Client {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;

  /** Asks the service at that port of this machine. */
  public Client(int port) {
    base = "http://localhost:" + port;
  }

  /** What came back. */
  public record Answer(int status, HttpResponse<byte[]> response) {

    /** The body as text. */
    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The body as JSON. */
    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    /** A header, or an empty string. */
    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** All values of a header. */
    public List<String> headers(String name) {
      return response.headers().allValues(name);
    }
  }

  /** Gets a path, already encoded. */
  public Answer get(String path, String... headers) {
    return send(HttpRequest.newBuilder(), path, headers);
  }

  /** Asks by another method. */
  public Answer ask(String method, String path, byte[] body, String... headers) {
    return send(
        HttpRequest.newBuilder().method(method, HttpRequest.BodyPublishers.ofByteArray(body)),
        path,
        headers);
  }

  /** Posts text. */
  public Answer post(String path, String body, String... headers) {
    return ask("POST", path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  private Answer send(HttpRequest.Builder request, String path, String... headers) {
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<byte[]> response =
          http.send(
              request.uri(URI.create(base + path)).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
