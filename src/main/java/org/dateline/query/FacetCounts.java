package org.dateline.query;

import java.util.List;

/**
 * How many events have each value of a facet.
 *
 * @param facet the property
 * @param values the most frequent values, the most frequent first
 * @param distinct how many values there are
 * @param without number of events that have none
 */
public record FacetCounts(Facet facet, List<Value> values, long distinct, long without) {

  public FacetCounts {
    values = List.copyOf(values);
  }

  /**
   * A value with its events.
   *
   * @param value as the filter of the facet's name takes it
   * @param name what people call it: a place's name, otherwise the value itself
   * @param count number of events, at least 1
   */
  public record Value(String value, String name, long count) {}
}
