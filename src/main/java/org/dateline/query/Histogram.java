package org.dateline.query;

import java.util.List;
import org.dateline.time.DatePrecision;
import org.dateline.time.PartialDate;

/**
 * How many events start in each span of time.
 *
 * @param by length of the spans
 * @param buckets the spans that have events, in order of time
 * @param undated number of events without a date
 */
public record Histogram(DatePrecision by, List<Bucket> buckets, long undated) {

  public Histogram {
    buckets = List.copyOf(buckets);
  }

  /**
   * A span with its events.
   *
   * @param span the year, month or day
   * @param count number of events that start in it, at least 1
   */
  public record Bucket(PartialDate span, long count) {}

  /** All events, dated or not. */
  public long total() {
    return undated + buckets.stream().mapToLong(Bucket::count).sum();
  }
}
