package org.dateline.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.correct.Corrections;
import org.dateline.correct.Revision;
import org.dateline.event.Event;
import org.dateline.store.ArticleStore;
import org.dateline.store.EventStore;
import org.dateline.store.PutOutcome;
import org.dateline.store.StoredArticle;
import org.dateline.store.UnstorableException;

/**
 * Writes geocoded articles. A transaction holds the only writer, so it only writes: if somebody has
 * corrected an article since it was geocoded, the transaction is given up, and the events are made
 * again before the next one.
 */
final class ArticleWriter {

  /** After so many tries, somebody corrects the article without end. */
  private static final int MOST_TRIES = 20;

  private final EventStore store;
  private final ArticleGeocoder geocoder;

  ArticleWriter(EventStore store, ArticleGeocoder geocoder) {
    this.store = store;
    this.geocoder = geocoder;
  }

  /** What became of an article. */
  sealed interface Written {

    /** It is durable. */
    record Done(PutOutcome outcome) implements Written {}

    /** It cannot be stored, by a fault of ours; others can. */
    record Failed(String articleId, String reason) implements Written {}
  }

  /** Writes articles in one transaction, or apart from each other if one cannot be stored. */
  List<Written> writeAll(List<GeocodedArticle> articles) {
    try {
      List<Written> written = new ArrayList<>();
      putAll(articles).forEach(outcome -> written.add(new Written.Done(outcome)));
      return written;
    } catch (UnstorableException e) {
      return articles.stream().map(this::writeOne).toList();
    }
  }

  private Written writeOne(GeocodedArticle article) {
    try {
      return new Written.Done(write(article));
    } catch (UnstorableException e) {
      String id = article.article().article().id();
      return new Written.Failed(id, "cannot be stored: " + e.reason());
    }
  }

  /** Writes one article. */
  PutOutcome write(GeocodedArticle article) {
    return putAll(List.of(article)).get(0);
  }

  private List<PutOutcome> putAll(List<GeocodedArticle> articles) {
    List<GeocodedArticle> current = new ArrayList<>(articles);
    for (int i = 0; i < MOST_TRIES; i++) {
      try {
        List<PutOutcome> outcomes =
            store.putAll(current.stream().map(ArticleWriter::arrival).toList());
        current.forEach(this::addPoint);
        return outcomes;
      } catch (CorrectedMeanwhile e) {
        current.replaceAll(one -> one == e.article ? remade(one, e.corrections) : one);
      }
    }
    throw new IllegalStateException("an article is corrected without end");
  }

  // What people have said before counts more than the source.
  private void addPoint(GeocodedArticle article) {
    if (article.place().isPresent() && PointOfSource.isWanted(article.article())) {
      PointOfSource point = new PointOfSource(article.place().get());
      correct(article.article().article().id(), point::over);
    }
  }

  private GeocodedArticle remade(GeocodedArticle article, Corrections corrections) {
    try {
      return geocoder.with(corrections, article);
    } catch (RuntimeException | StackOverflowError e) {
      throw new UnstorableException("cannot make the events of an article", e.toString(), e);
    }
  }

  private static ArticleStore.Arrival arrival(GeocodedArticle article) {
    return new ArticleStore.Arrival(
        article.article(),
        stored -> {
          if (!stored.corrections().equals(article.article().corrections())) {
            throw new CorrectedMeanwhile(article, stored.corrections());
          }
          return article.events();
        },
        article.inPlaceOf());
  }

  /**
   * Changes the corrections of an article.
   *
   * @param change is called again if somebody else changes the article meanwhile
   */
  Optional<StoredArticle> correct(String articleId, Function<StoredArticle, Revision> change) {
    for (int i = 0; i < MOST_TRIES; i++) {
      Optional<StoredArticle> found = store.findArticle(articleId);
      if (found.isEmpty()) {
        return found;
      }
      StoredArticle before = found.get();
      Revision revision = change.apply(before);
      List<Event> events = geocoder.events(before.with(revision.corrections()));
      try {
        return store.correct(articleId, now -> unchanged(now, before, revision), now -> events);
      } catch (ChangedMeanwhile e) {
        // Once more, with what the other one has left.
      }
    }
    throw new IllegalStateException("an article is changed without end");
  }

  private static Revision unchanged(StoredArticle now, StoredArticle before, Revision revision) {
    if (!now.version().equals(before.version())) {
      throw new ChangedMeanwhile();
    }
    return revision;
  }

  /** Gives up a transaction: an article has other corrections than its events know. */
  private static final class CorrectedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient GeocodedArticle article;
    private final transient Corrections corrections;

    CorrectedMeanwhile(GeocodedArticle article, Corrections corrections) {
      this.article = article;
      this.corrections = corrections;
    }
  }

  private static final class ChangedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
