package org.dateline.ogc;

import java.util.Optional;
import org.dateline.index.WrittenEvents;
import org.dateline.query.Page;
import org.jspecify.annotations.Nullable;

/**
 * Where a page starts whose first items are counted off, as some clients and people want it. The
 * links between pages do not count, because a list may change meanwhile.
 *
 * @param cursor where the page starts; null for the first
 * @param isPastTheEnd whether there are no items from there on
 * @param numberMatched how many items there are in all, if that is so
 */
record Offset(@Nullable String cursor, boolean isPastTheEnd, long numberMatched) {

  private static final int STEP = 10_000;

  /**
   * Skips items.
   *
   * @throws IllegalArgumentException if the cursor is not for this collection and order
   */
  static Offset skip(FeatureCollection collection, PageRequest request, int items) {
    @Nullable String cursor = request.cursor();
    for (int left = items; left > 0; left -= STEP) {
      Step step = step(collection, request.at(cursor, Math.min(left, STEP)));
      if (step.next == null) {
        return new Offset(cursor, true, step.numberMatched);
      }
      cursor = step.next;
    }
    return new Offset(cursor, false, 0);
  }

  private static Step step(FeatureCollection collection, PageRequest request) {
    Optional<WrittenEvents> written = collection.written(request);
    if (written.isPresent()) {
      return new Step(written.get().next(), written.get().numberMatched());
    }
    Page<Item> page = collection.page(request);
    return new Step(page.next(), page.numberMatched());
  }

  private record Step(@Nullable String next, long numberMatched) {}
}
