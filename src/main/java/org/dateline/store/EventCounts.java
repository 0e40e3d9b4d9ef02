package org.dateline.store;

import org.dateline.query.Clusters;
import org.dateline.query.EventQuery;
import org.dateline.query.Facet;
import org.dateline.query.FacetCounts;
import org.dateline.query.Histogram;
import org.dateline.time.DatePrecision;

/** Counts the events that match a query; its limit and offset do not count. */
public interface EventCounts {

  /** The number of events. */
  long count(EventQuery query);

  /**
   * The events gathered by cells of a grid in Web Mercator that are about 60 pixels wide at the
   * zoom; from zoom 12 on, only by identical position.
   *
   * @param zoom zoom level of the map, in [0, 24]; the world is {@code 256 * 2^zoom} pixels wide
   */
  Clusters clusters(EventQuery query, int zoom);

  /** The number of events by the year, month or day of their start. */
  Histogram histogram(EventQuery query, DatePrecision by);

  /**
   * The number of events for each value of a property, under all conditions but those on the
   * property itself.
   *
   * @param most the number of values to keep, the most frequent first
   */
  FacetCounts facet(EventQuery query, Facet facet, int most);
}
