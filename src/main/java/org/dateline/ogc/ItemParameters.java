package org.dateline.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.filter.EventFilter;
import org.dateline.geo.Crs;
import org.dateline.store.EventOrder;
import org.dateline.store.EventQuery;
import org.dateline.web.RequestParameters;

/**
 * What a request for items asks for.
 *
 * @param form what the answer is made for
 * @param query which items
 * @param page which of them now
 * @param crs what coordinates are told in
 * @param properties the wanted ones; empty for all
 */
record ItemParameters(
    Form form, EventQuery query, PageRequest page, Crs crs, Set<String> properties) {

  static final int DEFAULT_LIMIT = 100;
  static final int GREATEST_LIMIT = 10_000;

  /** Parameters of the standard that every list of items takes. */
  static final List<String> COMMON =
      List.of("f", "limit", "cursor", "crs", "bbox-crs", "properties");

  /** Those of lists that CQL2 filters. */
  static final List<String> FILTERING = List.of("filter-lang", "filter-crs", "sortby");

  /**
   * Reads them.
   *
   * @throws org.dateline.web.BadParameterException if one is unknown or of another form
   */
  static ItemParameters read(HttpServletRequest request, FeatureCollection collection) {
    Set<String> accepted = new TreeSet<>(collection.filters());
    accepted.addAll(COMMON);
    if (collection.isFilterable()) {
      accepted.addAll(FILTERING);
    }
    RequestParameters parameters = RequestParameters.only(request, accepted.toArray(String[]::new));
    Crs boxCrs = crs(parameters, "bbox-crs");
    EventQuery.Builder query = parameters.queryWithout("bbox", "filter").toBuilder();
    parameters.read("bbox", boxCrs::box).ifPresent(query::bbox);
    filter(parameters, query);
    EventOrder order = parameters.read("sortby", EventOrder::parse).orElse(EventOrder.DEFAULT);
    PageRequest page =
        new PageRequest(
            order,
            parameters.number("limit", 1, GREATEST_LIMIT, DEFAULT_LIMIT),
            parameters.read("cursor", value -> value).orElse(null));
    return new ItemParameters(
        Form.of(request, parameters),
        query.build(),
        page,
        crs(parameters, "crs"),
        parameters.read("properties", value -> names(value, collection)).orElse(Set.of()));
  }

  private static Crs crs(RequestParameters parameters, String name) {
    return parameters.read(name, Crs::parse).orElse(Crs.CRS84);
  }

  private static void filter(RequestParameters parameters, EventQuery.Builder query) {
    Crs crs = crs(parameters, "filter-crs");
    boolean json = parameters.read("filter-lang", ItemParameters::isJson).orElse(false);
    parameters
        .read(
            "filter",
            text -> json ? EventFilter.parseJson(text, crs) : EventFilter.parse(text, crs))
        .ifPresent(query::filter);
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

  private static Set<String> names(String value, FeatureCollection collection) {
    List<String> known = collection.properties().stream().map(Property::name).toList();
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
