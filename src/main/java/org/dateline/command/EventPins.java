package org.dateline.command;

import java.util.List;
import org.dateline.article.Article;
import org.dateline.evaluate.Pin;
import org.dateline.event.Event;
import org.dateline.event.EventDate;
import org.dateline.event.EventExtractor;
import org.dateline.ingest.Geocoder;

/** Takes articles through geocoding and event extraction, without a store. */
final class EventPins {

  private final Geocoder geocoder;
  private final EventExtractor extractor = new EventExtractor();

  EventPins(Geocoder geocoder) {
    this.geocoder = geocoder;
  }

  /** The events of an article, as they are compared with annotated ones. */
  List<Pin> of(Article article) {
    return extractor
        .extract(article, geocoder.geoparser().parse(article.heading(), article.text()))
        .stream()
        .map(EventPins::pin)
        .toList();
  }

  private static Pin pin(Event event) {
    return new Pin(
        event.articleId(),
        event.place().name(),
        event.place().featureCode(),
        event.place().position(),
        event.kind().label(),
        event.date().map(EventDate::span).orElse(null),
        event.confidence(),
        null,
        null);
  }
}
