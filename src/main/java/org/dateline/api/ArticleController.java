package org.dateline.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.geojson.MentionJson;
import org.dateline.index.EventIndex;
import org.dateline.query.ArticlePage;
import org.dateline.query.EventQuery;
import org.dateline.resolve.ReadLimits;
import org.dateline.store.ArticleStore;
import org.dateline.store.EventStore;
import org.dateline.store.StoredArticle;
import org.dateline.time.PartialDate;
import org.dateline.web.JsonResponse;
import org.dateline.web.NotFoundException;
import org.dateline.web.RequestParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/** Serves articles to readers. */
@RestController
class ArticleController {

  private static final int USUAL_LIMIT = 100;
  private static final int GREATEST_LIMIT = 1000;
  private static final int GREATEST_OFFSET = 100_000_000;

  private final ArticleStore store;
  private final EventIndex index;

  ArticleController(EventStore store, EventIndex index) {
    this.store = store;
    this.index = index;
  }

  @GetMapping("/api/articles")
  void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
    RequestParameters parameters =
        RequestParameters.filtersAnd(request, "limit", "offset", "located");
    int limit = parameters.number("limit", 1, GREATEST_LIMIT, USUAL_LIMIT);
    int offset = parameters.number("offset", 0, GREATEST_OFFSET, 0);
    boolean located = parameters.read("located", ArticleController::located).orElse(true);
    EventQuery query = parameters.query();
    ArticlePage page =
        located ? index.articles(query, limit, offset) : index.unlocated(query, limit, offset);
    JsonResponse.write(response, json -> writePage(json, page));
  }

  @GetMapping("/api/articles/{id}")
  void article(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    RequestParameters.only(request);
    StoredArticle stored =
        store
            .findArticle(id)
            .orElseThrow(() -> new NotFoundException("there is no article '" + id + "'"));
    response.setHeader(HttpHeaders.ETAG, '"' + stored.version() + '"');
    JsonResponse.write(response, json -> writeArticle(json, stored));
  }

  private static boolean located(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException("expected true or false, but was '" + value + "'");
    };
  }

  private static void writePage(JsonGenerator json, ArticlePage page) {
    json.writeStartObject();
    json.writeArrayPropertyStart("articles");
    for (ArticlePage.Entry entry : page.articles()) {
      json.writeStartObject();
      json.writeStringProperty("id", entry.id());
      json.writeStringProperty("title", entry.title());
      json.writeStringProperty("published", text(entry.published()));
      json.writeStringProperty("publisher", entry.publisher());
      json.writeStringProperty("url", entry.url());
      json.writeNumberProperty("events", entry.events());
      if (!entry.hit().isEmpty()) {
        writeHit(json, entry.hit());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberProperty("total", page.total());
    json.writeEndObject();
  }

  // The text is sent in pieces rather than with markup, which a client would have to trust and
  // parse.
  private static void writeHit(JsonGenerator json, List<ArticlePage.Piece> pieces) {
    json.writeArrayPropertyStart("hit");
    for (ArticlePage.Piece piece : pieces) {
      json.writeStartObject();
      json.writeStringProperty("text", piece.text());
      json.writeBooleanProperty("hit", piece.isHit());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeArticle(JsonGenerator json, StoredArticle stored) {
    json.writeStartObject();
    writeFacts(json, stored.article());
    json.writeStringProperty("version", stored.version());
    MentionJson.writeCorrected(json, stored.correctedMentions());
    MentionJson.writeReadTo(json, ReadLimits.readTo(stored.article().text(), stored.mentions()));
    json.writeEndObject();
  }

  /** Writes the metadata and the text of an article into an object. */
  static void writeFacts(JsonGenerator json, Article article) {
    json.writeStringProperty("id", article.id());
    json.writeStringProperty("title", article.title());
    json.writeStringProperty("byline", article.byline());
    json.writeStringProperty("publisher", article.publisher());
    json.writeStringProperty("url", article.url());
    Published published = article.published();
    json.writeStringProperty("published", published == null ? null : published.date().toString());
    json.writeStringProperty(
        "publishedPrecision", published == null ? null : published.date().precision().label());
    json.writeStringProperty(
        "publishedSource", published == null ? null : published.source().label());
    json.writeStringProperty("language", article.language());
    json.writeStringProperty("text", article.text());
  }

  private static @Nullable String text(@Nullable PartialDate date) {
    return date == null ? null : date.toString();
  }
}
