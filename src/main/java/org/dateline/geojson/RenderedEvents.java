package org.dateline.geojson;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.dateline.geo.BoundingBox;
import org.dateline.store.EventCursor;
import org.dateline.store.EventQuery;
import org.dateline.time.DatetimeInterval;
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

  private final EventArrays events;
  private final FeatureFile file;
  private final PointGrid grid;

  RenderedEvents(EventArrays events, FeatureFile file) {
    this.events = events;
    this.file = file;
    this.grid = new PointGrid(events);
  }

  /**
   * Whether events like these can be told from here: those of a box and a time, no other filter.
   */
  public static boolean answers(EventQuery query) {
    EventQuery rest = query.toBuilder().bbox(null).datetime(null).limit(null).offset(0).build();
    return rest.equals(EventQuery.ALL);
  }

  /**
   * A page in the default order.
   *
   * @param query one that {@link #answers} knows; limit and offset do not count
   * @param limit at most so many, at least 1
   * @param after where the page starts; null for the first
   */
  public Part page(EventQuery query, int limit, @Nullable EventCursor after) {
    return part(query, limit, after == null ? 0 : rankBehind(after));
  }

  /** All that match, in the default order; see {@link #page}. */
  public Part all(EventQuery query) {
    return part(query, events.size(), 0);
  }

  private Part part(EventQuery query, int limit, int from) {
    Test test = new Test(query);
    BitSet matches = new BitSet(events.size());
    long matched = matched(test, matches);
    int most = Math.min(limit, events.size() - from);
    int[] ranks = new int[Math.min(most, 1024)];
    int count = 0;
    int rank = next(test, matches, from);
    while (rank >= 0 && count < most) {
      if (count == ranks.length) {
        ranks = Arrays.copyOf(ranks, Math.min(most, 2 * count));
      }
      ranks[count++] = rank;
      rank = next(test, matches, rank + 1);
    }
    String next = rank >= 0 && count > 0 ? cursor(ranks[count - 1]).toString() : null;
    return new Part(Arrays.copyOf(ranks, count), matched, next);
  }

  /** Counts what matches; where it looks at each of them, it notes them too. */
  private long matched(Test test, BitSet matches) {
    if (test.boxes == null && !test.isTimed) {
      test.isScanned = true;
      return events.size();
    }
    List<BoundingBox> boxes = test.boxes == null ? List.of(BoundingBox.WORLD) : test.boxes;
    long near = boxes.stream().mapToLong(grid::countNear).sum();
    test.isScanned = near > events.size() * LARGEST_SHARE_FOR_GRID;
    if (test.isScanned && !test.isTimed) {
      return boxes.stream().mapToLong(grid::count).sum();
    }
    test.isScanned = false;
    for (BoundingBox box : boxes) {
      grid.forEachNear(
          box,
          rank -> {
            if (test.holds(rank)) {
              matches.set(rank);
            }
          });
    }
    return matches.cardinality();
  }

  private int next(Test test, BitSet matches, int from) {
    if (!test.isScanned) {
      return matches.nextSetBit(from);
    }
    for (int rank = from; rank < events.size(); rank++) {
      if (test.holds(rank)) {
        return rank;
      }
    }
    return -1;
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

  /** What an event must fulfil. */
  private final class Test {

    private final @Nullable List<BoundingBox> boxes;
    private final boolean isTimed;
    private final long firstDay;
    private final long lastDay;
    private boolean isScanned;

    Test(EventQuery query) {
      BoundingBox bbox = query.bbox();
      DatetimeInterval datetime = query.datetime();
      boxes = bbox == null || bbox.equals(BoundingBox.WORLD) ? null : bbox.split();
      isTimed = datetime != null;
      firstDay =
          datetime == null
              ? Long.MIN_VALUE
              : datetime.start().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
      lastDay =
          datetime == null
              ? Long.MAX_VALUE
              : datetime.end().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    }

    boolean holds(int rank) {
      if (isTimed
          && (events.startDay(rank) == EventArrays.UNDATED
              || events.startDay(rank) > lastDay
              || events.endDay(rank) < firstDay)) {
        return false;
      }
      if (boxes == null) {
        return true;
      }
      double lon = events.lon(rank);
      double lat = events.lat(rank);
      for (BoundingBox box : boxes) {
        if (lon >= box.west() && lon <= box.east() && lat >= box.south() && lat <= box.north()) {
          return true;
        }
      }
      return false;
    }
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
