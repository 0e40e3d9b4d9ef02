package org.dateline.index;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dateline.query.EventQuery;
import org.dateline.query.Mentioned;
import org.dateline.store.EventChanges;
import org.dateline.store.EventStore;
import org.dateline.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an index in step with its store, as a log-structured merge tree does (P. O'Neil et al.,
 * "The log-structured merge-tree", 1996): changes since the last seal make a small segment, a
 * segment that has grown is sealed, and when many changes have gathered, all events are read anew.
 */
final class IndexTracker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(IndexTracker.class);

  /** With their shared values; the text of the events lies in a mapped file. */
  private static final int BYTES_PER_EVENT = 128;

  private static final long MOST_EVENTS = 8_000_000;
  private static final Duration LOOK = Duration.ofMillis(500);
  // A store that changes now and then costs at most a tenth of one core.
  private static final int REST = 10;
  // To read so many takes some tenths of a second.
  private static final int MOST_CHANGES = 10_000;
  private static final int SEALED_CHANGES = 1_000;
  private static final int SHARE_OF_CHANGES = 8;
  private static final int MOST_SEGMENTS = 100;

  private static final EventQuery EVERYTHING =
      EventQuery.builder().mentioned(Mentioned.TRUE).build();

  private final EventStore store;
  private final FeatureFormat format;
  private final long mostEvents;
  private final ScheduledExecutorService worker;
  private final Object catchingUp = new Object();
  private volatile @Nullable Current current;
  private @Nullable Sealed sealed;
  private volatile long notBefore = System.nanoTime();

  IndexTracker(EventStore store, FeatureFormat format, long mostEvents) {
    this.store = store;
    this.format = format;
    this.mostEvents = mostEvents;
    this.worker =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "dateline-index");
              thread.setDaemon(true);
              thread.setPriority(Thread.MIN_PRIORITY);
              return thread;
            });
    worker.scheduleWithFixedDelay(
        this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The number of events for which a quarter of the heap has room. */
  static long room() {
    return Math.min(MOST_EVENTS, Runtime.getRuntime().maxMemory() / 4 / BYTES_PER_EVENT);
  }

  /** The events of a version of the store. */
  private record Current(String version, IndexView view) {}

  /** Segments that are not read again, and the moment that they are of. */
  private record Sealed(EventChanges.Snapshot moment, List<Segment> segments) {

    /** The number of changes since all events were read. */
    long changes() {
      long changes = 0;
      for (int i = 0; i < segments.size(); i++) {
        changes += segments.get(i).gone() + (i == 0 ? 0 : segments.get(i).size());
      }
      return changes;
    }

    boolean isWorn() {
      long many = Math.max(MOST_CHANGES, segments.get(0).size() / SHARE_OF_CHANGES);
      return changes() > many || segments.size() > MOST_SEGMENTS;
    }
  }

  /** The events as they are now, if they are at hand. */
  Optional<IndexView> current() {
    String version = store.version();
    Current latest = current;
    if (latest != null && !latest.version.equals(version)) {
      latest = caughtUp(version);
    }
    return Optional.ofNullable(latest).map(Current::view);
  }

  private @Nullable Current caughtUp(String version) {
    synchronized (catchingUp) {
      Current latest = current;
      Sealed known = sealed;
      if (latest == null || known == null || latest.version.equals(version)) {
        return latest;
      }
      // What is newer than that version is read again with the next question.
      Optional<EventChanges.Changes> changes = store.changesSince(known.moment, MOST_CHANGES);
      current = changes.map(those -> with(those, known, version)).orElse(null);
      return current;
    }
  }

  private Current with(EventChanges.Changes changes, Sealed known, String version) {
    List<Segment> segments = new ArrayList<>();
    known.segments.forEach(segment -> segments.add(segment.without(changes)));
    if (!changes.events().isEmpty()) {
      segments.add(Segment.of(changes.events(), format));
    }
    if (changes.events().size() + changes.rows().size() > SEALED_CHANGES) {
      sealed = new Sealed(changes.now(), List.copyOf(segments));
    }
    return new Current(version, new IndexView(segments));
  }

  private void look() {
    try {
      Current latest = current;
      if (isToBeBuilt() && System.nanoTime() - notBefore >= 0) {
        build();
      } else if (latest != null) {
        caughtUp(store.version());
      }
    } catch (StoreException e) {
      // The store answers for itself; this is only a faster way.
      LOG.warn("cannot index the events: {}", e.getMessage());
    }
  }

  private boolean isToBeBuilt() {
    synchronized (catchingUp) {
      return current == null || sealed == null || sealed.isWorn();
    }
  }

  /** Reads all events, unless another thread has just done so. */
  synchronized void build() {
    if (!isToBeBuilt()) {
      return;
    }
    long start = System.nanoTime();
    try {
      String version = store.version();
      if (store.count(EVERYTHING) <= mostEvents) {
        read(version);
      }
    } catch (IOException e) {
      LOG.warn("cannot write events out ahead of time: {}", e.getMessage());
    }
    notBefore = System.nanoTime() + REST * (System.nanoTime() - start);
  }

  private void read(String version) throws IOException {
    Columns columns = new Columns();
    try (FeatureFile.Writer writer = new FeatureFile.Writer(format)) {
      EventChanges.Snapshot moment =
          store.snapshot(
              row -> {
                columns.add(row);
                writer.add(row.event());
              });
      Segment all = new Segment(columns.freeze(), writer.finish());
      synchronized (catchingUp) {
        sealed = new Sealed(moment, List.of(all));
        current = new Current(version, new IndexView(List.of(all)));
      }
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
