package org.dateline.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.dateline.query.EventQuery;
import org.dateline.query.Page;
import org.jspecify.annotations.Nullable;

/**
 * Caches all features of one query until the store changes, because filtering and moving a map
 * repeats the same query. Thread-safe.
 *
 * @param <F> what the store calls a feature
 */
final class KeptFeatures<F> {

  private static final int AT_ONCE = 10_000;
  private static final int BYTES_PER_POSITION = 64;

  // A sixteenth of the heap.
  private final long mostPositions = Runtime.getRuntime().maxMemory() / 16 / BYTES_PER_POSITION;
  private final Supplier<String> version;
  private final Reader<F> reader;
  private final ToIntFunction<F> positions;
  private volatile @Nullable Kept<F> kept;
  private volatile @Nullable Kept<F> wanted;

  /**
   * @param version tells another one when the store has changed
   * @param reader reads the features from the store
   * @param positions counts those of a feature
   */
  KeptFeatures(Supplier<String> version, Reader<F> reader, ToIntFunction<F> positions) {
    this.version = version;
    this.reader = reader;
    this.positions = positions;
  }

  /** Reads a page of the features of a query by their ids. */
  interface Reader<F> {
    Page<F> read(EventQuery query, int limit, String afterId);
  }

  /**
   * Hands over the features of a query.
   *
   * @param narrow the query
   * @param wide one that has all of these features, too, and is kept if it is asked for twice
   * @param consumer gets the features of the one or the other, in the order of their ids
   */
  void forEach(EventQuery narrow, EventQuery wide, Consumer<F> consumer) {
    Kept<F> asked = new Kept<>(version.get(), wide, List.of());
    Kept<F> latest = kept;
    if (latest != null && latest.isOf(asked)) {
      latest.features.forEach(consumer);
      return;
    }
    Kept<F> before = wanted;
    wanted = asked;
    boolean again = before != null && before.isOf(asked);
    if (again || narrow.equals(wide)) {
      readAndKeep(asked, consumer);
    } else {
      read(narrow, page -> page.forEach(consumer));
    }
  }

  private void readAndKeep(Kept<F> asked, Consumer<F> consumer) {
    List<F> all = new ArrayList<>();
    long[] held = new long[1];
    read(
        asked.query,
        page -> {
          page.forEach(consumer);
          held[0] += page.stream().mapToInt(positions).sum();
          if (held[0] <= mostPositions) {
            all.addAll(page);
          }
        });
    // What was read in several pages is of one moment only if nothing has changed meanwhile.
    if (held[0] <= mostPositions && version.get().equals(asked.version)) {
      kept = new Kept<>(asked.version, asked.query, all);
    }
  }

  private void read(EventQuery query, Consumer<List<F>> pages) {
    @Nullable String after = "";
    while (after != null) {
      Page<F> page = reader.read(query, AT_ONCE, after);
      pages.accept(page.items());
      after = page.next();
    }
  }

  private record Kept<F>(String version, EventQuery query, List<F> features) {

    boolean isOf(Kept<F> other) {
      return version.equals(other.version) && query.equals(other.query);
    }
  }
}
