package org.dateline.store.sql;

import java.util.Map;
import org.dateline.query.EventProperty;

/**
 * The properties of the GeoJSON layer as expressions over {@code event_facts f} and, where that
 * lacks them, {@code events x}. Dates are days since 1970-01-01.
 */
final class EventColumns {

  private static final String WIDE = "x.";

  private static final Map<String, String> NARROW =
      Map.ofEntries(
          Map.entry("place_id", "f.place"),
          Map.entry("country", "f.country"),
          Map.entry("event_start", "f.start_day"),
          Map.entry("event_end", "f.end_day"),
          Map.entry("planned", "f.planned"),
          Map.entry("kind", "CASE WHEN f.assertion <> 'mentioned' THEN f.kind END"),
          Map.entry("assertion", "f.assertion"),
          Map.entry("article", "f.article"),
          Map.entry("published", "f.published_day"),
          Map.entry("mentions", "f.mentions"),
          Map.entry("role", "f.role"),
          Map.entry("confidence", "f.confidence"),
          Map.entry("report_group", ReportRows.GROUP_OF_ARTICLE.formatted("f.article")),
          Map.entry("reports", ReportRows.REPORTS_OF_ARTICLE.formatted("f.article")));

  private EventColumns() {}

  /**
   * The expression of a property.
   *
   * @throws IllegalArgumentException if there is no such property
   */
  static String of(String property, Dialect dialect) {
    if (property.equals("year")) {
      return dialect.year();
    }
    if (EventProperty.ALL.stream().noneMatch(one -> one.label().equals(property))) {
      throw new IllegalArgumentException("no column holds the property '" + property + "'");
    }
    if (property.equals("corrected")) {
      return "CAST(x.corrected AS INTEGER)";
    }
    return NARROW.getOrDefault(property, WIDE + property);
  }

  /** Whether the expression needs a row of events. */
  static boolean isWide(String column) {
    return column.contains(WIDE);
  }
}
