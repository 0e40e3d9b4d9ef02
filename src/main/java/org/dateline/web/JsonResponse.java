package org.dateline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON straight into an answer. */
public final class JsonResponse {

  // Closes and sends nothing by itself: what breaks off half-way must not look whole.
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
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-cache");
    try (JsonGenerator json = FACTORY.createGenerator(response.getOutputStream())) {
      body.accept(json);
    }
  }
}
