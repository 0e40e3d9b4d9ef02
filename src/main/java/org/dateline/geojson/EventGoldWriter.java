package org.dateline.geojson;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.correct.CorrectedMention;
import org.dateline.correct.Correction;
import org.dateline.event.Event;
import org.dateline.event.EventCandidate;
import org.dateline.event.EventDate;
import org.dateline.event.EventExtractor;
import org.dateline.event.EventReport;
import org.dateline.gazetteer.Place;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.store.StoredArticle;
import org.dateline.text.AnnotatedText;
import org.dateline.time.PartialDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes what people say happened as annotated events, an article a line, in the form of {@code
 * docs/EVENTS-GUIDE.md}, which the commands {@code fit-confidence} and {@code evaluate-events}
 * read.
 */
public final class EventGoldWriter implements AutoCloseable {

  /** Kilometers around a point that count as the place, as in the guide. */
  private static final int OF_TOWN = 25;

  private static final int OF_DIVISION = 100;
  private static final int OF_COUNTRY = 300;

  private final EventExtractor extractor = new EventExtractor();
  private final JsonGenerator json;

  /** Writes to {@code out}, which stays open when this writer is closed. */
  public EventGoldWriter(OutputStream out) {
    this.json = GeoJson.generator(out);
  }

  /** A place that people speak of: all its mentions that they do, with the event there. */
  private record SaidPlace(Place place, List<CorrectedMention> mentions, List<Event> events) {

    boolean isScene() {
      return mentions.stream().anyMatch(CorrectedMention::isScene);
    }
  }

  /**
   * Writes an article with the places that people say something about. The others are not reviewed,
   * so that the row is marked as partial.
   *
   * @return whether it was written: whether a person says anything about an event in it
   */
  public boolean write(StoredArticle stored) {
    List<SaidPlace> places = places(stored);
    if (places.isEmpty()) {
      return false;
    }
    Article article = stored.article();
    Optional<LocalDate> published = article.publishedDate().map(PartialDate::first);
    json.writeStartObject();
    json.writeStringProperty("article", article.id());
    json.writeStringProperty("corpus", "corrections");
    json.writeStringProperty("published", published.orElseGet(() -> saidOn(places)).toString());
    json.writeBooleanProperty("published_assumed", published.isEmpty());
    json.writeStringProperty("half", "development");
    json.writeBooleanProperty("partial", true);
    json.writeArrayPropertyStart("places");
    places.forEach(place -> write(article, place));
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    return true;
  }

  @Override
  public void close() {
    json.close();
  }

  private List<SaidPlace> places(StoredArticle stored) {
    List<CorrectedMention> mentions = stored.correctedMentions();
    Map<Place, List<CorrectedMention>> byPlace = new LinkedHashMap<>();
    for (CorrectedMention mention : mentions) {
      if (mention.event() != null && mention.resolved().resolution() instanceof Resolved resolved) {
        byPlace.computeIfAbsent(resolved.place(), place -> new ArrayList<>()).add(mention);
      }
    }
    if (byPlace.isEmpty()) {
      return List.of();
    }
    Article article = stored.article();
    List<Event> said =
        extractor
            .explain(article, AnnotatedText.of(article.heading(), article.text()), mentions)
            .stream()
            .filter(candidate -> candidate.said() != null)
            .map(EventCandidate::event)
            .toList();
    return byPlace.entrySet().stream()
        .map(entry -> new SaidPlace(entry.getKey(), entry.getValue(), at(entry.getKey(), said)))
        .toList();
  }

  private static List<Event> at(Place place, List<Event> events) {
    return events.stream().filter(event -> event.place().id().equals(place.id())).toList();
  }

  // A day has to be there, and nobody knows a better one.
  private static LocalDate saidOn(List<SaidPlace> places) {
    Correction said = places.get(0).mentions().get(0).event();
    return said == null ? LocalDate.EPOCH : LocalDate.ofInstant(said.madeAt(), ZoneOffset.UTC);
  }

  private void write(Article article, SaidPlace said) {
    String text = article.text();
    json.writeStartObject();
    json.writeArrayPropertyStart("names");
    Stream.concat(
            said.mentions().stream().map(one -> one.resolved().mention().text()),
            Stream.of(said.place().name()))
        .distinct()
        .forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("mentions");
    said.mentions().stream()
        .map(one -> one.resolved().mention())
        .forEach(one -> writeSpan(text, one.start(), one.end()));
    json.writeEndArray();
    writePoint(said.place());
    json.writeArrayPropertyStart("events");
    said.events().forEach(event -> write(text, event));
    json.writeEndArray();
    if (!said.isScene()) {
      json.writeStringProperty("why", "background");
    }
    json.writeEndObject();
  }

  private void writePoint(Place place) {
    json.writeArrayPropertyStart("points");
    json.writeStartArray();
    json.writeNumber(Coordinate.format(place.position().lat()));
    json.writeNumber(Coordinate.format(place.position().lon()));
    json.writeNumber(tolerance(place));
    json.writeEndArray();
    json.writeEndArray();
  }

  private static int tolerance(Place place) {
    String code = place.featureCode();
    if (code.startsWith("PCL") || code.startsWith("CONT") || code.startsWith("RGN")) {
      return OF_COUNTRY;
    }
    return code.startsWith("ADM") ? OF_DIVISION : OF_TOWN;
  }

  private void write(String text, Event event) {
    EventDate when = event.when();
    EventDate said = when == null || when.source().equals("published") ? null : when;
    EventReport report = event.report();
    json.writeStartObject();
    json.writeStringProperty("id", event.id());
    json.writeStringProperty("event", event.id());
    json.writeArrayPropertyStart("kinds");
    json.writeString(event.kind().label());
    json.writeEndArray();
    writeDay("start", said == null ? null : said.span().first());
    writeDay("end", said == null ? null : said.span().last());
    json.writeStringProperty("tier", "story");
    json.writeBooleanProperty("planned", event.planned());
    json.writeStringProperty("assertion", event.assertion());
    if (report != null) {
      json.writeName("trigger");
      writeSpan(text, report.start(), report.end());
    }
    json.writeEndObject();
  }

  private void writeDay(String name, @Nullable LocalDate day) {
    json.writeStringProperty(name, day == null ? null : day.toString());
  }

  /** The guide counts code points. */
  private void writeSpan(String text, int start, int end) {
    json.writeStartArray();
    json.writeNumber(text.codePointCount(0, start));
    json.writeNumber(text.codePointCount(0, end));
    json.writeEndArray();
  }
}
