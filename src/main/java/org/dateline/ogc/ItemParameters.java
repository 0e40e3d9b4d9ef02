package org.dateline.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.filter.Condition;
import org.dateline.filter.EventFilter;
import org.dateline.filter.FilterSchema;
import org.dateline.geo.Crs;
import org.dateline.query.EventFilters;
import org.dateline.query.EventOrder;
import org.dateline.query.EventQuery;
import org.dateline.web.RequestParameters;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request for items.
 *
 * @param page which items
 * @param offset the number of items to skip before the page
 * @param view how they are written
 * @param file the file that is wanted instead of a page; null for a page
 */
record ItemParameters(PageRequest page, int offset, ItemView view, @Nullable ItemFile file) {

  static final int DEFAULT_LIMIT = 100;
  static final int GREATEST_LIMIT = 10_000;
  static final int GREATEST_OFFSET = 10_000_000;

  /** The parameters that select or describe features in any collection, those of Part 1 first. */
  private static final List<String> STANDARD =
      List.of(
          "bbox",
          "datetime",
          "limit",
          "f",
          "cursor",
          "offset",
          "ids",
          "crs",
          "bbox-crs",
          "properties",
          "skipGeometry",
          "sortby",
          "filter",
          "filter-lang",
          "filter-crs");

  /** The names of the parameters of a collection, those of the standard first. */
  static List<String> names(FeatureCollection collection) {
    Set<String> names = new LinkedHashSet<>(STANDARD);
    names.addAll(new TreeSet<>(EventFilters.NAMES));
    collection.properties().forEach(property -> names.add(property.name()));
    return List.copyOf(names);
  }

  /**
   * Reads them.
   *
   * @throws org.dateline.web.BadParameterException if one is unknown or of another form
   */
  static ItemParameters read(HttpServletRequest request, FeatureCollection collection) {
    RequestParameters parameters =
        RequestParameters.only(request, names(collection).toArray(String[]::new));
    List<String> properties = collection.properties().stream().map(Property::name).toList();
    PropertyParameters own = PropertyParameters.read(parameters, collection);
    List<EventFilter> filters = new ArrayList<>();
    filter(parameters, collection.filterSchema()).ifPresent(filters::add);
    own.filter().ifPresent(filters::add);
    parameters.read("ids", ItemParameters::ids).ifPresent(filters::add);
    PageRequest page =
        new PageRequest(
            query(parameters, own.names()),
            filters.isEmpty() ? null : EventFilter.all(filters),
            parameters.read("sortby", text -> EventOrder.parse(text, properties)).orElse(null),
            parameters.read("limit", ItemParameters::limit).orElse(DEFAULT_LIMIT),
            parameters.read("cursor", value -> value).orElse(null));
    Optional<ItemFile> file = ItemFile.read(parameters, collection);
    ItemView view =
        new ItemView(
            file.isPresent() ? Form.JSON : Form.ofFeatures(request, parameters),
            crs(parameters, "crs"),
            parameters.read("properties", value -> chosen(value, properties)).orElse(Set.of()),
            parameters.read("skipGeometry", ItemParameters::truth).orElse(false));
    return new ItemParameters(
        page, parameters.number("offset", 0, GREATEST_OFFSET, 0), view, file.orElse(null));
  }

  /** The same from a cursor on, after which none are skipped. */
  ItemParameters from(@Nullable String cursor) {
    return new ItemParameters(page.at(cursor, page.limit()), 0, view, null);
  }

  /** The conditions on events, except those that are read as conditions on properties. */
  private static EventQuery query(RequestParameters parameters, Set<String> asProperties) {
    Set<String> apart = new LinkedHashSet<>(asProperties);
    apart.addAll(List.of("bbox", "filter"));
    EventQuery.Builder query = parameters.queryWithout(apart.toArray(String[]::new)).toBuilder();
    parameters.read("bbox", crs(parameters, "bbox-crs")::box).ifPresent(query::bbox);
    return query.build();
  }

  /** A limit above the greatest gives the greatest (Part 1, 7.15.2, C). */
  private static int limit(String value) {
    if (!value.matches("[0-9]{1,18}") || Long.parseLong(value) < 1) {
      throw new IllegalArgumentException(
          "expected a whole number from 1 (more than %d gives %d), but was '%s'"
              .formatted(GREATEST_LIMIT, GREATEST_LIMIT, value));
    }
    return (int) Math.min(Long.parseLong(value), GREATEST_LIMIT);
  }

  private static EventFilter ids(String value) {
    Set<String> ids = new LinkedHashSet<>(List.of(value.split(",", -1)));
    String text =
        ids.stream().map(PropertyParameters::quoted).collect(Collectors.joining(", ", "IN (", ")"));
    return new EventFilter(text, new Condition.HasId(ids));
  }

  private static boolean truth(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException("expected true or false, but was '" + value + "'");
    };
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
      // GDAL sends the name of an earlier draft, and only a server that has it gets its filters.
      case "cql2-text", "cql-text" -> false;
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
