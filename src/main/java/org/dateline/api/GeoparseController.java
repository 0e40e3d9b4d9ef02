package org.dateline.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.dateline.geojson.MentionJson;
import org.dateline.resolve.Geoparser;
import org.dateline.resolve.ResolvedMention;
import org.dateline.web.BadBodyException;
import org.dateline.web.JsonResponse;
import org.dateline.web.RequestBody;
import org.dateline.web.RequestParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Finds the places of a text and keeps nothing of it. */
@RestController
class GeoparseController {

  /** Twenty long articles; more goes through the command line, which streams. */
  static final int GREATEST_BODY = 1 << 20;

  private final Geoparser geoparser;

  GeoparseController(Geoparser geoparser) {
    this.geoparser = geoparser;
  }

  @PostMapping(path = "/api/geoparse", consumes = MediaType.TEXT_PLAIN_VALUE)
  void text(HttpServletRequest request, HttpServletResponse response) throws IOException {
    RequestParameters.only(request);
    answer(null, List.of(), RequestBody.text(request, GREATEST_BODY), response);
  }

  @PostMapping(path = "/api/geoparse", consumes = MediaType.APPLICATION_JSON_VALUE)
  void json(HttpServletRequest request, HttpServletResponse response) throws IOException {
    RequestParameters.only(request);
    JsonNode body = RequestBody.json(request, GREATEST_BODY);
    JsonNode text = body.path("text");
    JsonNode id = body.path("id");
    if (!text.isString()) {
      throw new BadBodyException("expected an object as {\"text\": \"…\"}");
    }
    if (!id.isMissingNode() && !id.isNull() && !id.isString() && !id.isNumber()) {
      throw new BadBodyException("id: expected a string");
    }
    answer(
        id.isValueNode() && !id.isNull() ? id.asString() : null,
        body.path("title").isString() ? List.of(body.path("title").asString()) : List.of(),
        text.asString(),
        response);
  }

  private void answer(
      @Nullable String id, List<String> heading, String text, HttpServletResponse response)
      throws IOException {
    List<ResolvedMention> mentions = geoparser.parse(heading, text);
    JsonResponse.write(response, json -> MentionJson.writeAnswer(json, id, mentions));
  }
}
