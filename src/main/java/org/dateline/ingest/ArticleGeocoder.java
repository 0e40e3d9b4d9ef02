package org.dateline.ingest;

import java.util.List;
import java.util.Optional;
import org.dateline.article.Article;
import org.dateline.article.GivenPlace;
import org.dateline.correct.Corrections;
import org.dateline.event.Event;
import org.dateline.event.EventExtractor;
import org.dateline.resolve.Geoparser;
import org.dateline.resolve.ReadText;
import org.dateline.store.EventStore;
import org.dateline.store.StoredArticle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the places and events of articles. This takes long, so it is done before a transaction and
 * never within it. Thread-safe.
 */
final class ArticleGeocoder {

  private static final Logger LOG = LoggerFactory.getLogger(ArticleGeocoder.class);

  private final Geoparser geoparser;
  private final EventExtractor extractor;
  private final EventStore store;
  private final String version;

  ArticleGeocoder(Geoparser geoparser, EventExtractor extractor, EventStore store, String version) {
    this.geoparser = geoparser;
    this.extractor = extractor;
    this.store = store;
    this.version = version;
  }

  /**
   * Geocodes an article; empty if the store has it as it is.
   *
   * @param place where its source says that its event happened
   */
  Optional<GeocodedArticle> geocode(Article article, Optional<GivenPlace> place) {
    String hash = StoredArticle.contentHash(article, version);
    if (store.findContentHash(article.id()).equals(Optional.of(hash))) {
      return Optional.empty();
    }
    Corrections corrections =
        store.findArticle(article.id()).map(StoredArticle::corrections).orElse(Corrections.NONE);
    return Optional.of(geocoded(article, hash, corrections, null).at(place));
  }

  /** Geocodes a stored article again; empty if another version of the geocoder would not differ. */
  Optional<GeocodedArticle> geocodeAgain(String id) {
    StoredArticle stored = store.findArticle(id).orElse(null);
    if (stored == null) {
      return Optional.empty();
    }
    String hash = StoredArticle.contentHash(stored.article(), version);
    return hash.equals(stored.contentHash())
        ? Optional.empty()
        : Optional.of(geocoded(stored.article(), hash, stored.corrections(), stored.contentHash()));
  }

  /** The same article with other corrections, which change its events. */
  GeocodedArticle with(Corrections corrections, GeocodedArticle geocoded) {
    StoredArticle article = geocoded.article().with(corrections);
    return new GeocodedArticle(article, events(article), geocoded.inPlaceOf(), geocoded.place());
  }

  /** The events of an article with its corrections. */
  List<Event> events(StoredArticle stored) {
    Article article = stored.article();
    return events(stored, ReadText.again(article.heading(), article.text(), stored.mentions()));
  }

  private List<Event> events(StoredArticle stored, ReadText read) {
    return extractor.extractCorrected(stored.article(), read.text(), stored.correctedMentions());
  }

  private GeocodedArticle geocoded(
      Article article, String hash, Corrections corrections, @Nullable String inPlaceOf) {
    ReadText read = ReadText.of(geoparser, article.heading(), article.text());
    StoredArticle stored = new StoredArticle(article, hash, read.mentions(), corrections);
    GeocodedArticle geocoded =
        new GeocodedArticle(stored, events(stored, read), inPlaceOf, Optional.empty());
    geocoded
        .readTo()
        .ifPresent(
            end ->
                LOG.warn(
                    "Article {} is searched for places and events only up to character {} of {}",
                    article.id(),
                    end,
                    article.text().length()));
    return geocoded;
  }
}
