package org.dateline.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.query.EventFilters;
import org.dateline.query.EventQuery;
import picocli.CommandLine.Option;

/**
 * The filters of the HTTP interface as command line options; {@link EventFilters} parses their
 * values.
 */
final class FilterOptions {

  @Option(
      names = "--bbox",
      paramLabel = "W,S,E,N",
      description = "Places in a box of degrees; west > east crosses the antimeridian.")
  private List<String> bbox = List.of();

  @Option(
      names = "--datetime",
      paramLabel = "T",
      description = "An instant, a date or start/end, with .. for an open end.")
  private List<String> datetime = List.of();

  @Option(names = "--year", paramLabel = "YYYY", description = "Events of a year; repeatable.")
  private List<String> year = List.of();

  @Option(
      names = "--date",
      paramLabel = "D",
      description = "Which date --datetime and --year refer to: event (default) or published.")
  private List<String> date = List.of();

  @Option(names = "--kind", paramLabel = "K", description = "Events of a kind; repeatable.")
  private List<String> kind = List.of();

  @Option(
      names = "--assertion",
      paramLabel = "A",
      description = "reported, claimed, planned, threatened, denied or background; repeatable.")
  private List<String> assertion = List.of();

  @Option(
      names = "--mentioned",
      paramLabel = "M",
      description = "Places that are only mentioned: false (default), true (too) or only.")
  private List<String> mentioned = List.of();

  @Option(
      names = "--reports",
      paramLabel = "R",
      description = "Of several articles with the same report: all (default) or only the first.")
  private List<String> reports = List.of();

  @Option(names = "--article", paramLabel = "ID", description = "Events of an article; repeatable.")
  private List<String> article = List.of();

  @Option(names = "--place", paramLabel = "ID", description = "Events at a place; repeatable.")
  private List<String> place = List.of();

  @Option(names = "--country", paramLabel = "CC", description = "Events in a country; repeatable.")
  private List<String> country = List.of();

  @Option(
      names = "--publisher",
      paramLabel = "NAME",
      description = "Events of a publisher; repeatable.")
  private List<String> publisher = List.of();

  @Option(
      names = "--q",
      paramLabel = "WORDS",
      description = "Events whose article contains all these words.")
  private List<String> text = List.of();

  @Option(
      names = "--min-confidence",
      paramLabel = "C",
      description = "The least confidence, 0 to 1.")
  private List<String> minConfidence = List.of();

  @Option(
      names = "--role",
      paramLabel = "R",
      description = "location, actor, modifier or demonym; repeatable.")
  private List<String> role = List.of();

  @Option(
      names = "--filter",
      paramLabel = "CQL2",
      description = "A filter in CQL2 text, such as \"confidence > 0.9 AND place LIKE 'A%%'\".")
  private List<String> filter = List.of();

  /**
   * The query for the given options.
   *
   * @throws org.dateline.query.InvalidFilterException if a value does not have the form that its
   *     filter needs
   */
  EventQuery query() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("bbox", bbox);
    values.put("datetime", datetime);
    values.put("year", year);
    values.put("date", date);
    values.put("kind", kind);
    values.put("assertion", assertion);
    values.put("mentioned", mentioned);
    values.put("reports", reports);
    values.put("article", article);
    values.put("place", place);
    values.put("country", country);
    values.put("publisher", publisher);
    values.put("q", text);
    values.put("min-confidence", minConfidence);
    values.put("role", role);
    values.put("filter", filter);
    return EventFilters.parse(values);
  }
}
