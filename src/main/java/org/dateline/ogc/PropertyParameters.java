package org.dateline.ogc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.filter.EventFilter;
import org.dateline.filter.FilterSchema;
import org.dateline.geo.Crs;
import org.dateline.query.EventFilters;
import org.dateline.time.DatetimeInterval;
import org.dateline.web.BadParameterException;
import org.dateline.web.RequestParameters;

/**
 * Parameters that are named like a property of the items: they select the items that have one of
 * the given values (OGC 19-079r2, Part 3, queryables as query parameters). GDAL sends them instead
 * of a filter.
 *
 * @param names the parameters that are read here; the filters of events read all others
 * @param filter what they say together; empty if none is given
 */
record PropertyParameters(Set<String> names, Optional<EventFilter> filter) {

  private static final Pattern PLACE_ID = Pattern.compile("[a-z][a-z0-9-]*:\\S+");
  private static final Pattern FOUR_DIGITS = Pattern.compile("-?[0-9]{4}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,20})?");
  private static final Set<String> WORDS_OF_REPORTS = Set.of("all", "first");
  private static final String PLACE = "place";

  PropertyParameters {
    names = Set.copyOf(names);
  }

  /**
   * Reads them.
   *
   * @throws BadParameterException if a value does not have the type of its property
   */
  static PropertyParameters read(RequestParameters parameters, FeatureCollection collection) {
    Set<String> names = new LinkedHashSet<>();
    List<EventFilter> filters = new ArrayList<>();
    for (Property property : collection.properties()) {
      List<String> values = parameters.all(property.name());
      if (!values.isEmpty() && !isFilterOfEvents(property.name(), values)) {
        names.add(property.name());
        filters.add(filter(property, values, collection.filterSchema()));
      }
    }
    return new PropertyParameters(
        names, filters.isEmpty() ? Optional.empty() : Optional.of(EventFilter.all(filters)));
  }

  /** Whether the filters of events, which have the same names, read these values. */
  private static boolean isFilterOfEvents(String name, List<String> values) {
    return switch (name) {
      case PLACE -> values.stream().allMatch(value -> PLACE_ID.matcher(value).matches());
      case "year" -> values.stream().allMatch(value -> FOUR_DIGITS.matcher(value).matches());
      case "reports" -> WORDS_OF_REPORTS.containsAll(values);
      default -> EventFilters.NAMES.contains(name);
    };
  }

  private static EventFilter filter(Property property, List<String> values, FilterSchema schema) {
    try {
      String text =
          values.stream()
              .map(value -> condition(property, value))
              .collect(Collectors.joining(" OR "));
      return EventFilter.parse(text, Crs.CRS84, schema);
    } catch (IllegalArgumentException e) {
      throw new BadParameterException(property.name(), property.name() + ": " + e.getMessage(), e);
    }
  }

  /** What a parameter says, in CQL2, so that an exported file can name it. */
  private static String condition(Property property, String value) {
    String name = property.name();
    return switch (property.kind()) {
      case TEXT ->
          // An id among names still means that place.
          name.equals(PLACE)
              ? "place = %s OR place_id = %<s".formatted(quoted(value))
              : name + " = " + quoted(value);
      case WHOLE_NUMBER, NUMBER -> name + " = " + number(value);
      case BOOLEAN -> name + " = " + truth(value);
      case DATE -> within(name, DatetimeInterval.parse(value));
    };
  }

  private static String within(String name, DatetimeInterval days) {
    List<String> conditions = new ArrayList<>();
    days.start().ifPresent(day -> conditions.add("%s >= DATE('%s')".formatted(name, day)));
    days.end().ifPresent(day -> conditions.add("%s <= DATE('%s')".formatted(name, day)));
    return conditions.isEmpty() ? "INCLUDE" : "(" + String.join(" AND ", conditions) + ")";
  }

  /** A text as a literal of CQL2. */
  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String number(String value) {
    if (!NUMBER.matcher(value).matches()) {
      throw new IllegalArgumentException("expected a number, but was '" + value + "'");
    }
    return value;
  }

  private static boolean truth(String value) {
    return switch (value) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default ->
          throw new IllegalArgumentException("expected true or false, but was '" + value + "'");
    };
  }
}
