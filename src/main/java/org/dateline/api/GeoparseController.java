package org.dateline.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.dateline.article.Article;
import org.dateline.article.ArticleReaders;
import org.dateline.article.Published;
import org.dateline.article.Reading;
import org.dateline.event.EventExtractor;
import org.dateline.event.TriggeredEvent;
import org.dateline.geojson.MentionJson;
import org.dateline.resolve.Geoparser;
import org.dateline.resolve.ReadLimits;
import org.dateline.resolve.ReadText;
import org.dateline.resolve.ResolvedMention;
import org.dateline.time.PartialDate;
import org.dateline.web.BadBodyException;
import org.dateline.web.JsonResponse;
import org.dateline.web.RequestParameters;
import org.dateline.web.TextWork;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Finds the places and events in a text without storing anything. */
@RestController
class GeoparseController {

  /** Room for twenty long articles; for more, the command line can stream. */
  static final int GREATEST_BODY = 1 << 20;

  private final EventExtractor extractor = new EventExtractor();
  private final Geoparser geoparser;
  private final ArticleReaders readers;
  private final TextWork textWork;

  GeoparseController(Geoparser geoparser, ArticleReaders readers, TextWork textWork) {
    this.geoparser = geoparser;
    this.readers = readers;
    this.textWork = textWork;
  }

  @PostMapping(path = "/api/geoparse", consumes = MediaType.TEXT_PLAIN_VALUE)
  void text(HttpServletRequest request, HttpServletResponse response) throws IOException {
    RequestParameters.only(request);
    answer(request, null, null, RequestBody.text(request, GREATEST_BODY), null, response);
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
        request,
        id.isValueNode() && !id.isNull() ? id.asString() : null,
        body.path("title").isString() ? body.path("title").asString() : null,
        text.asString(),
        published(body.path("published")),
        response);
  }

  private static @Nullable PartialDate published(JsonNode date) {
    if (date.isMissingNode() || date.isNull()) {
      return null;
    }
    try {
      return PartialDate.parse(date.asString(""));
    } catch (IllegalArgumentException e) {
      throw new BadBodyException("published: " + e.getMessage());
    }
  }

  /**
   * Answers with the articles in uploaded files and the places found in them: a preview before they
   * are stored, for clients that may store them. Each article is sent before the next one is read.
   */
  @PostMapping(path = "/api/geoparse/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  void files(HttpServletRequest request, HttpServletResponse response) throws IOException {
    RequestParameters.only(request);
    UploadedFiles files = UploadedFiles.of(request);
    Rejections rejected = new Rejections();
    JsonResponse.write(
        response,
        json -> {
          json.writeStartObject();
          json.writeArrayPropertyStart("articles");
          files.read(readers, reading -> look(request, reading, json, rejected));
          json.writeEndArray();
          rejected.write(json);
          json.writeEndObject();
        });
  }

  private void look(
      HttpServletRequest request, Reading reading, JsonGenerator json, Rejections rejected) {
    if (reading instanceof Reading.Read read) {
      writeArticle(request, json, read.article());
    } else if (reading instanceof Reading.Rejected one) {
      rejected.add(one);
    }
  }

  private void writeArticle(HttpServletRequest request, JsonGenerator json, Article article) {
    String text = article.text();
    try (TextWork.Room room = textWork.room(request, text.length())) {
      List<ResolvedMention> mentions =
          room.work(() -> ReadText.of(geoparser, article.heading(), text).mentions());
      json.writeStartObject();
      ArticleController.writeFacts(json, article);
      MentionJson.writeMentions(json, mentions);
      MentionJson.writeReadTo(json, ReadLimits.readTo(text, mentions));
      json.writeEndObject();
    }
  }

  private void answer(
      HttpServletRequest request,
      @Nullable String id,
      @Nullable String title,
      String text,
      @Nullable PartialDate published,
      HttpServletResponse response)
      throws IOException {
    try (TextWork.Room room = textWork.room(request, text.length())) {
      Answer answer = room.work(() -> read(title, text, published));
      OptionalInt readTo = ReadLimits.readTo(text, answer.mentions());
      JsonResponse.write(
          response,
          json -> MentionJson.writeAnswer(json, id, answer.mentions(), answer.events(), readTo));
    }
  }

  private record Answer(List<ResolvedMention> mentions, List<TriggeredEvent> events) {}

  private Answer read(@Nullable String title, String text, @Nullable PartialDate published) {
    ReadText read = ReadText.of(geoparser, title == null ? List.of() : List.of(title), text);
    List<TriggeredEvent> events =
        read.mentions().isEmpty()
            ? List.of()
            : extractor.byTrigger(article(title, text, published), read.text(), read.mentions());
    return new Answer(read.mentions(), events);
  }

  // The events of a text refer to an article, which is never stored and needs no id of its own.
  private static Article article(
      @Nullable String title, String text, @Nullable PartialDate published) {
    return new Article(
        "text",
        title == null || title.isBlank() ? "text" : title,
        null,
        null,
        null,
        Published.of(published, Published.Source.METADATA),
        "en",
        text);
  }
}
