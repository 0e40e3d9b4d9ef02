package org.dateline.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list at one moment.
 *
 * @param items in order
 * @param numberMatched number of items of the whole list
 * @param next cursor of the next page; null on the last
 */
public record Page<T>(List<T> items, long numberMatched, @Nullable String next) {

  public Page {
    items = List.copyOf(items);
  }
}
