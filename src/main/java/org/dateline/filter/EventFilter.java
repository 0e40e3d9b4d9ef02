package org.dateline.filter;

import java.util.List;
import java.util.stream.Collectors;
import org.dateline.geo.Crs;

/**
 * A condition on events, or on articles or places with events, together with its source text.
 *
 * @param text CQL2 text, CQL2 JSON or ECQL
 * @param condition the parsed condition
 */
public record EventFilter(String text, Condition condition) {

  /**
   * Reads a filter. Accepted is CQL2 text as far as docs/API.md says, and ECQL as far as it asks
   * for the same.
   *
   * @throws FilterSyntaxException if the text is of another form, too long or too deep, names an
   *     unknown property or compares it with a value of another type
   */
  public static EventFilter parse(String text) {
    return parse(text, Crs.CRS84);
  }

  /**
   * Reads a filter whose geometries are in another reference system.
   *
   * @throws FilterSyntaxException as {@link #parse(String)} does
   */
  public static EventFilter parse(String text, Crs crs) {
    return parse(text, crs, FilterSchema.EVENTS);
  }

  /**
   * Reads a filter of other features than events.
   *
   * @param crs what the coordinates of its geometries are in
   * @throws FilterSyntaxException as {@link #parse(String)} does
   */
  public static EventFilter parse(String text, Crs crs, FilterSchema schema) {
    return new EventFilter(text, TextParser.parse(text, crs, schema));
  }

  /**
   * Reads a filter in CQL2 JSON.
   *
   * @param crs what the coordinates of its geometries are in
   * @throws FilterSyntaxException as {@link #parse(String)} does, or if it is no JSON
   */
  public static EventFilter parseJson(String json, Crs crs, FilterSchema schema) {
    return new EventFilter(json, JsonReader.read(json, crs, schema));
  }

  /** All of them hold. */
  public static EventFilter all(List<EventFilter> filters) {
    if (filters.size() == 1) {
      return filters.get(0);
    }
    return new EventFilter(
        filters.stream()
            .map(filter -> "(" + filter.text() + ")")
            .collect(Collectors.joining(" AND ")),
        new Condition.All(filters.stream().map(EventFilter::condition).toList()));
  }
}
