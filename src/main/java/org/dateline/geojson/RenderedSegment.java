package org.dateline.geojson;

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
import org.dateline.query.EventCursor;
import org.dateline.query.EventFeature;
import org.dateline.query.EventQuery;
import org.jspecify.annotations.Nullable;

/** Events written out, in the ranks of their default order. Safe for use by many threads. */
final class RenderedSegment {

  /** Without any. */
  static final RenderedSegment NONE = of(List.of());

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

  RenderedSegment(EventArrays events, FeatureFile file) {
    this.events = events;
    this.file = file;
    this.grid = new PointGrid(events);
  }

  /** Of few events, in their order. */
  static RenderedSegment of(List<EventFeature> events) {
    EventArrays arrays = new EventArrays();
    events.forEach(arrays::add);
    return new RenderedSegment(arrays, FeatureFile.of(events));
  }

  int size() {
    return events.size();
  }

  EventArrays events() {
    return events;
  }

  FeatureFile file() {
    return file;
  }

  /**
   * What matches a query.
   *
   * @param undatedToo whether undated events are at any time, or at none
   * @param gone the ranks of those that are no more
   */
  Matches matches(EventQuery query, boolean undatedToo, BitSet gone) {
    RankTest test = new RankTest(query, undatedToo, filtered(query), events);
    Matches all = matches(test);
    return gone.isEmpty() ? all : all.without(gone, gone.stream().filter(test::holds).count());
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
  record Matches(long count, IntUnaryOperator following) {

    int next(int from) {
      return following.applyAsInt(from);
    }

    private Matches without(BitSet gone, long matching) {
      return new Matches(
          count - matching,
          from -> {
            int rank = next(from);
            while (rank >= 0 && gone.get(rank)) {
              rank = next(rank + 1);
            }
            return rank;
          });
    }
  }

  /** Where a page starts that follows an event. */
  EventCursor cursor(int rank) {
    List<@Nullable Object> values = new ArrayList<>();
    int day = events.startDay(rank);
    values.add(day == EventArrays.UNDATED ? null : Integer.valueOf(day));
    return new EventCursor(values, new String(file.id(rank), StandardCharsets.UTF_8));
  }

  /** The rank of the first event behind a cursor; the number of events if there is none. */
  int rankBehind(EventCursor after) {
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

  /** Whether an event comes before one of another segment. */
  boolean isBefore(int rank, RenderedSegment other, int otherRank) {
    int byDay = Integer.compare(events.startDay(rank), other.events.startDay(otherRank));
    return byDay < 0
        || byDay == 0 && Arrays.compareUnsigned(file.id(rank), other.file.id(otherRank)) < 0;
  }
}
