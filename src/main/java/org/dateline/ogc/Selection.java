package org.dateline.ogc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.dateline.query.EventCursor;
import org.dateline.query.EventOrder;
import org.dateline.query.Page;
import org.jspecify.annotations.Nullable;

/**
 * Receives features one by one and keeps those of a page, so that memory grows with the page and
 * not with the list. As in the store, features without a property come last, and equal features are
 * ordered by id.
 */
final class Selection<F> {

  /** The order of ids alone. */
  static final EventOrder BY_ID = new EventOrder(List.of());

  private final EventOrder order;
  private final int limit;
  private final @Nullable Entry<F> after;
  private final Function<F, String> id;
  private final BiFunction<F, String, @Nullable Object> value;
  private final Comparator<Entry<F>> comparator = this::compare;
  private final PriorityQueue<Entry<F>> kept = new PriorityQueue<>(comparator.reversed());
  private long matched;

  /**
   * @param order null for that of the ids
   * @param cursor where the page starts; null for the first
   * @param value the value of a property: a number, a text, or null
   * @throws IllegalArgumentException if the cursor is not one of this order
   */
  Selection(
      @Nullable EventOrder order,
      int limit,
      @Nullable String cursor,
      Function<F, String> id,
      BiFunction<F, String, @Nullable Object> value) {
    this.order = order == null ? BY_ID : order;
    this.limit = limit;
    this.id = id;
    this.value = value;
    EventCursor start = cursor == null ? null : EventCursor.parse(cursor, this.order);
    this.after = start == null ? null : new Entry<>(null, start.values(), start.id());
  }

  /** Takes a feature. */
  void add(F feature) {
    matched++;
    List<@Nullable Object> values = new ArrayList<>(order.keys().size());
    order.keys().forEach(key -> values.add(value.apply(feature, key.property())));
    Entry<F> entry = new Entry<>(feature, values, id.apply(feature));
    boolean isBehind = after == null || comparator.compare(entry, after) > 0;
    if (isBehind && (kept.size() <= limit || comparator.compare(entry, kept.element()) < 0)) {
      kept.add(entry);
      // One more tells whether there is a next page.
      if (kept.size() > limit + 1) {
        kept.remove();
      }
    }
  }

  /** The page. */
  Page<F> page() {
    List<Entry<F>> entries = new ArrayList<>(kept);
    entries.sort(comparator);
    boolean more = entries.size() > limit;
    List<Entry<F>> page = more ? entries.subList(0, limit) : entries;
    List<F> items = new ArrayList<>(page.size());
    page.forEach(entry -> items.add(entry.present()));
    return new Page<>(items, matched, more ? page.get(limit - 1).cursor() : null);
  }

  private int compare(Entry<F> one, Entry<F> other) {
    for (int i = 0; i < order.keys().size(); i++) {
      Object left = one.values.get(i);
      Object right = other.values.get(i);
      boolean missing = left == null || right == null;
      int sign =
          missing
              ? Boolean.compare(left == null, right == null)
              : compareValues(left, right) * (order.keys().get(i).descending() ? -1 : 1);
      if (sign != 0) {
        return sign;
      }
    }
    return one.id.compareTo(other.id);
  }

  private static int compareValues(Object left, Object right) {
    if (left instanceof Number one && right instanceof Number other) {
      return Double.compare(one.doubleValue(), other.doubleValue());
    }
    if (left instanceof String one && right instanceof String other) {
      return one.compareTo(other);
    }
    throw new IllegalArgumentException("expected the cursor of a link to the next page");
  }

  /** A feature with what it is ordered by; the place of a cursor has no feature. */
  private record Entry<F>(@Nullable F feature, List<@Nullable Object> values, String id) {

    F present() {
      if (feature == null) {
        throw new IllegalStateException("a cursor is no feature");
      }
      return feature;
    }

    String cursor() {
      return new EventCursor(values, id).toString();
    }
  }
}
