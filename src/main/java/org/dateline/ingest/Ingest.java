package org.dateline.ingest;

import io.micrometer.core.instrument.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dateline.article.Article;
import org.dateline.article.ArticleReaders;
import org.dateline.article.Reading;
import org.dateline.article.Source;
import org.dateline.correct.Revision;
import org.dateline.event.EventExtractor;
import org.dateline.ingest.ArticleWriter.Written;
import org.dateline.query.Page;
import org.dateline.resolve.Geoparser;
import org.dateline.store.EventStore;
import org.dateline.store.PutOutcome;
import org.dateline.store.StoreException;
import org.dateline.store.StoredArticle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs articles through all stages: reads them, finds and resolves places, extracts events, and
 * stores them.
 *
 * <p>An article that is already stored and was geocoded by the same version is only read.
 * Thread-safe.
 */
public final class Ingest {

  private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

  /** Few enough that other writers hardly have to wait. */
  private static final int MOST_ARRIVALS = 50;

  private static final int IDS_AT_ONCE = 1000;

  private final ArticleReaders readers;
  private final EventStore store;
  private final ArticleGeocoder geocoder;
  private final ArticleWriter writer;

  /**
   * Creates an ingest.
   *
   * @param geocoder version of the geocoder and its gazetteer; stored articles of another version
   *     are geocoded again
   */
  public Ingest(
      ArticleReaders readers,
      Geoparser geoparser,
      EventExtractor extractor,
      EventStore store,
      String geocoder) {
    this.readers = readers;
    this.store = store;
    this.geocoder = new ArticleGeocoder(geoparser, extractor, store, geocoder);
    this.writer = new ArticleWriter(store, this.geocoder);
  }

  /**
   * Ingests all sources, on all cores. A faulty source does not stop the others.
   *
   * @param sources the sources, and those that cannot be read
   * @throws StoreException if the store cannot be written
   * @throws InterruptedException if the thread is interrupted; articles stored by then stay
   */
  public IngestSummary run(Sources sources, IngestProgress progress) throws InterruptedException {
    return run(sources, progress, (source, reading) -> {});
  }

  /**
   * Ingests all sources, and reports what was read from each.
   *
   * @param listener receives each reading with its source, on the calling thread
   */
  IngestSummary run(Sources sources, IngestProgress progress, BiConsumer<Source, Reading> listener)
      throws InterruptedException {
    return new Run(sources, progress, listener).all();
  }

  /**
   * Geocodes again all stored articles that another version of the geocoder has processed, whatever
   * their source. Corrections stay.
   *
   * @throws StoreException if the store cannot be read or written
   * @throws InterruptedException if the thread is interrupted; articles stored by then stay
   */
  public IngestSummary renew(IngestProgress progress) throws InterruptedException {
    return new Run(Sources.NONE, progress, (source, reading) -> {}).renew();
  }

  /**
   * Adds an article, or replaces the one with the same id; the change is durable when this method
   * returns.
   *
   * @throws StoreException if the store cannot be written
   */
  public PutOutcome add(Article article) {
    return add(article.id(), geocode(article));
  }

  /** Finds the places and events of an article; empty if the store has it as it is. */
  public Optional<GeocodedArticle> geocode(Article article) {
    return geocoder.geocode(article, Optional.empty());
  }

  /** The same of an article that was read, at the point that its source states. */
  public Optional<GeocodedArticle> geocode(Reading.Read read) {
    return geocoder.geocode(read.article(), read.place());
  }

  /**
   * Adds what was made of an article, or leaves the stored one if it was none the newer.
   *
   * @throws StoreException if the store cannot be written
   */
  public PutOutcome add(String articleId, Optional<GeocodedArticle> geocoded) {
    PutOutcome outcome = geocoded.map(writer::write).orElse(PutOutcome.UNCHANGED);
    log(outcome.name().toLowerCase(Locale.ROOT), articleId);
    return outcome;
  }

  /**
   * Removes an article with its events.
   *
   * @return whether there was such an article
   * @throws StoreException if the store cannot be written
   */
  public boolean remove(String articleId) {
    boolean removed = store.delete(articleId);
    if (removed) {
      log("removed", articleId);
    }
    return removed;
  }

  // Single articles are logged one by one; a corpus is summarized, and has its own gauges.
  private static void log(String outcome, String articleId) {
    Metrics.counter("dateline.ingest.articles", "outcome", outcome).increment();
    LOG.atInfo()
        .addKeyValue("article", articleId)
        .addKeyValue("outcome", outcome)
        .log("Article {}: {}", outcome, articleId);
  }

  /**
   * Changes the corrections of an article, and updates its events.
   *
   * @param change receives the current article, and once more if somebody else changes the article
   *     meanwhile; if it throws, nothing is changed and the exception is passed on
   * @return the changed article, or empty if there is no article with that id
   * @throws StoreException if the store cannot be written
   */
  public Optional<StoredArticle> correct(
      String articleId, Function<StoredArticle, Revision> change) {
    Optional<StoredArticle> corrected = writer.correct(articleId, change);
    corrected.ifPresent(article -> log("corrected", articleId));
    return corrected;
  }

  /** An item that is to be stored. */
  private sealed interface Geocoded {}

  /** An article whose events are made in parallel, before the single writing thread. */
  private record Fresh(GeocodedArticle made) implements Geocoded {}

  /** An article with the same id as an earlier one of this ingest. */
  private record Again(Fresh fresh, String source, String first) implements Geocoded {}

  private record Known() implements Geocoded {}

  private record Failed(Reading.Rejected rejection) implements Geocoded {}

  /** An article that is to be geocoded. */
  private sealed interface Item {}

  private record New(Reading reading, @Nullable String firstOfId) implements Item {}

  private record Stored(String id) implements Item {}

  /** One ingest of many sources: one thread reads, many geocode, one writes. */
  private final class Run {

    private final Sources sources;
    private final IngestProgress progress;
    private final BiConsumer<Source, Reading> listener;
    private final AtomicLong total;
    private final SeenIds seen = new SeenIds();
    private final Tally tally = new Tally();

    /** Articles to be written in one transaction: as many as are ready, up to a limit. */
    private final List<GeocodedArticle> arrivals = new ArrayList<>();

    Run(Sources sources, IngestProgress progress, BiConsumer<Source, Reading> listener) {
      this.sources = sources;
      this.progress = progress;
      this.listener = listener;
      this.total = new AtomicLong(sources.found().size() + sources.rejections().size());
    }

    IngestSummary all() throws InterruptedException {
      try (InOrder<Item, Geocoded> stages = stages()) {
        for (Reading.Rejected rejection : sources.rejections()) {
          stages.submit(new New(rejection, null), 0);
        }
        for (Source source : sources.found()) {
          read(source, stages);
        }
        return finish(stages);
      }
    }

    IngestSummary renew() throws InterruptedException {
      try (InOrder<Item, Geocoded> stages = stages()) {
        String after = "";
        while (after != null) {
          Page<String> page = store.articleIds(IDS_AT_ONCE, after);
          total.set(page.numberMatched());
          for (String id : page.items()) {
            stages.submit(new Stored(id), 0);
          }
          after = page.next();
        }
        return finish(stages);
      }
    }

    private InOrder<Item, Geocoded> stages() {
      return new InOrder<>(InOrder.allCores(), this::geocodeItem, this::take, this::write);
    }

    private IngestSummary finish(InOrder<Item, Geocoded> stages) throws InterruptedException {
      stages.finish();
      write();
      return tally.summary();
    }

    private void read(Source source, InOrder<Item, Geocoded> stages) throws InterruptedException {
      total.decrementAndGet();
      try {
        readers.read(
            source,
            reading -> {
              total.incrementAndGet();
              listener.accept(source, reading);
              submit(source, reading, stages);
            });
      } catch (Interrupted e) {
        throw new InterruptedException();
      }
    }

    private void submit(Source source, Reading reading, InOrder<Item, Geocoded> stages) {
      try {
        if (reading instanceof Reading.Read read) {
          String id = read.article().id();
          String first = seen.add(id, source.name()) ? null : seen.firstSource(id);
          stages.submit(new New(read, first), read.article().text().length());
        } else {
          stages.submit(new New(reading, null), 0);
        }
      } catch (InterruptedException e) {
        throw new Interrupted(e);
      }
    }

    private Geocoded geocodeItem(Item item) {
      if (item instanceof Stored stored) {
        return geocode(stored.id(), () -> geocoder.geocodeAgain(stored.id()));
      }
      New arrived = (New) item;
      if (arrived.reading() instanceof Reading.Rejected rejection) {
        return new Failed(rejection);
      }
      Reading.Read read = (Reading.Read) arrived.reading();
      Geocoded geocoded =
          geocode(read.source(), () -> geocoder.geocode(read.article(), read.place()));
      return arrived.firstOfId() != null && geocoded instanceof Fresh fresh
          ? new Again(fresh, read.source(), arrived.firstOfId())
          : geocoded;
    }

    private Geocoded geocode(String source, Supplier<Optional<GeocodedArticle>> work) {
      try {
        return work.get().<Geocoded>map(Fresh::new).orElseGet(Known::new);
      } catch (StoreException | CancellationException e) {
        throw e;
      } catch (RuntimeException | StackOverflowError e) {
        // A bug that affects one article must not stop the others.
        return new Failed(new Reading.Rejected(source, "cannot be geocoded: " + e));
      }
    }

    private void take(Geocoded geocoded) {
      if (geocoded instanceof Fresh fresh) {
        arrivals.add(fresh.made());
        if (arrivals.size() >= MOST_ARRIVALS) {
          write();
        }
      } else if (geocoded instanceof Again again) {
        // The first article must be in the store before the second is compared with it.
        write();
        takeAgain(again);
      } else if (geocoded instanceof Failed failed) {
        tally.count(failed.rejection());
        tally.tell(progress, total.get());
      } else {
        tally.count(PutOutcome.UNCHANGED);
        tally.tell(progress, total.get());
      }
    }

    // Two downloads of a feed contain the same entries, some of them in a newer version. Two
    // entirely different articles have the same id by mistake, and neither may be dropped silently.
    private void takeAgain(Again again) {
      Article article = again.fresh().made().article().article();
      Article first = store.findArticle(article.id()).map(StoredArticle::article).orElse(article);
      if (Versions.areOfOneArticle(first, article)) {
        if (Versions.isOlder(article, first)) {
          take(new Known());
        } else {
          take(again.fresh());
        }
      } else {
        take(
            new Failed(
                new Reading.Rejected(
                    again.source(), again.first() + " has the same id, '" + article.id() + "'")));
      }
    }

    private void write() {
      if (!arrivals.isEmpty()) {
        writer.writeAll(arrivals).forEach(this::count);
        arrivals.clear();
        tally.tell(progress, total.get());
      }
    }

    private void count(Written written) {
      if (written instanceof Written.Done done) {
        tally.count(done.outcome());
      } else if (written instanceof Written.Failed failed) {
        tally.count(new Reading.Rejected(failed.articleId(), failed.reason()));
      }
    }
  }

  /** Carries an interruption through a reader. */
  private static final class Interrupted extends RuntimeException {

    private static final long serialVersionUID = 1;

    Interrupted(InterruptedException cause) {
      super(cause);
    }
  }
}
