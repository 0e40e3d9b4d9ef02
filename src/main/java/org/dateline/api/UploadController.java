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

/** Adds the articles of files that are uploaded as a form; requires the write token. */
@RestController
class UploadController {

  private final ArticleReaders readers;
  private final Ingest ingest;

  UploadController(ArticleReaders readers, Ingest ingest) {
    this.readers = readers;
    this.ingest = ingest;
  }

  /** A stored article: its id, the file or archive entry it came from, and whether it is new. */
  private record Stored(String source, String id, PutOutcome outcome) {}

  /**
   * Answers as soon as all articles are durable: 201 if any is new, 200 if all existed, 400 if
   * there is none. Items that are not articles are listed with their reasons; the others are
   * stored.
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
    // The answer for a file with a single article is the same as for an article sent as JSON.
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
