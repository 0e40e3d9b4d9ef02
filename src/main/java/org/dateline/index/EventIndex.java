package org.dateline.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.dateline.query.ArticlePage;
import org.dateline.query.ClusterGrid;
import org.dateline.query.Clusters;
import org.dateline.query.EventCursor;
import org.dateline.query.EventFeature;
import org.dateline.query.EventOrder;
import org.dateline.query.EventQuery;
import org.dateline.query.Facet;
import org.dateline.query.FacetCounts;
import org.dateline.query.Histogram;
import org.dateline.query.Page;
import org.dateline.store.EventCounts;
import org.dateline.store.EventStore;
import org.dateline.time.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * The events of a store in memory, as they are when it is asked: some nanoseconds an event answer
 * what a database takes far longer for. What the index does not know, or while it is not up to
 * date, the store itself answers. Safe for use by many threads.
 */
public final class EventIndex implements EventCounts, AutoCloseable {

  // Where others write all the time, an event may be gone before its row is read.
  private static final int TRIES = 3;

  private final EventStore store;
  private final IndexTracker tracker;
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();

  /**
   * Indexes a store and follows its changes until it is closed.
   *
   * @param format in which events are written out ahead of time
   */
  public EventIndex(EventStore store, FeatureFormat format) {
    this(store, format, IndexTracker.room());
  }

  /**
   * @param mostEvents the index stays empty if the store has more events than that
   */
  EventIndex(EventStore store, FeatureFormat format, long mostEvents) {
    this.store = store;
    this.tracker = new IndexTracker(store, format, mostEvents);
  }

  /** Reads all events now, so that the first question need not wait for it. */
  public void warmUp() {
    tracker.build();
  }

  /**
   * A page in the default order that is written out already, if it can be had: undated events match
   * any interval, as OGC API – Features demands.
   *
   * @param query its limit and offset do not count
   * @param limit the most events on the page, at least 1
   * @param after where the page starts; null for the first
   */
  public Optional<WrittenEvents> page(EventQuery query, int limit, @Nullable EventCursor after) {
    return written(query, true, limit, after);
  }

  /** All events that match, written out already, if they can be had; undated at no time. */
  public Optional<WrittenEvents> all(EventQuery query) {
    return written(query, false, Integer.MAX_VALUE, null);
  }

  private Optional<WrittenEvents> written(
      EventQuery query, boolean undatedToo, int limit, @Nullable EventCursor after) {
    Optional<IndexView> view = view(query);
    (view.isPresent() ? hits : misses).increment();
    return view.map(events -> events.page(question(query, undatedToo), limit, after));
  }

  /** How often written events were asked for and could be had, since the start. */
  public long hits() {
    return hits.sum();
  }

  /** How often the store had to be asked instead, since the start. */
  public long misses() {
    return misses.sum();
  }

  @Override
  public long count(EventQuery query) {
    return answer(query, (view, question) -> view.count(question), () -> store.count(query));
  }

  @Override
  public Clusters clusters(EventQuery query, int zoom) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Clusters> clusters =
          answer(query, (view, question) -> clusters(view, question, zoom), Optional::empty);
      if (clusters.isPresent()) {
        return clusters.get();
      }
    }
    return store.clusters(query, zoom);
  }

  // Empty if an event is gone meanwhile.
  private Optional<Clusters> clusters(IndexView view, Question question, int zoom) {
    ClusterGrid grid = new ClusterGrid(zoom);
    view.fill(grid, question);
    List<String> single = grid.singleEvents().stream().map(view::id).toList();
    Map<String, EventFeature> events = new HashMap<>();
    if (!single.isEmpty()) {
      store.findEvents(single).forEach(event -> events.put(event.id(), event));
    }
    return events.size() < single.size()
        ? Optional.empty()
        : Optional.of(
            grid.clusters(
                (place, reference) -> view.placeName(reference),
                reference -> events.get(view.id(reference))));
  }

  @Override
  public Histogram histogram(EventQuery query, DatePrecision by) {
    return answer(
        query,
        (view, question) -> {
          IndexView.Days days = view.days(question);
          return Histogram.of(by, days.dated(), days.undated());
        },
        () -> store.histogram(query, by));
  }

  @Override
  public FacetCounts facet(EventQuery query, Facet facet, int most) {
    return answer(
        facet.without(query),
        (view, question) ->
            FacetCounts.of(
                facet,
                view.values(question, facet),
                most,
                value -> facet == Facet.PLACE ? view.placeName(value).orElse(value) : value),
        () -> store.facet(query, facet, most));
  }

  /** The articles that have a matching event; see the store. */
  public ArticlePage articles(EventQuery query, int limit, int offset) {
    return query.isFiltered()
        ? answer(
            query,
            (view, question) -> store.articles(query, view.byArticle(question), limit, offset),
            () -> store.articles(query, limit, offset))
        : store.articles(query, Map.of(), limit, offset);
  }

  /** The articles without any event; see the store. */
  public ArticlePage unlocated(EventQuery query, int limit, int offset) {
    return answer(
        EventQuery.ALL,
        (view, question) ->
            store.unlocated(query, view.byArticle(question).keySet(), limit, offset),
        () -> store.unlocated(query, limit, offset));
  }

  /** A page of events in any order; see the store. */
  public Page<EventFeature> eventPage(
      EventQuery query, EventOrder order, int limit, @Nullable EventCursor after) {
    return answer(
        query,
        (view, question) -> store.eventPage(query, order, limit, after, view.count(question)),
        () -> store.eventPage(query, order, limit, after));
  }

  private interface FromView<T> {
    T answer(IndexView view, Question question);
  }

  private <T> T answer(EventQuery query, FromView<T> fromView, Supplier<T> fromStore) {
    Optional<IndexView> view = view(query);
    return view.isPresent() ? fromView.answer(view.get(), question(query, false)) : fromStore.get();
  }

  private Optional<IndexView> view(EventQuery query) {
    return Segment.knows(query) ? tracker.current() : Optional.empty();
  }

  private Question question(EventQuery query, boolean undatedToo) {
    String text = query.text();
    return new Question(query, undatedToo, text == null ? null : store.articlesWithText(text));
  }

  @Override
  public void close() {
    tracker.close();
  }
}
