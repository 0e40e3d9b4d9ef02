package org.dateline.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dateline.article.Reading.Rejected;
import org.dateline.ingest.IngestStatus.State;
import org.dateline.query.EventQuery;
import org.dateline.store.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ingests the corpus in the background while the page is already served, and then watches the
 * user's folder for changes.
 */
public final class CorpusLoader {

  private static final Logger LOG = LoggerFactory.getLogger(CorpusLoader.class);
  private static final long BETWEEN_REPORTS = TimeUnit.SECONDS.toNanos(3);
  private static final long LONGEST_STOP = TimeUnit.SECONDS.toMillis(10);

  private final Ingest ingest;
  private final EventStore store;
  private final @Nullable Path corpus;
  private volatile IngestStatus status = new IngestStatus(State.LOADING, 0, 0, 0);
  private final Thread thread = new Thread(this::load, "dateline-corpus");
  private long lastReport = System.nanoTime();

  /**
   * Creates a loader.
   *
   * @param corpus a folder of articles; null for the sample corpus, which is only loaded into a
   *     store without other articles
   */
  public CorpusLoader(Ingest ingest, EventStore store, @Nullable Path corpus) {
    this.ingest = ingest;
    this.store = store;
    this.corpus = corpus;
  }

  /** Starts the loader; may be called once. */
  public void start() {
    thread.start();
  }

  /** Reads nothing, for a store that cannot be written; takes the place of {@link #start}. */
  public void skip() {
    finish(State.READY);
  }

  /** Stops soon. Stored articles stay, and the next start continues with the rest. */
  public void stop() throws InterruptedException {
    thread.interrupt();
    thread.join(LONGEST_STOP);
  }

  /** The progress so far. */
  public IngestStatus status() {
    return status;
  }

  private void load() {
    try {
      if (corpus == null) {
        Sources sample = sample();
        if (!sample.isEmpty()) {
          LOG.info("Reading the corpus");
          done(ingest.run(sample, this::report));
        }
        finish(State.READY);
      } else {
        LOG.info("Reading the corpus");
        FolderWatch watch = new FolderWatch(ingest, List.of(corpus), this::changed);
        watch.readAll(this::report);
        finish(State.READY);
        watch.follow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.warn("The corpus is read, but cannot be followed: {}", e.toString());
    } catch (RuntimeException | Error e) {
      // Any failure must be logged and reported as a status; otherwise the page would wait for
      // ever.
      LOG.error("The corpus could not be read: {}", e.toString());
      finish(State.FAILED);
    }
  }

  private Sources sample() {
    Sources sample = SampleCorpus.sources();
    boolean only =
        store.articles(EventQuery.ALL, 0, 0).total() == 0
            || sample.found().stream().anyMatch(s -> store.findContentHash(s.id()).isPresent());
    return only ? sample : Sources.NONE;
  }

  private void changed(IngestSummary summary, int removed) {
    done(summary);
    if (removed > 0) {
      LOG.info("{} articles are gone from the corpus", removed);
    }
  }

  private void report(long ingested, long rejected, long total) {
    status = new IngestStatus(State.LOADING, ingested, total, rejected);
    if (System.nanoTime() - lastReport > BETWEEN_REPORTS) {
      lastReport = System.nanoTime();
      LOG.info("Reading the corpus: {} of {} articles", ingested, total);
    }
  }

  private void done(IngestSummary summary) {
    for (Rejected rejection : summary.rejections()) {
      LOG.atWarn()
          .addKeyValue("source", rejection.source())
          .addKeyValue("reason", rejection.reason())
          .log("Rejected {}: {}", rejection.source(), rejection.reason());
    }
    LOG.info("The corpus is read: {}", summary);
  }

  private void finish(State state) {
    IngestStatus last = status;
    status = new IngestStatus(state, last.ingested(), last.total(), last.rejected());
  }
}
