package org.dateline.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.filter.EventFilter;
import org.dateline.filter.FilterSchema;
import org.dateline.geo.Crs;
import org.dateline.query.EventFilters;
import org.dateline.query.EventOrder;
import org.dateline.query.EventQuery;
import org.dateline.web.RequestParameters;

/**
 * The parameters of a request for items.
 *
 * @param form the format of the answer
 * @param page which items
 * @param crs the reference system of coordinates
 * @param properties the requested properties; empty for all
 */
record ItemParameters(Form form, PageRequest page, Crs crs, Set<String> properties) {

  static final int DEFAULT_LIMIT = 100;
  static final int GREATEST_LIMIT = 10_000;

  /** Their names, those of the standard first. */
  static final List<String> NAMES = names();

  /**
   * Reads them.
   *
   * @throws org.dateline.web.BadParameterException if one is unknown or of another form
   */
  static ItemParameters read(HttpServletRequest request, FeatureCollection collection) {
    RequestParameters parameters = RequestParameters.only(request, NAMES.toArray(String[]::new));
    Crs boxCrs = crs(parameters, "bbox-crs");
    EventQuery.Builder query = parameters.queryWithout("bbox", "filter").toBuilder();
    parameters.read("bbox", boxCrs::box).ifPresent(query::bbox);
    List<String> properties = collection.properties().stream().map(Property::name).toList();
    PageRequest page =
        new PageRequest(
            query.build(),
            filter(parameters, collection.filterSchema()).orElse(null),
            parameters.read("sortby", text -> EventOrder.parse(text, properties)).orElse(null),
            parameters.number("limit", 1, GREATEST_LIMIT, DEFAULT_LIMIT),
            parameters.read("cursor", value -> value).orElse(null));
    return new ItemParameters(
        Form.of(request, parameters),
        page,
        crs(parameters, "crs"),
        parameters.read("properties", value -> chosen(value, properties)).orElse(Set.of()));
  }

  private static List<String> names() {
    Set<String> names = new LinkedHashSet<>(List.of("bbox", "datetime", "limit", "f", "cursor"));
    names.addAll(List.of("crs", "bbox-crs", "properties", "sortby"));
    names.addAll(List.of("filter", "filter-lang", "filter-crs"));
    names.addAll(new TreeSet<>(EventFilters.NAMES));
    return List.copyOf(names);
  }

  private static Crs crs(RequestParameters parameters, String name) {
    return parameters.read(name, Crs::parse).orElse(Crs.CRS84);
  }

  private static Optional<EventFilter> filter(RequestParameters parameters, FilterSchema schema) {
    Crs crs = crs(parameters, "filter-crs");
    boolean json = parameters.read("filter-lang", ItemParameters::isJson).orElse(false);
    return parameters.read(
        "filter",
        text ->
            json ? EventFilter.parseJson(text, crs, schema) : EventFilter.parse(text, crs, schema));
  }

  private static boolean isJson(String language) {
    return switch (language) {
      case "cql2-json" -> true;
      case "cql2-text" -> false;
      default ->
          throw new IllegalArgumentException(
              "expected cql2-text or cql2-json, but was '" + language + "'");
    };
  }

  private static Set<String> chosen(String value, List<String> known) {
    Set<String> names = new LinkedHashSet<>();
    for (String name : value.split(",", -1)) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "expected some of " + String.join(",", known) + ", but was '" + name + "'");
      }
      names.add(name);
    }
    return names;
  }
}
