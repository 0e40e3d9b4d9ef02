package org.dateline.filter;

import java.util.List;
import java.util.stream.Collectors;
import org.dateline.geo.Crs;
import org.geotools.api.filter.Filter;

/**
 * A condition on events, or on what is gathered from them, together with the text that it was read
 * from.
 *
 * @param text CQL2 text, CQL2 JSON or ECQL
 * @param condition what it says
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
    return new EventFilter(text, condition(Tokens.withoutEscapes(text), crs, schema));
  }

  /**
   * Reads a filter in CQL2 JSON.
   *
   * @param crs what the coordinates of its geometries are in
   * @throws FilterSyntaxException as {@link #parse(String)} does, or if it is no JSON
   */
  public static EventFilter parseJson(String json, Crs crs, FilterSchema schema) {
    Cql2Json text = Cql2Json.read(json);
    try {
      return new EventFilter(json, condition(text.text(), crs, schema));
    } catch (FilterSyntaxException e) {
      throw text.told(e);
    }
  }

  private static Condition condition(String text, Crs crs, FilterSchema schema) {
    return new ConditionReader(FilterText.read(text, crs), schema).read();
  }

  /**
   * What a filter of GeoTools says.
   *
   * @throws FilterSyntaxException if it asks for what no store can look up
   */
  public static EventFilter of(Filter filter) {
    FilterText read = new FilterText(List.of(), filter);
    return new EventFilter(
        filter.toString(), new ConditionReader(read, FilterSchema.EVENTS).read());
  }

  /** All of them hold. */
  public static EventFilter all(List<EventFilter> filters) {
    return new EventFilter(
        filters.stream().map(EventFilter::text).collect(Collectors.joining(" AND ")),
        new Condition.All(filters.stream().map(EventFilter::condition).toList()));
  }
}
