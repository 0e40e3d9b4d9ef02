package org.dateline.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.dateline.article.Article;
import org.dateline.article.JsonArticle;
import org.dateline.geojson.MentionJson;
import org.dateline.ingest.GeocodedArticle;
import org.dateline.ingest.Ingest;
import org.dateline.store.PutOutcome;
import org.dateline.web.BadBodyException;
import org.dateline.web.JsonResponse;
import org.dateline.web.NotFoundException;
import org.dateline.web.RequestParameters;
import org.dateline.web.TextWork;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Adds and removes articles; requires the write token. */
@RestController
class ArticleWriteController {

  static final int GREATEST_BODY = 10 << 20;

  private final Ingest ingest;
  private final TextWork textWork;

  ArticleWriteController(Ingest ingest, TextWork textWork) {
    this.ingest = ingest;
    this.textWork = textWork;
  }

  /**
   * Answers 201 for a new article and 200 for an existing one, as soon as the change is durable.
   */
  @PostMapping(path = "/api/articles", consumes = MediaType.APPLICATION_JSON_VALUE)
  void add(HttpServletRequest request, HttpServletResponse response) throws IOException {
    RequestParameters.only(request);
    Article article = article(RequestBody.json(request, GREATEST_BODY));
    Optional<GeocodedArticle> geocoded;
    PutOutcome outcome;
    try (TextWork.Room room = textWork.patientRoom(request, article.text().length())) {
      geocoded = room.work(() -> ingest.geocode(article));
      outcome = ingest.add(article.id(), geocoded);
    }
    boolean isNew = outcome == PutOutcome.ADDED;
    response.setStatus((isNew ? HttpStatus.CREATED : HttpStatus.OK).value());
    response.setHeader(HttpHeaders.LOCATION, "/api/articles/" + article.id());
    JsonResponse.write(
        response,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("id", article.id());
          json.writeStringProperty("outcome", outcome.name().toLowerCase(Locale.ROOT));
          geocoded.ifPresent(one -> MentionJson.writeReadTo(json, one.readTo()));
          json.writeEndObject();
        });
  }

  @DeleteMapping("/api/articles/{id}")
  void delete(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    RequestParameters.only(request);
    if (!ingest.remove(id)) {
      throw new NotFoundException("there is no article '" + id + "'");
    }
    response.setStatus(HttpStatus.NO_CONTENT.value());
  }

  private static Article article(JsonNode json) {
    try {
      return JsonArticle.read(json);
    } catch (IllegalArgumentException e) {
      throw new BadBodyException(String.valueOf(e.getMessage()), e);
    }
  }
}
