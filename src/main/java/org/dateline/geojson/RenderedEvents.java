package org.dateline.geojson;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.dateline.filter.Condition;
import org.dateline.filter.EventFilter;
import org.dateline.geo.BoundingBox;
import org.dateline.store.EventCursor;
import org.dateline.store.EventQuery;
import org.jspecify.annotations.Nullable;

/**
 * All events of one moment, written out as GeoJSON beforehand: an answer of a thousand features is
 * little more than a copy of their bytes. Events have the ranks of their default order. Safe for
 * use by many threads.
 */
public final class RenderedEvents {

  private static final byte[] START =
      "{\"type\":\"FeatureCollection\",\"features\":[".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "]}\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FIRST = "\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BETWEEN = "\n,".getBytes(StandardCharsets.US_ASCII);
  private static final int BUFFER_BYTES = 1 << 16;

  // Where a box takes in more than that share of all, looking at one after the other is faster.
  private static final double LARGEST_SHARE_FOR_GRID = 1.0 / 16;

  // An eighth of a byte for each event and filter.
  private static final int MOST_FILTERS = 32;

  private final EventArrays events;
  private final FeatureFile file;
  private final PointGrid grid;

  /** What fulfils the free filters of late: whoever moves a map asks again under the same one. */
  private final Map<Condition, BitSet> filtered =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Condition, BitSet> eldest) {
              return size() > MOST_FILTERS;
            }
          });

  RenderedEvents(EventArrays events, FeatureFile file) {
    this.events = events;
    this.file = file;
    this.grid = new PointGrid(events);
  }

  /**
   * Whether events like these can be told from here: by anything but words, and free filters of
   * texts made to be read.
   */
  public static boolean answers(EventQuery query) {
    return RankTest.knows(query);
  }

  /**
   * A page in the default order, as OGC API – Features has it: undated events are at any time.
   *
   * @param query one that {@link #answers} knows; limit and offset do not count
   * @param limit at most so many, at least 1
   * @param after where the page starts; null for the first
   */
  public Part page(EventQuery query, int limit, @Nullable EventCursor after) {
    return part(query, true, limit, after == null ? 0 : rankBehind(after));
  }

  /** All that match, in the default order; undated events are at no time. See {@link #page}. */
  public Part all(EventQuery query) {
    return part(query, false, events.size(), 0);
  }

  private Part part(EventQuery query, boolean undatedToo, int limit, int from) {
    Matches matches = matches(new RankTest(query, undatedToo, filtered(query), events));
    int most = Math.min(limit, events.size() - from);
    int[] ranks = new int[Math.min(most, 1024)];
    int count = 0;
    int rank = matches.next(from);
    while (rank >= 0 && count < most) {
      if (count == ranks.length) {
        ranks = Arrays.copyOf(ranks, Math.min(most, 2 * count));
      }
      ranks[count++] = rank;
      rank = matches.next(rank + 1);
    }
    String next = rank >= 0 && count > 0 ? cursor(ranks[count - 1]).toString() : null;
    return new Part(Arrays.copyOf(ranks, count), matches.count(), next);
  }

  private @Nullable BitSet filtered(EventQuery query) {
    EventFilter filter = query.filter();
    if (filter == null) {
      return null;
    }
    BitSet known = filtered.get(filter.condition());
    if (known == null) {
      known = RankFilter.ranks(filter.condition(), events);
      filtered.put(filter.condition(), known);
    }
    return known;
  }

  private Matches matches(RankTest test) {
    List<BoundingBox> boxes = test.boxes();
    BitSet filtered = test.filtered();
    long near = boxes == null ? events.size() : boxes.stream().mapToLong(grid::countNear).sum();
    if (!test.hasOthers() && near > events.size() * LARGEST_SHARE_FOR_GRID) {
      return scanned(test, boxes == null ? near : boxes.stream().mapToLong(grid::count).sum());
    }
    BitSet noted = new BitSet(events.size());
    IntConsumer note =
        rank -> {
          if (test.holds(rank)) {
            noted.set(rank);
          }
        };
    if (filtered != null && filtered.cardinality() <= near) {
      filtered.stream().forEach(note);
    } else if (boxes == null) {
      IntStream.range(0, events.size()).forEach(note);
    } else {
      boxes.forEach(box -> grid.forEachNear(box, note));
    }
    return new Matches(noted.cardinality(), noted::nextSetBit);
  }

  private Matches scanned(RankTest test, long count) {
    return new Matches(
        count,
        from -> {
          for (int rank = from; rank < events.size(); rank++) {
            if (test.holds(rank)) {
              return rank;
            }
          }
          return -1;
        });
  }

  /**
   * What matches.
   *
   * @param count how many there are
   * @param following the first rank that matches, from one on; -1 if there is none
   */
  private record Matches(long count, IntUnaryOperator following) {

    int next(int from) {
      return following.applyAsInt(from);
    }
  }

  private EventCursor cursor(int rank) {
    List<@Nullable Object> values = new ArrayList<>();
    int day = events.startDay(rank);
    values.add(day == EventArrays.UNDATED ? null : Integer.valueOf(day));
    return new EventCursor(values, new String(file.id(rank), StandardCharsets.UTF_8));
  }

  private int rankBehind(EventCursor after) {
    Object value = after.values().get(0);
    double day = value instanceof Number number ? number.doubleValue() : EventArrays.UNDATED;
    byte[] id = after.id().getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = events.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      int byDay = Double.compare(events.startDay(middle), day);
      boolean isBehind = byDay > 0 || byDay == 0 && Arrays.compareUnsigned(file.id(middle), id) > 0;
      if (isBehind) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Some of the events, in order. */
  public final class Part {

    private final int[] ranks;
    private final long numberMatched;
    private final @Nullable String next;

    private Part(int[] ranks, long numberMatched, @Nullable String next) {
      this.ranks = ranks;
      this.numberMatched = numberMatched;
      this.next = next;
    }

    /** How many they are. */
    public int size() {
      return ranks.length;
    }

    /** How many match the query. */
    public long numberMatched() {
      return numberMatched;
    }

    /** Where the next page starts; null on the last. */
    public @Nullable String next() {
      return next;
    }

    /** How many bytes {@link #writeFeatures} writes. */
    public long featureBytes() {
      long bytes = 0;
      for (int rank : ranks) {
        bytes += file.length(rank);
      }
      return ranks.length == 0 ? 0 : bytes + FIRST.length + (ranks.length - 1L) * BETWEEN.length;
    }

    /** Writes the features, with commas between them. */
    public void writeFeatures(OutputStream out) throws IOException {
      byte[] buffer = new byte[BUFFER_BYTES];
      int filled = 0;
      byte[] before = FIRST;
      for (int rank : ranks) {
        int length = file.length(rank);
        if (filled + before.length + length > buffer.length) {
          out.write(buffer, 0, filled);
          filled = 0;
          if (before.length + length > buffer.length) {
            buffer = new byte[before.length + length];
          }
        }
        System.arraycopy(before, 0, buffer, filled, before.length);
        file.copy(rank, buffer, filled + before.length);
        filled += before.length + length;
        before = BETWEEN;
      }
      out.write(buffer, 0, filled);
    }

    /** Writes a feature collection, byte for byte as {@link EventCollectionWriter} does. */
    public void writeCollection(OutputStream out) throws IOException {
      out.write(START);
      writeFeatures(out);
      out.write(END);
    }
  }
}
