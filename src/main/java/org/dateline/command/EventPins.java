package org.dateline.command;

import java.util.List;
import org.dateline.article.Article;
import org.dateline.evaluate.GoldEvent;
import org.dateline.evaluate.Pin;
import org.dateline.event.Event;
import org.dateline.event.EventCandidate;
import org.dateline.event.EventDate;
import org.dateline.event.EventExtractor;
import org.dateline.event.people.Count;
import org.dateline.ingest.Geocoder;
import org.dateline.text.AnnotatedText;
import org.jspecify.annotations.Nullable;

/** Takes articles through geocoding and event extraction, without a store. */
final class EventPins {

  private final Geocoder geocoder;
  private final EventExtractor extractor;

  EventPins(Geocoder geocoder) {
    this(geocoder, new EventExtractor());
  }

  EventPins(Geocoder geocoder, EventExtractor extractor) {
    this.geocoder = geocoder;
    this.extractor = extractor;
  }

  /** The events of an article, as they are compared with annotated ones. */
  List<Pin> of(Article article) {
    AnnotatedText text = AnnotatedText.of(article.heading(), article.text());
    return extractor.extract(article, text, geocoder.geoparser().parse(text)).stream()
        .filter(event -> !event.isOnlyMentioned())
        .map(event -> pin(event, event.confidence()))
        .toList();
  }

  /** All that the words of an article may report, also what is not believed. */
  List<EventCandidate> candidates(Article article) {
    AnnotatedText text = AnnotatedText.of(article.heading(), article.text());
    return extractor.candidates(article, text, geocoder.geoparser().parse(text));
  }

  static Pin pin(Event event, double confidence) {
    return new Pin(
        event.articleId(),
        event.place().name(),
        event.place().featureCode(),
        event.place().position(),
        event.kind().label(),
        event.date().map(EventDate::span).orElse(null),
        confidence,
        bounds(event.report() == null ? null : event.report().killed()),
        bounds(event.report() == null ? null : event.report().injured()));
  }

  private static GoldEvent.@Nullable Bounds bounds(@Nullable Count count) {
    return count == null ? null : new GoldEvent.Bounds(count.least(), count.most());
  }
}
