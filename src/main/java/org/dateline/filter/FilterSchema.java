package org.dateline.filter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The properties that a filter may use.
 *
 * @param noun the name of the features, in the plural
 * @param kinds the type of each property, by its name
 */
public record FilterSchema(String noun, Map<String, ValueKind> kinds) {

  /** The name of the geometry, which filters may also call {@code geometry}. */
  public static final String GEOMETRY = "geom";

  /** Events. */
  public static final FilterSchema EVENTS = new FilterSchema("events", ofEvents());

  public FilterSchema {
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
  }

  /** What the values of a property are, or empty if there is no such property. */
  public Optional<ValueKind> findKind(String property) {
    return Optional.ofNullable(kinds.get(property));
  }

  /** The names of all properties, for messages. */
  public String names() {
    return String.join(", ", kinds.keySet());
  }

  // In the order of the layer; the store has the same list with what stands in each.
  private static Map<String, ValueKind> ofEvents() {
    Map<String, ValueKind> kinds = new LinkedHashMap<>();
    put(kinds, ValueKind.TEXT, "place", "place_id", "country", "admin1", "feature_code");
    put(kinds, ValueKind.NUMBER, "precision_m");
    put(kinds, ValueKind.DATE, "event_start", "event_end");
    put(kinds, ValueKind.TEXT, "date_precision", "date_source", "date_text");
    put(kinds, ValueKind.NUMBER, "year");
    put(kinds, ValueKind.BOOLEAN, "planned");
    put(kinds, ValueKind.TEXT, "kind", "kind_text", "assertion", "trigger");
    put(kinds, ValueKind.TEXT, "actors_by", "actors_on");
    put(kinds, ValueKind.NUMBER, "killed_least", "killed_most", "injured_least", "injured_most");
    put(kinds, ValueKind.TEXT, "article", "title", "publisher", "url");
    put(kinds, ValueKind.DATE, "published");
    put(kinds, ValueKind.TEXT, "published_precision", "sentence");
    put(kinds, ValueKind.NUMBER, "mentions");
    put(kinds, ValueKind.TEXT, "role");
    put(kinds, ValueKind.NUMBER, "confidence", "place_confidence");
    put(kinds, ValueKind.BOOLEAN, "corrected");
    put(kinds, ValueKind.TEXT, "report_group");
    put(kinds, ValueKind.NUMBER, "reports");
    put(kinds, ValueKind.GEOMETRY, GEOMETRY);
    return kinds;
  }

  private static void put(Map<String, ValueKind> kinds, ValueKind kind, String... names) {
    List.of(names).forEach(name -> kinds.put(name, kind));
  }
}
