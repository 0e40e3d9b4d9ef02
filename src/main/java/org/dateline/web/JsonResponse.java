package org.dateline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON directly to the response. */
public final class JsonResponse {

  // Does not close or flush by itself, so that an answer that breaks off does not look complete.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  private JsonResponse() {}

  /** Answers with what {@code body} writes. */
  public static void write(HttpServletResponse response, Consumer<JsonGenerator> body)
      throws IOException {
    response.setHeader("Cache-Control", "no-cache");
    write(response, "application/json", body);
  }

  /** Answers with what {@code body} writes, as JSON of a more specific media type. */
  public static void write(
      HttpServletResponse response, String mediaType, Consumer<JsonGenerator> body)
      throws IOException {
    response.setContentType(mediaType);
    write(response.getOutputStream(), body);
  }

  /** Writes JSON, or the beginning of it: open objects and arrays stay open. */
  public static void write(OutputStream out, Consumer<JsonGenerator> body) {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      body.accept(json);
    }
  }
}
