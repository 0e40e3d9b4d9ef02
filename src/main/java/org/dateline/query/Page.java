package org.dateline.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, of one moment.
 *
 * @param items in order
 * @param numberMatched how many the whole list has
 * @param next where the next page starts; null on the last
 */
public record Page<T>(List<T> items, long numberMatched, @Nullable String next) {

  public Page {
    items = List.copyOf(items);
  }
}
