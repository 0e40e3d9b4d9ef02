package org.dateline.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.dateline.article.Article;
import org.dateline.article.ArticleReaders;
import org.dateline.article.Reading;
import org.dateline.geojson.MentionJson;
import org.dateline.ingest.GeocodedArticle;
import org.dateline.ingest.Ingest;
import org.dateline.store.PutOutcome;
import org.dateline.store.StoreException;
import org.dateline.store.UnstorableException;
import org.dateline.web.BadBodyException;
import org.dateline.web.JsonResponse;
import org.dateline.web.RequestParameters;
import org.dateline.web.TextWork;
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
  private final TextWork textWork;

  UploadController(ArticleReaders readers, Ingest ingest, TextWork textWork) {
    this.readers = readers;
    this.ingest = ingest;
    this.textWork = textWork;
  }

  /**
   * A stored article: its id, the file or archive entry it came from, whether it is new, and how
   * far its text was read.
   */
  private record Stored(String source, String id, PutOutcome outcome, OptionalInt readTo) {}

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
    UploadedFiles.of(request).read(readers, reading -> take(request, reading, stored, rejected));
    if (stored.isEmpty()) {
      throw new BadBodyException(rejected.isEmpty() ? "no article in it" : rejected.message());
    }
    boolean anyNew = stored.stream().anyMatch(one -> one.outcome() == PutOutcome.ADDED);
    response.setStatus((anyNew ? HttpStatus.CREATED : HttpStatus.OK).value());
    JsonResponse.write(response, json -> write(json, stored, rejected));
  }

  private void take(
      HttpServletRequest request, Reading reading, List<Stored> stored, Rejections rejected) {
    if (reading instanceof Reading.Rejected one) {
      rejected.add(one);
    } else if (reading instanceof Reading.Read read) {
      try {
        stored.add(store(request, read));
      } catch (UnstorableException e) {
        rejected.add(new Reading.Rejected(read.source(), "cannot be stored: " + e.reason()));
      } catch (CancellationException e) {
        rejected.add(new Reading.Rejected(read.source(), "takes too long to read"));
      }
    }
  }

  private Stored store(HttpServletRequest request, Reading.Read read) {
    Article article = read.article();
    try (TextWork.Room room = textWork.patientRoom(request, article.text().length())) {
      Optional<GeocodedArticle> geocoded = room.work(() -> geocode(read));
      PutOutcome outcome = ingest.add(article.id(), geocoded);
      OptionalInt readTo = geocoded.map(GeocodedArticle::readTo).orElse(OptionalInt.empty());
      return new Stored(read.source(), article.id(), outcome, readTo);
    }
  }

  // A fault of ours with one article must not stop the others.
  private Optional<GeocodedArticle> geocode(Reading.Read read) {
    try {
      return ingest.geocode(read);
    } catch (StoreException | CancellationException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      throw new UnstorableException("cannot geocode " + read.article().id(), e.toString(), e);
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
      MentionJson.writeReadTo(json, one.readTo());
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
