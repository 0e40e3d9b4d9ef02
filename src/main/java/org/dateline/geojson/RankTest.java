package org.dateline.geojson;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.dateline.filter.EventFilter;
import org.dateline.geo.BoundingBox;
import org.dateline.query.EventQuery;
import org.dateline.time.DatetimeInterval;
import org.jspecify.annotations.Nullable;

/** What an event must fulfil, by its rank. */
final class RankTest {

  private final EventArrays events;
  private final @Nullable List<BoundingBox> boxes;
  private final @Nullable BitSet filtered;
  private final @Nullable IntPredicate others;

  /**
   * @param query one that {@link #knows}
   * @param undatedToo whether undated events are at any time, or at none
   * @param filtered the ranks of those that fulfil its free filter; null if it has none
   */
  RankTest(EventQuery query, boolean undatedToo, @Nullable BitSet filtered, EventArrays events) {
    this.events = events;
    this.filtered = filtered;
    BoundingBox bbox = query.bbox();
    this.boxes = bbox == null || bbox.equals(BoundingBox.WORLD) ? null : bbox.split();
    this.others = others(query, undatedToo, events);
  }

  /**
   * Whether all conditions of a query are known here; one that is added to queries some day is left
   * to the store until it is added here.
   */
  static boolean knows(EventQuery query) {
    EventQuery.Builder known =
        EventQuery.builder()
            .bbox(query.bbox())
            .datetime(query.datetime())
            .minConfidence(query.minConfidence())
            .filter(query.filter())
            .limit(query.limit())
            .offset(query.offset());
    query.years().forEach(known::year);
    query.kinds().forEach(known::kind);
    query.articles().forEach(known::article);
    query.places().forEach(known::place);
    query.countries().forEach(known::country);
    query.publishers().forEach(known::publisher);
    query.roles().forEach(known::role);
    EventFilter filter = query.filter();
    return known.build().equals(query) && (filter == null || RankFilter.knows(filter.condition()));
  }

  /** The boxes of which the event lies in one; null where it may lie anywhere. */
  @Nullable List<BoundingBox> boxes() {
    return boxes;
  }

  /** The ranks of those that fulfil the free filter; null if there is none. */
  @Nullable BitSet filtered() {
    return filtered;
  }

  /** Whether something but the place is looked at. */
  boolean hasOthers() {
    return others != null || filtered != null;
  }

  boolean holds(int rank) {
    return (filtered == null || filtered.get(rank))
        && (others == null || others.test(rank))
        && (boxes == null || isInside(boxes, rank));
  }

  private boolean isInside(List<BoundingBox> boxes, int rank) {
    double lon = events.lon(rank);
    double lat = events.lat(rank);
    for (BoundingBox box : boxes) {
      if (lon >= box.west() && lon <= box.east() && lat >= box.south() && lat <= box.north()) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable IntPredicate others(
      EventQuery query, boolean undatedToo, EventArrays events) {
    IntPredicate all = null;
    DatetimeInterval datetime = query.datetime();
    if (datetime != null) {
      all = and(all, within(datetime, undatedToo, events));
    }
    if (!query.years().isEmpty()) {
      all = and(all, startsIn(query.years(), events));
    }
    if (query.minConfidence() > 0) {
      double least = query.minConfidence();
      all = and(all, rank -> events.confidence(rank) >= least);
    }
    if (!query.kinds().isEmpty()) {
      all = and(all, among(events::kind, ordinals(query.kinds())));
    }
    if (!query.roles().isEmpty()) {
      all = and(all, among(events::role, ordinals(query.roles())));
    }
    all = and(all, query.countries(), events::country, events.countries());
    all = and(all, query.places(), events::place, events.places());
    all = and(all, query.articles(), events::article, events.articles());
    return and(all, query.publishers(), events::publisher, events.publishers());
  }

  private static @Nullable IntPredicate and(
      @Nullable IntPredicate all,
      List<String> texts,
      IntUnaryOperator number,
      EventArrays.Numbers numbers) {
    return texts.isEmpty() ? all : and(all, among(number, numbers.of(texts)));
  }

  private static IntPredicate and(@Nullable IntPredicate all, IntPredicate one) {
    return all == null ? one : all.and(one);
  }

  private static IntPredicate among(IntUnaryOperator number, boolean[] wanted) {
    return rank -> wanted[number.applyAsInt(rank)];
  }

  private static boolean[] ordinals(List<? extends Enum<?>> values) {
    boolean[] wanted = new boolean[Byte.MAX_VALUE];
    values.forEach(value -> wanted[value.ordinal()] = true);
    return wanted;
  }

  private static IntPredicate within(
      DatetimeInterval datetime, boolean undatedToo, EventArrays events) {
    long first = datetime.start().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
    long last = datetime.end().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    return rank -> {
      int start = events.startDay(rank);
      return start == EventArrays.UNDATED
          ? undatedToo
          : start <= last && events.endDay(rank) >= first;
    };
  }

  private static IntPredicate startsIn(List<Integer> years, EventArrays events) {
    long[] firsts = years.stream().mapToLong(year -> firstDay(year)).toArray();
    long[] nexts = years.stream().mapToLong(year -> firstDay(year + 1)).toArray();
    return rank -> {
      int start = events.startDay(rank);
      for (int i = 0; i < firsts.length; i++) {
        if (start >= firsts[i] && start < nexts[i]) {
          return true;
        }
      }
      return false;
    };
  }

  private static long firstDay(int year) {
    return LocalDate.of(year, 1, 1).toEpochDay();
  }
}
