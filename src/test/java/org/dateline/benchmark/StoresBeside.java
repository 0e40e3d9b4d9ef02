package org.dateline.benchmark;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dateline.filter.EventFilter;
import org.dateline.geo.BoundingBox;
import org.dateline.query.EventOrder;
import org.dateline.query.EventQuery;
import org.dateline.query.Facet;
import org.dateline.store.EventStore;
import org.dateline.store.StoreAddress;
import org.dateline.stores.Stores;
import org.dateline.time.DatetimeInterval;

/**
 * Times the same work on two stores in one run, turn by turn, and prints medians and their ratio.
 *
 * <p>Arguments: the addresses of two empty stores, and the number of events (100,000); 0 asks two
 * that are full already.
 */
public final class StoresBeside {

  private static final int ROUNDS = 21;

  private StoresBeside() {}

  /** Fills both stores, then asks them. */
  public static void main(String[] args) {
    int events = args.length > 2 ? Integer.parseInt(args[2]) : 100_000;
    try (EventStore one = Stores.open(StoreAddress.of(args[0]));
        EventStore other = Stores.open(StoreAddress.of(args[1]))) {
      if (events > 0) {
        double first = millis(one, store -> MillionEvents.fill(store, events));
        double second = millis(other, store -> MillionEvents.fill(store, events));
        row("put " + events + " events, an article a transaction", first, second);
      }
      for (Map.Entry<String, Consumer<EventStore>> task : tasks().entrySet()) {
        double[] ones = new double[ROUNDS];
        double[] others = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
          ones[i] = millis(one, task.getValue());
          others[i] = millis(other, task.getValue());
        }
        row(task.getKey(), median(ones), median(others));
      }
    }
  }

  private static Map<String, Consumer<EventStore>> tasks() {
    EventQuery box = query().bbox(new BoundingBox(35, 32, 43, 38)).build();
    EventQuery years =
        box.toBuilder().datetime(DatetimeInterval.parse("2012/2015")).limit(1000).build();
    EventQuery filtered =
        query().filter(EventFilter.parse("mentions >= 3 AND place LIKE 'A%'")).build();
    Map<String, Consumer<EventStore>> tasks = new LinkedHashMap<>();
    tasks.put("count in a box", store -> store.count(box));
    tasks.put("clusters of a box, zoom 6", store -> store.clusters(box, 6));
    tasks.put("countries of all", store -> store.facet(EventQuery.ALL, Facet.COUNTRY, 20));
    tasks.put("count under a free filter", store -> store.count(filtered));
    tasks.put("stream of a box", store -> store.stream(box, event -> {}));
    tasks.put("1,000 of a box and 4 years", store -> store.stream(years, event -> {}));
    tasks.put(
        "page of 100", store -> store.eventPage(EventQuery.ALL, EventOrder.DEFAULT, 100, null));
    tasks.put("page of 100 in a box", store -> store.eventPage(box, EventOrder.DEFAULT, 100, null));
    tasks.put(
        "20 articles with a word", store -> store.articles(query().text("river").build(), 20, 0));
    tasks.put(
        "20 articles with a rare word",
        store -> store.articles(query().text("4711").build(), 20, 0));
    tasks.put("one article", store -> store.findArticle("report-17"));
    tasks.put("version", EventStore::version);
    tasks.put("stream of all", store -> store.stream(EventQuery.ALL, event -> {}));
    return tasks;
  }

  private static EventQuery.Builder query() {
    return EventQuery.builder();
  }

  private static double millis(EventStore store, Consumer<EventStore> task) {
    long start = System.nanoTime();
    task.accept(store);
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static void row(String what, double one, double other) {
    List<Object> cells = List.of(what, one, other, other / one);
    System.out.printf("| %s | %.2f ms | %.2f ms | %.2f |%n", cells.toArray());
  }
}
