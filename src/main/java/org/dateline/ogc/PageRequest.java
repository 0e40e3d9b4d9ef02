package org.dateline.ogc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.filter.Condition;
import org.dateline.filter.Condition.Comparison;
import org.dateline.filter.Condition.Operator;
import org.dateline.filter.EventFilter;
import org.dateline.filter.Operand;
import org.dateline.query.DateOf;
import org.dateline.query.EventOrder;
import org.dateline.query.EventQuery;
import org.dateline.time.DatetimeInterval;
import org.jspecify.annotations.Nullable;

/**
 * A request for a page of a list.
 *
 * @param query the events that the items are, or are gathered from
 * @param filter what the properties of the items fulfil; null for all
 * @param order of the items; null for that of the collection
 * @param limit most items, at least 1
 * @param cursor where it starts, as the page before said; null for the first
 */
record PageRequest(
    EventQuery query,
    @Nullable EventFilter filter,
    @Nullable EventOrder order,
    int limit,
    @Nullable String cursor) {

  /** The same, for a page of another size that starts elsewhere. */
  PageRequest at(@Nullable String otherCursor, int otherLimit) {
    return new PageRequest(query, filter, order, otherLimit, otherCursor);
  }

  /** The view as its provenance names it. */
  EventQuery view() {
    return query.toBuilder().filter(filter).build();
  }

  /**
   * The query for the store: {@code datetime} matches what has no time, too, as Part 1 demands (OGC
   * 17-069r4, /req/core/fc-time-response, C).
   *
   * @param filter what the events fulfil besides; null for nothing
   */
  EventQuery storeQuery(@Nullable EventFilter filter) {
    List<EventFilter> filters = new ArrayList<>();
    Optional.ofNullable(filter).ifPresent(filters::add);
    EventQuery.Builder store = query.toBuilder();
    DatetimeInterval datetime = query.datetime();
    if (datetime != null && query.date() == DateOf.EVENT) {
      store.datetime(null);
      filters.add(new EventFilter("datetime", timeless(datetime)));
    }
    return store.filter(filters.isEmpty() ? null : EventFilter.all(filters)).build();
  }

  private static Condition timeless(DatetimeInterval datetime) {
    List<Condition> within = new ArrayList<>();
    datetime
        .end()
        .ifPresent(day -> within.add(compare("event_start", Operator.LESS_OR_EQUAL, day)));
    datetime
        .start()
        .ifPresent(day -> within.add(compare("event_end", Operator.GREATER_OR_EQUAL, day)));
    return new Condition.Any(
        List.of(new Condition.Missing("event_start"), new Condition.All(within)));
  }

  private static Condition compare(String property, Operator operator, LocalDate day) {
    return new Comparison(
        new Operand.Property(property), operator, new Operand.Moment(day.toEpochDay()));
  }
}
