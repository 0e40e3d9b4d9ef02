package org.dateline.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.dateline.filter.Condition;
import org.dateline.filter.EventFilter;
import org.dateline.query.EventCursor;
import org.dateline.query.EventProperty;
import org.dateline.query.EventQuery;
import org.dateline.store.EventChanges;
import org.dateline.store.EventChanges.Row;
import org.jspecify.annotations.Nullable;

/**
 * Some of the events, in the ranks of their default order, without those that are gone by now. Safe
 * for use by many threads.
 */
final class Segment {

  // A set of ranks costs more than looking at one event after the other if it has more than that
  // share of them.
  private static final double LARGEST_SHARE_FOR_SETS = 1.0 / 16;

  // An eighth of a byte for each event and filter.
  private static final int MOST_FILTERS = 32;

  private final Columns columns;
  private final FeatureFile features;
  private final BitSet gone;

  /** The results of the latest free filters: a map that is moved asks again with the same one. */
  private final Map<Condition, BitSet> filtered;

  /** All of the events. */
  Segment(Columns columns, FeatureFile features) {
    this(columns, features, new BitSet(), recent());
  }

  private Segment(
      Columns columns, FeatureFile features, BitSet gone, Map<Condition, BitSet> filtered) {
    this.columns = columns;
    this.features = features;
    this.gone = gone;
    this.filtered = filtered;
  }

  private static Map<Condition, BitSet> recent() {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Condition, BitSet> eldest) {
            return size() > MOST_FILTERS;
          }
        });
  }

  /** A few events, in their order. */
  static Segment of(List<Row> events, FeatureFormat format) {
    Columns columns = new Columns();
    events.forEach(columns::add);
    return new Segment(
        columns.freeze(), FeatureFile.of(events.stream().map(Row::event).toList(), format));
  }

  /** The same without what has changed. */
  Segment without(EventChanges.Changes changes) {
    long[] rows = changes.rows().stream().mapToLong(Long::longValue).sorted().toArray();
    BitSet articles = columns.articles().among(EventProperty.ARTICLE, changes.articles());
    BitSet all = (BitSet) gone.clone();
    for (int rank = 0; rank < columns.size(); rank++) {
      if (articles.get(columns.article(rank))
          || Arrays.binarySearch(rows, columns.row(rank)) >= 0) {
        all.set(rank);
      }
    }
    return new Segment(columns, features, all, filtered);
  }

  /** Number of events, with those that are gone. */
  int size() {
    return columns.size();
  }

  /** Number of events that are gone. */
  int gone() {
    return gone.cardinality();
  }

  Columns columns() {
    return columns;
  }

  FeatureFile features() {
    return features;
  }

  /** Whether the index knows all that a query is about. */
  static boolean knows(EventQuery query) {
    EventFilter filter = query.filter();
    return filter == null || FilterPredicate.knows(filter.condition());
  }

  /** The events that match a question whose query this {@link #knows}. */
  Matches matches(Question question) {
    EventPredicate predicate = new EventPredicate(question, filtered(question), columns);
    BitSet places = predicate.places();
    long near = places == null ? columns.size() : eventsAt(places);
    if (predicate.isAboutPlacesOnly() && near > columns.size() * LARGEST_SHARE_FOR_SETS) {
      return scanned(predicate, near);
    }
    BitSet noted = new BitSet(columns.size());
    IntConsumer note =
        rank -> {
          if (predicate.holds(rank)) {
            noted.set(rank);
          }
        };
    BitSet candidates = predicate.filtered();
    if (candidates != null && candidates.cardinality() <= near) {
      candidates.stream().forEach(note);
    } else if (places == null || near > columns.size() / 2) {
      for (int rank = 0; rank < columns.size(); rank++) {
        note.accept(rank);
      }
    } else {
      forEachAt(places, note);
    }
    noted.andNot(gone);
    return new Matches(noted.cardinality(), columns.size(), noted::nextSetBit);
  }

  private @Nullable BitSet filtered(Question question) {
    EventFilter filter = question.query().filter();
    if (filter == null) {
      return null;
    }
    BitSet known = filtered.get(filter.condition());
    if (known == null) {
      known = FilterPredicate.ranks(filter.condition(), columns);
      filtered.put(filter.condition(), known);
    }
    return known;
  }

  private long eventsAt(BitSet places) {
    long events = 0;
    for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
      events += columns.eventsAt(place);
    }
    return events;
  }

  private void forEachAt(BitSet places, IntConsumer consumer) {
    for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
      int events = columns.eventsAt(place);
      for (int i = 0; i < events; i++) {
        consumer.accept(columns.rankAt(place, i));
      }
    }
  }

  private Matches scanned(EventPredicate predicate, long near) {
    IntPredicate holds = rank -> predicate.holds(rank) && !gone.get(rank);
    long lost = gone.isEmpty() ? 0 : gone.stream().filter(predicate::holds).count();
    return new Matches(
        near - lost,
        columns.size(),
        from -> {
          for (int rank = from; rank < columns.size(); rank++) {
            if (holds.test(rank)) {
              return rank;
            }
          }
          return -1;
        });
  }

  /**
   * The events that match.
   *
   * @param count how many there are
   * @param size how many events there are, whether they match or not
   * @param following the first rank that matches, from a rank on; -1 if there is none
   */
  record Matches(long count, int size, IntUnaryOperator following) {

    int next(int from) {
      return following.applyAsInt(from);
    }

    void forEach(IntConsumer consumer) {
      if (count == size) {
        for (int rank = 0; rank < size; rank++) {
          consumer.accept(rank);
        }
        return;
      }
      for (int rank = next(0); rank >= 0; rank = next(rank + 1)) {
        consumer.accept(rank);
      }
    }
  }

  /** Where a page starts that follows an event. */
  EventCursor cursor(int rank) {
    List<@Nullable Object> values = new ArrayList<>();
    int day = columns.startDay(rank);
    values.add(day == Columns.UNDATED ? null : Integer.valueOf(day));
    return new EventCursor(values, id(rank));
  }

  /** The id of an event. */
  String id(int rank) {
    return new String(features.id(rank), StandardCharsets.UTF_8);
  }

  /** The rank of the first event after a cursor; the number of events if there is none. */
  int rankAfter(EventCursor after) {
    Object value = after.values().get(0);
    double day = value instanceof Number number ? number.doubleValue() : Columns.UNDATED;
    byte[] id = after.id().getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = columns.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      int byDay = Double.compare(columns.startDay(middle), day);
      boolean isAfter =
          byDay > 0 || byDay == 0 && Arrays.compareUnsigned(features.id(middle), id) > 0;
      if (isAfter) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Whether an event comes before one of another segment. */
  boolean isBefore(int rank, Segment other, int otherRank) {
    int byDay = Integer.compare(columns.startDay(rank), other.columns.startDay(otherRank));
    return byDay < 0
        || byDay == 0
            && Arrays.compareUnsigned(features.id(rank), other.features.id(otherRank)) < 0;
  }
}
