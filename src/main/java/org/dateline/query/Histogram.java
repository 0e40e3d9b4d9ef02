package org.dateline.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
   * Gathers days into spans.
   *
   * @param dated number of events by the day on which they start, counted from 1970-01-01
   * @param undated number of events without a date
   */
  public static Histogram of(DatePrecision by, Map<Long, Long> dated, long undated) {
    TreeMap<LocalDate, Long> spans = new TreeMap<>();
    dated.forEach(
        (day, events) -> spans.merge(startOf(LocalDate.ofEpochDay(day), by), events, Long::sum));
    List<Bucket> buckets = new ArrayList<>();
    spans.forEach((start, events) -> buckets.add(new Bucket(new PartialDate(start, by), events)));
    return new Histogram(by, buckets, undated);
  }

  private static LocalDate startOf(LocalDate day, DatePrecision by) {
    return switch (by) {
      case DAY -> day;
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
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
