package org.dateline.geojson;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.dateline.store.EventQuery;
import org.dateline.store.EventStore;
import org.dateline.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the events written out for as long as they are those of the store, and makes them anew when
 * the store has come to rest. Meanwhile, and above a bound, there are none, and the store must be
 * asked.
 */
public final class RenderedEventsCache implements AutoCloseable {

  /** Of so many the arrays take 100 MB of heap; their text lies in a mapped file. */
  static final int MOST_EVENTS = 2_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(RenderedEventsCache.class);
  private static final Duration LOOK = Duration.ofMillis(500);
  // A store that changes now and then costs at most a tenth of one core.
  private static final int REST = 10;

  private final EventStore store;
  private final ScheduledExecutorService worker;
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private volatile @Nullable Made made;
  private String seen = "";
  private long notBefore = System.nanoTime();

  /** Starts to watch a store. */
  public RenderedEventsCache(EventStore store) {
    this.store = store;
    this.worker =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "dateline-rendered-events");
              thread.setDaemon(true);
              thread.setPriority(Thread.MIN_PRIORITY);
              return thread;
            });
    worker.scheduleWithFixedDelay(
        this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  private record Made(String version, RenderedEvents events) {}

  /** The events as they are now, if they are at hand. */
  public Optional<RenderedEvents> current() {
    Made latest = made;
    if (latest != null && latest.version.equals(store.version())) {
      hits.increment();
      return Optional.of(latest.events);
    }
    misses.increment();
    return Optional.empty();
  }

  /** How often the events were at hand when they were asked for, since the start. */
  public long hits() {
    return hits.sum();
  }

  /** How often the store had to be asked instead, since the start. */
  public long misses() {
    return misses.sum();
  }

  private void look() {
    try {
      String version = store.version();
      Made latest = made;
      boolean isCurrent = latest != null && latest.version.equals(version);
      boolean rests = version.equals(seen);
      seen = version;
      if (!isCurrent && rests && System.nanoTime() - notBefore >= 0) {
        made = null;
        make(version);
      }
    } catch (StoreException | IOException e) {
      // The store answers for itself; this is only a faster way.
      LOG.warn("cannot write events out beforehand: {}", e.getMessage());
    }
  }

  private void make(String version) throws IOException {
    long start = System.nanoTime();
    if (store.count(EventQuery.ALL) <= MOST_EVENTS) {
      EventArrays events = new EventArrays();
      try (FeatureFile.Writer writer = new FeatureFile.Writer()) {
        store.stream(
            EventQuery.ALL,
            event -> {
              events.add(event);
              writer.add(event);
            });
        made = new Made(version, new RenderedEvents(events, writer.finish()));
      }
    }
    notBefore = System.nanoTime() + REST * (System.nanoTime() - start);
  }

  /** Stops to watch the store. */
  @Override
  public void close() {
    worker.shutdownNow();
  }
}
