package org.dateline.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.dateline.article.Article;
import org.dateline.article.ArticleReaders;
import org.dateline.article.Reading;
import org.dateline.article.Source;
import org.dateline.correct.CorrectedMention;
import org.dateline.correct.Revision;
import org.dateline.event.Event;
import org.dateline.event.EventExtractor;
import org.dateline.resolve.Geoparser;
import org.dateline.resolve.ResolvedMention;
import org.dateline.store.EventStore;
import org.dateline.store.PutOutcome;
import org.dateline.store.StoreException;
import org.dateline.store.StoredArticle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes articles through all stages: read, find and resolve the places, make events, store.
 *
 * <p>An article that the store holds already, geocoded by the same version, costs only its reading.
 * Safe for use by many threads.
 */
public final class Ingest {

  private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

  /** So few that whoever else wants to write hardly waits. */
  private static final int MOST_ARRIVALS = 50;

  private final ArticleReaders readers;
  private final Geoparser geoparser;
  private final EventExtractor extractor;
  private final EventStore store;
  private final String geocoder;

  /**
   * Joins the stages.
   *
   * @param geocoder name and version of the geocoder and its gazetteer; with another version,
   *     stored articles are geocoded anew
   */
  public Ingest(
      ArticleReaders readers,
      Geoparser geoparser,
      EventExtractor extractor,
      EventStore store,
      String geocoder) {
    this.readers = readers;
    this.geoparser = geoparser;
    this.extractor = extractor;
    this.store = store;
    this.geocoder = geocoder;
  }

  /**
   * Takes in all sources, on all cores. What is wrong with one stops none of the others.
   *
   * @param sources where the articles are, and what of that cannot be read
   * @throws StoreException if the store cannot be written
   * @throws InterruptedException if the thread is told to stop; what is stored by then stays
   */
  public IngestSummary run(Sources sources, IngestProgress progress) throws InterruptedException {
    return run(sources, progress, (source, reading) -> {});
  }

  /**
   * The same.
   *
   * @param listener is told what each source holds, by the thread that called this
   */
  IngestSummary run(Sources sources, IngestProgress progress, BiConsumer<Source, Reading> listener)
      throws InterruptedException {
    return new Run(sources, progress, listener).all();
  }

  /**
   * Adds an article, or replaces the version of the same id; when this returns, it is durable.
   *
   * @throws StoreException if the store cannot be written
   */
  public PutOutcome add(Article article) {
    PutOutcome outcome =
        geocode(article) instanceof Fresh fresh
            ? store.putAll(List.of(arrival(fresh))).get(0)
            : PutOutcome.UNCHANGED;
    log(outcome.name().toLowerCase(Locale.ROOT), article.id());
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

  // What one asks for by name is worth a line each; a corpus is summed up.
  private static void log(String outcome, String articleId) {
    LOG.atInfo()
        .addKeyValue("article", articleId)
        .addKeyValue("outcome", outcome)
        .log("Article {}: {}", outcome, articleId);
  }

  /**
   * Changes the corrections of an article, and its events with them.
   *
   * @param change is given the article as it stands; what it throws comes out, with nothing changed
   * @return the changed article, or empty if there is none of that id
   * @throws StoreException if the store cannot be written
   */
  public Optional<StoredArticle> correct(
      String articleId, Function<StoredArticle, Revision> change) {
    return store.correct(articleId, change, this::events);
  }

  private List<Event> events(StoredArticle stored) {
    return extractor.extract(
        stored.article(),
        stored.correctedMentions().stream().map(CorrectedMention::resolved).toList());
  }

  private Geocoded geocode(Article article) {
    String hash = StoredArticle.contentHash(article, geocoder);
    if (store.findContentHash(article.id()).equals(Optional.of(hash))) {
      return new Known();
    }
    List<ResolvedMention> mentions = geoparser.parse(article.heading(), article.text());
    StoredArticle stored = new StoredArticle(article, hash, mentions);
    return new Fresh(stored, events(stored));
  }

  private EventStore.Arrival arrival(Fresh fresh) {
    return new EventStore.Arrival(
        fresh.article(),
        stored -> stored.corrections().all().isEmpty() ? fresh.events() : events(stored));
  }

  /** A piece on its way to the store. */
  private sealed interface Geocoded {}

  /** With its events, made on one of many threads before the one that writes gets it. */
  private record Fresh(StoredArticle article, List<Event> events) implements Geocoded {}

  private record Known() implements Geocoded {}

  private record Failed(Reading.Rejected rejection) implements Geocoded {}

  /** One ingest of many sources: a thread reads, many geocode, one writes. */
  private final class Run {

    private final Sources sources;
    private final IngestProgress progress;
    private final BiConsumer<Source, Reading> listener;
    private final AtomicLong total;
    private final Map<String, String> sourceOfId = new HashMap<>();
    private final Tally tally = new Tally();

    /** To be written together: while more are ready, or until there are enough. */
    private final List<EventStore.Arrival> arrivals = new ArrayList<>();

    Run(Sources sources, IngestProgress progress, BiConsumer<Source, Reading> listener) {
      this.sources = sources;
      this.progress = progress;
      this.listener = listener;
      this.total = new AtomicLong(sources.found().size() + sources.rejections().size());
    }

    IngestSummary all() throws InterruptedException {
      try (InOrder<Reading, Geocoded> stages =
          new InOrder<>(InOrder.allCores(), this::geocodeReading, this::take, this::write)) {
        for (Reading.Rejected rejection : sources.rejections()) {
          stages.submit(rejection, 0);
        }
        for (Source source : sources.found()) {
          read(source, stages);
        }
        stages.finish();
        write();
      }
      return tally.summary();
    }

    private void read(Source source, InOrder<Reading, Geocoded> stages)
        throws InterruptedException {
      total.decrementAndGet();
      try {
        readers.read(
            source,
            reading -> {
              total.incrementAndGet();
              Reading kept = refuseSecondOfId(reading);
              listener.accept(source, kept);
              submit(kept, stages);
            });
      } catch (Interrupted e) {
        throw new InterruptedException();
      }
    }

    private void submit(Reading reading, InOrder<Reading, Geocoded> stages) {
      try {
        stages.submit(reading, reading instanceof Reading.Read read ? lengthOf(read) : 0);
      } catch (InterruptedException e) {
        throw new Interrupted(e);
      }
    }

    private static int lengthOf(Reading.Read reading) {
      return reading.article().text().length();
    }

    // Else the last of them would silently take the place of the others.
    private Reading refuseSecondOfId(Reading reading) {
      if (!(reading instanceof Reading.Read read)) {
        return reading;
      }
      String id = read.article().id();
      String first = sourceOfId.putIfAbsent(id, read.source());
      return first == null
          ? reading
          : new Reading.Rejected(read.source(), first + " has the same id, '" + id + "'");
    }

    private Geocoded geocodeReading(Reading reading) {
      if (reading instanceof Reading.Rejected rejection) {
        return new Failed(rejection);
      }
      Reading.Read read = (Reading.Read) reading;
      try {
        return geocode(read.article());
      } catch (StoreException e) {
        throw e;
      } catch (RuntimeException | StackOverflowError e) {
        // A fault of ours in one article is no reason to lose the others.
        return new Failed(new Reading.Rejected(read.source(), "cannot be geocoded: " + e));
      }
    }

    private void take(Geocoded geocoded) {
      if (geocoded instanceof Fresh fresh) {
        arrivals.add(arrival(fresh));
        if (arrivals.size() >= MOST_ARRIVALS) {
          write();
        }
      } else if (geocoded instanceof Failed failed) {
        tally.count(failed.rejection());
        tally.tell(progress, total.get());
      } else {
        tally.count(PutOutcome.UNCHANGED);
        tally.tell(progress, total.get());
      }
    }

    private void write() {
      if (!arrivals.isEmpty()) {
        store.putAll(arrivals).forEach(tally::count);
        arrivals.clear();
        tally.tell(progress, total.get());
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
