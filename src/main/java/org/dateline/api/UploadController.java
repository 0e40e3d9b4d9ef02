package org.dateline.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.article.Article;
import org.dateline.article.ArticleReaders;
import org.dateline.article.Reading;
import org.dateline.ingest.Ingest;
import org.dateline.store.PutOutcome;
import org.dateline.web.BadBodyException;
import org.dateline.web.JsonResponse;
import org.dateline.web.RequestParameters;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/** Adds the articles of files that are sent as a form sends them, for whoever has the token. */
@RestController
class UploadController {

  private final ArticleReaders readers;
  private final Ingest ingest;

  UploadController(ArticleReaders readers, Ingest ingest) {
    this.readers = readers;
    this.ingest = ingest;
  }

  /**
   * An article that is stored, the file or the entry of an archive it came from, and whether it is
   * new.
   */
  private record Stored(String source, String id, PutOutcome outcome) {}

  /**
   * Answers once all is durable: 201 if any article is new, 200 if all were there, 400 if there is
   * none. What is no article is named with its reason; the others are stored.
   */
  @PostMapping(path = "/api/articles", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  void add(HttpServletRequest request, HttpServletResponse response) throws IOException {
    RequestParameters.only(request);
    List<Stored> stored = new ArrayList<>();
    Rejections rejected = new Rejections();
    UploadedFiles.of(request).read(readers, reading -> take(reading, stored, rejected));
    if (stored.isEmpty()) {
      throw new BadBodyException(rejected.isEmpty() ? "no article in it" : rejected.message());
    }
    boolean anyNew = stored.stream().anyMatch(one -> one.outcome() == PutOutcome.ADDED);
    response.setStatus((anyNew ? HttpStatus.CREATED : HttpStatus.OK).value());
    JsonResponse.write(response, json -> write(json, stored, rejected));
  }

  private void take(Reading reading, List<Stored> stored, Rejections rejected) {
    if (reading instanceof Reading.Read read) {
      Article article = read.article();
      stored.add(new Stored(read.source(), article.id(), ingest.add(article)));
    } else if (reading instanceof Reading.Rejected one) {
      rejected.add(one);
    }
  }

  private static void write(JsonGenerator json, List<Stored> stored, Rejections rejected) {
    json.writeStartObject();
    // A file with one article is answered as an article that came as JSON.
    json.writeStringProperty("id", stored.get(0).id());
    json.writeStringProperty("outcome", label(stored.get(0).outcome()));
    json.writeArrayPropertyStart("articles");
    for (Stored one : stored) {
      json.writeStartObject();
      json.writeStringProperty("source", one.source());
      json.writeStringProperty("id", one.id());
      json.writeStringProperty("outcome", label(one.outcome()));
      json.writeEndObject();
    }
    json.writeEndArray();
    rejected.write(json);
    json.writeEndObject();
  }

  private static String label(PutOutcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
