package org.dateline.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.query.EventFilters;
import org.dateline.query.EventQuery;

/**
 * The metadata of an export: its source, its query and its licence.
 *
 * @param title name of the view
 * @param query the filters as a query string, encoded; empty for all events
 * @param gazetteer version of the gazetteer of the places
 * @param created when it was made, in whole seconds
 */
public record Provenance(String title, String query, String gazetteer, Instant created) {

  /** The licence of the places, for people. */
  public static final String LICENCE = "CC BY 4.0 (places: GeoNames)";

  /** The address of that licence. */
  public static final String LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/";

  /** The owners of the parts. */
  public static final String RIGHTS =
      "Places: GeoNames (https://www.geonames.org/), CC BY 4.0, and Natural Earth, public domain;"
          + " changed. Titles and sentences are quoted from the articles and belong to their"
          + " publishers.";

  public Provenance {
    created = created.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Describes the events of a query. */
  public static Provenance of(EventQuery query, String gazetteer, Instant created) {
    return new Provenance(ViewName.of(query), queryString(query), gazetteer, created);
  }

  /** The filters of a query as a query string, encoded, without a question mark. */
  public static String queryString(EventQuery query) {
    return EventFilters.format(query).entrySet().stream()
        .flatMap(filter -> filter.getValue().stream().map(value -> pair(filter.getKey(), value)))
        .collect(Collectors.joining("&"));
  }

  /** How to cite the export. */
  public String citation() {
    return "Dateline, events reported in news articles (%s), made %s with gazetteer %s. %s"
        .formatted(
            query.isEmpty() ? "all" : query,
            created.atZone(ZoneOffset.UTC).toLocalDate(),
            gazetteer,
            "Places: GeoNames, CC BY 4.0.");
  }

  /** All metadata by name, for formats with named texts. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("title", title);
    texts.put("citation", citation());
    texts.put("license", LICENCE);
    texts.put("license_url", LICENCE_URL);
    texts.put("rights", RIGHTS);
    texts.put("gazetteer", gazetteer);
    texts.put("query", query);
    texts.put("created", created.toString());
    return texts;
  }

  /** All metadata as lines of {@code name: text}, for formats with a single text. */
  public String lines() {
    List<String> lines =
        texts().entrySet().stream().map(text -> text.getKey() + ": " + text.getValue()).toList();
    return String.join("\n", lines);
  }

  private static String pair(String name, String value) {
    // Commas and colons are not delimiters here, and people read these URLs.
    String encoded =
        URLEncoder.encode(value, StandardCharsets.UTF_8)
            .replace("+", "%20")
            .replace("%2C", ",")
            .replace("%3A", ":")
            .replace("%2F", "/");
    return name + "=" + encoded;
  }
}
