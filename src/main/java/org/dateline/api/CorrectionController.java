package org.dateline.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.correct.CorrectedMention;
import org.dateline.correct.Correction;
import org.dateline.correct.Corrections;
import org.dateline.correct.Revision;
import org.dateline.correct.TextAnchor;
import org.dateline.correct.Verdict.Subject;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.geojson.AnnotatedTextWriter;
import org.dateline.geojson.CorrectionJson;
import org.dateline.geojson.EventGoldWriter;
import org.dateline.ingest.Ingest;
import org.dateline.mention.Mention;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.resolve.ResolvedMention;
import org.dateline.store.CorrectionPage;
import org.dateline.store.EventStore;
import org.dateline.store.StoredArticle;
import org.dateline.web.BadParameterException;
import org.dateline.web.ConflictException;
import org.dateline.web.JsonResponse;
import org.dateline.web.NotFoundException;
import org.dateline.web.RequestParameters;
import org.dateline.web.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** People's corrections of single mentions. Everybody may read them; writing requires the token. */
@RestController
class CorrectionController {

  private static final String ONE = "/api/articles/{id}/corrections/{span}";
  private static final Pattern SPAN = Pattern.compile("(\\d{1,9})-(\\d{1,9})");
  private static final int GREATEST_BODY = 1 << 14;
  private static final int LONGEST_SPAN = 200;
  private static final int USUAL_LIMIT = 100;
  private static final int GREATEST_LIMIT = 1000;
  private static final int GREATEST_OFFSET = 100_000_000;

  private final EventStore store;
  private final Ingest ingest;
  private final Gazetteer gazetteer;
  private final Clock clock = Clock.systemUTC();

  CorrectionController(EventStore store, Ingest ingest, Gazetteer gazetteer) {
    this.store = store;
    this.ingest = ingest;
    this.gazetteer = gazetteer;
  }

  /** A piece of an article's text, in UTF-16 code units, end exclusive. */
  private record Span(int start, int end) {}

  @PutMapping(path = ONE, consumes = MediaType.APPLICATION_JSON_VALUE)
  void put(
      @PathVariable String id,
      @PathVariable String span,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    RequestParameters.only(request);
    Span where = span(span);
    CorrectionRequest asked =
        CorrectionRequest.read(RequestBody.json(request, GREATEST_BODY), gazetteer);
    List<Correction> added = new ArrayList<>();
    StoredArticle corrected =
        correct(
            id,
            request,
            article -> {
              added.clear();
              String text = quoted(article, where, asked.text());
              if (asked.verdict().subject() == Subject.EVENT) {
                requirePlace(article, where, text);
              }
              Instant now = now();
              Corrections corrections = article.corrections();
              for (Span one : spans(article, where, text, asked.everywhere())) {
                TextAnchor anchor = TextAnchor.of(article.article().text(), one.start(), one.end());
                added.add(Correction.of(anchor, asked.verdict(), asked.author(), now));
                corrections =
                    corrections.with(article.article().text(), added.get(added.size() - 1));
              }
              return new Revision(corrections, asked.author(), now);
            });
    response.setHeader(HttpHeaders.ETAG, etag(corrected));
    JsonResponse.write(
        response,
        json -> {
          json.writeStartObject();
          json.writeNumberProperty("corrected", added.size());
          json.writeEndObject();
        });
  }

  @DeleteMapping(ONE)
  void delete(
      @PathVariable String id,
      @PathVariable String span,
      HttpServletRequest request,
      HttpServletResponse response) {
    RequestParameters parameters = RequestParameters.only(request, "author", "everywhere", "about");
    String author =
        parameters
            .read("author", value -> CorrectionRequest.printable("author", value))
            .orElse(CorrectionRequest.USUAL_AUTHOR);
    boolean everywhere = parameters.read("everywhere", CorrectionController::flag).orElse(false);
    Subject about = parameters.read("about", Subject::parse).orElse(null);
    Span where = span(span);
    StoredArticle article =
        correct(
            id,
            request,
            found -> new Revision(withdrawn(found, where, about, everywhere), author, now()));
    response.setHeader(HttpHeaders.ETAG, etag(article));
    response.setStatus(HttpStatus.NO_CONTENT.value());
  }

  @GetMapping("/api/corrections")
  void all(HttpServletRequest request, HttpServletResponse response) throws IOException {
    list(null, request, response);
  }

  @GetMapping("/api/articles/{id}/corrections")
  void ofArticle(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (store.findContentHash(id).isEmpty()) {
      throw noArticle(id);
    }
    list(id, request, response);
  }

  /** All corrections as annotated texts, in the form that the commands fit and evaluate read. */
  @GetMapping("/api/corrections.jsonl")
  void annotated(HttpServletRequest request, HttpServletResponse response) throws IOException {
    RequestParameters.only(request);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"dateline-corrections.jsonl\"");
    response.setContentType("application/jsonl");
    try (AnnotatedTextWriter writer = new AnnotatedTextWriter(response.getOutputStream())) {
      store.streamCorrected(writer::write);
    }
  }

  /** What people say happened, in the form that fit-confidence and evaluate-events read. */
  @GetMapping("/api/corrections/events.jsonl")
  void annotatedEvents(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    RequestParameters.only(request);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"dateline-event-corrections.jsonl\"");
    response.setContentType("application/jsonl");
    try (EventGoldWriter writer = new EventGoldWriter(response.getOutputStream())) {
      store.streamCorrected(writer::write);
    }
  }

  private void list(
      @Nullable String article, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    RequestParameters parameters = RequestParameters.only(request, "limit", "offset", "history");
    int limit = parameters.number("limit", 1, GREATEST_LIMIT, USUAL_LIMIT);
    int offset = parameters.number("offset", 0, GREATEST_OFFSET, 0);
    boolean history = parameters.read("history", CorrectionController::flag).orElse(false);
    CorrectionPage page = store.corrections(article, history, limit, offset);
    JsonResponse.write(
        response,
        json -> {
          json.writeStartObject();
          json.writeArrayPropertyStart("corrections");
          page.corrections().forEach(entry -> CorrectionJson.write(json, entry));
          json.writeEndArray();
          json.writeNumberProperty("total", page.total());
          json.writeEndObject();
        });
  }

  private StoredArticle correct(
      String id, HttpServletRequest request, Function<StoredArticle, Revision> change) {
    return ingest
        .correct(
            id,
            article -> {
              requireVersion(request, article);
              return change.apply(article);
            })
        .orElseThrow(() -> noArticle(id));
  }

  /** Refuses a client that has seen another version (RFC 9110, 13.1.1). */
  private static void requireVersion(HttpServletRequest request, StoredArticle article) {
    String seen = request.getHeader(HttpHeaders.IF_MATCH);
    if (seen != null && !seen.strip().equals("*") && !seen.contains(etag(article))) {
      throw new StaleVersionException("the article");
    }
  }

  private static String quoted(StoredArticle article, Span span, @Nullable String expected) {
    String text = article.article().text();
    if (span.end() > text.length()) {
      throw new ConflictException(
          "the article ends at %d, before %d".formatted(text.length(), span.end()));
    }
    String there = text.substring(span.start(), span.end());
    if (expected != null && !expected.equals(there)) {
      throw new ConflictException(
          "expected '%s' there, but it says '%s'".formatted(expected, there));
    }
    if (!there.equals(there.strip())) {
      throw badSpan("the words alone, without white space around them", there);
    }
    return there;
  }

  // What happened is said of a place.
  private static void requirePlace(StoredArticle article, Span span, String text) {
    boolean known =
        article.correctedMentions().stream()
            .map(CorrectedMention::resolved)
            .filter(resolved -> resolved.resolution() instanceof Resolved)
            .map(ResolvedMention::mention)
            .anyMatch(mention -> mention.start() < span.end() && span.start() < mention.end());
    if (!known) {
      throw new ConflictException(
          "'%s' is not on the map: first say which place it is".formatted(text));
    }
  }

  private static List<Span> spans(
      StoredArticle article, Span span, String text, boolean everywhere) {
    List<Span> spans = new ArrayList<>(List.of(span));
    if (everywhere) {
      article.correctedMentions().stream()
          .map(corrected -> corrected.resolved().mention())
          .filter(mention -> mention.text().equals(text) && mention.start() != span.start())
          .map(CorrectionController::span)
          .forEach(spans::add);
    }
    return spans;
  }

  private static Corrections withdrawn(
      StoredArticle article, Span span, @Nullable Subject about, boolean everywhere) {
    Corrections corrections =
        article.corrections().without(article.article().text(), span.start(), span.end(), about);
    if (corrections.equals(article.corrections())) {
      throw new NotFoundException(
          "there is no correction at %d-%d".formatted(span.start(), span.end()));
    }
    if (!everywhere) {
      return corrections;
    }
    String text = article.article().text().substring(span.start(), span.end());
    return new Corrections(
        corrections.all().stream()
            .filter(
                one ->
                    !one.anchor().exact().equals(text)
                        || about != null && one.verdict().subject() != about)
            .toList());
  }

  private static Span span(Mention mention) {
    return new Span(mention.start(), mention.end());
  }

  private static Span span(String path) {
    Matcher matcher = SPAN.matcher(path);
    if (!matcher.matches()) {
      throw badSpan("START-END in UTF-16 code units, such as 12-18", path);
    }
    Span span = new Span(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    if (span.end() <= span.start() || span.end() - span.start() > LONGEST_SPAN) {
      throw badSpan("an end after the start, at most " + LONGEST_SPAN + " units", path);
    }
    return span;
  }

  private static boolean flag(String value) {
    if (!value.equals("true") && !value.equals("false")) {
      throw new IllegalArgumentException("expected true or false, but was '" + value + "'");
    }
    return value.equals("true");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static String etag(StoredArticle article) {
    return '"' + article.version() + '"';
  }

  private static BadParameterException badSpan(String expected, String was) {
    return new BadParameterException(
        "span", "span: expected " + expected + ", but was '" + was + "'");
  }

  private static NotFoundException noArticle(String id) {
    return new NotFoundException("there is no article '" + id + "'");
  }
}
