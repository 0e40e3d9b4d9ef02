package org.dateline.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.event.EventCandidate;
import org.dateline.event.EventExtractor;
import org.dateline.geojson.ExplainedEventJson;
import org.dateline.store.ArticleStore;
import org.dateline.store.EventStore;
import org.dateline.store.StoredArticle;
import org.dateline.text.AnnotatedText;
import org.dateline.web.JsonResponse;
import org.dateline.web.NotFoundException;
import org.dateline.web.RequestParameters;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Says why each event of an article is where it is: its words are read once more for that. */
@RestController
class ArticleEventsController {

  private final EventExtractor extractor = new EventExtractor();
  private final ArticleStore store;

  ArticleEventsController(EventStore store) {
    this.store = store;
  }

  @GetMapping("/api/articles/{id}/events")
  void events(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    RequestParameters.only(request);
    StoredArticle stored =
        store
            .findArticle(id)
            .orElseThrow(() -> new NotFoundException("there is no article '" + id + "'"));
    Article article = stored.article();
    List<EventCandidate> events =
        extractor.explain(
            article,
            AnnotatedText.of(article.heading(), article.text()),
            stored.correctedMentions());
    response.setHeader(HttpHeaders.ETAG, '"' + stored.version() + '"');
    JsonResponse.write(response, json -> ExplainedEventJson.write(json, article.text(), events));
  }
}
