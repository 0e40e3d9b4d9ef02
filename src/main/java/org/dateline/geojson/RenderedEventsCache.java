package org.dateline.geojson;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.dateline.query.EventQuery;
import org.dateline.store.EventSnapshot;
import org.dateline.store.EventStore;
import org.dateline.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the events written out, in step with the store: before an answer it takes in what has
 * changed. When much has, it makes them anew as soon as the store has come to rest. Meanwhile, and
 * above a bound, there are none, and the store must be asked.
 */
public final class RenderedEventsCache implements AutoCloseable {

  /** Of so many the arrays take 140 MB of heap; their text lies in a mapped file. */
  static final int MOST_EVENTS = 2_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(RenderedEventsCache.class);
  private static final Duration LOOK = Duration.ofMillis(500);
  // A store that changes now and then costs at most a tenth of one core.
  private static final int REST = 10;
  // To write so many out with each change takes some hundredths of a second.
  private static final int MOST_CHANGES = 4_000;
  private static final int MANY_CHANGES = MOST_CHANGES / 4;

  private final EventStore store;
  private final ScheduledExecutorService worker;
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final Object catchingUp = new Object();
  private volatile @Nullable Base base;
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

  /**
   * All events of one moment.
   *
   * @param fids numbers of their rows, in the order of their ranks
   */
  private record Base(EventSnapshot snapshot, RenderedSegment events, long[] fids) {

    /** The ranks of those that are no longer as they were. */
    BitSet gone(EventSnapshot.Changes changes) {
      long[] rows = changes.rows().stream().mapToLong(Long::longValue).sorted().toArray();
      boolean[] articles = events.events().articles().of(List.copyOf(changes.articles()));
      BitSet gone = new BitSet();
      for (int rank = 0; rank < fids.length; rank++) {
        if (articles[events.events().article(rank)] || Arrays.binarySearch(rows, fids[rank]) >= 0) {
          gone.set(rank);
        }
      }
      return gone;
    }
  }

  /** The events of a version of the store, of which so many were not there when all were read. */
  private record Made(String version, RenderedEvents events, int changes) {}

  /** The events as they are now, if they are at hand. */
  public Optional<RenderedEvents> current() {
    String version = store.version();
    Made latest = made;
    if (latest != null && !latest.version.equals(version)) {
      latest = caughtUp(version);
    }
    (latest == null ? misses : hits).increment();
    return Optional.ofNullable(latest).map(Made::events);
  }

  private @Nullable Made caughtUp(String version) {
    synchronized (catchingUp) {
      Made latest = made;
      Base known = base;
      if (latest == null || known == null || latest.version.equals(version)) {
        return latest;
      }
      // What is newer than that version, too, is taken in once more by whoever asks next.
      made =
          store
              .changesSince(known.snapshot, MOST_CHANGES)
              .map(changes -> made(version, known, changes))
              .orElse(null);
      return made;
    }
  }

  private static Made made(String version, Base base, EventSnapshot.Changes changes) {
    BitSet gone = base.gone(changes);
    RenderedEvents events =
        new RenderedEvents(base.events, gone, RenderedSegment.of(changes.events()));
    return new Made(version, events, gone.cardinality() + changes.events().size());
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
      boolean isWorn = latest == null || latest.changes > MANY_CHANGES;
      boolean rests = version.equals(seen);
      seen = version;
      if (rests && isWorn && System.nanoTime() - notBefore >= 0) {
        if (latest == null) {
          base = null; // what answers no longer need not be held any longer
        }
        make(version);
      } else if (!isCurrent && latest != null) {
        caughtUp(version);
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
      Fids fids = new Fids();
      try (FeatureFile.Writer writer = new FeatureFile.Writer()) {
        EventSnapshot snapshot =
            store.snapshot(
                (fid, event) -> {
                  fids.add(fid);
                  events.add(event);
                  writer.add(event);
                });
        RenderedSegment all = new RenderedSegment(events, writer.finish());
        synchronized (catchingUp) {
          base = new Base(snapshot, all, fids.all());
          made = new Made(version, new RenderedEvents(all), 0);
        }
      }
    }
    notBefore = System.nanoTime() + REST * (System.nanoTime() - start);
  }

  /** Numbers of rows, as they come. */
  private static final class Fids {

    private long[] fids = new long[1024];
    private int size;

    void add(long fid) {
      if (size == fids.length) {
        fids = Arrays.copyOf(fids, size + (size >> 1));
      }
      fids[size++] = fid;
    }

    long[] all() {
      return Arrays.copyOf(fids, size);
    }
  }

  /** Stops to watch the store. */
  @Override
  public void close() {
    worker.shutdownNow();
  }
}
