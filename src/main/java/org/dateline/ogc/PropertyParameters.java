package org.dateline.ogc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.filter.Condition;
import org.dateline.filter.Condition.Operator;
import org.dateline.filter.EventFilter;
import org.dateline.filter.FilterSchema;
import org.dateline.filter.Place;
import org.dateline.filter.Predicates;
import org.dateline.filter.Term;
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
  // Few digits, because the time to read a number grows with their square.
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,20})?");
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
    String name = property.name();
    try {
      Predicates predicates = new Predicates(schema);
      Condition condition =
          Predicates.any(
              values.stream().map(value -> condition(property, value, predicates)).toList());
      return new EventFilter(name + " = " + String.join(" or ", values), condition);
    } catch (IllegalArgumentException e) {
      throw new BadParameterException(name, name + ": " + e.getMessage(), e);
    }
  }

  private static Condition condition(Property property, String value, Predicates predicates) {
    Term term = predicates.property(property.name(), Place.NOWHERE);
    return switch (property.kind()) {
      case TEXT -> text(property.name(), term, value, predicates);
      case WHOLE_NUMBER, NUMBER -> equal(term, Term.of(number(value), Place.NOWHERE), predicates);
      case BOOLEAN -> equal(term, Term.of(truth(value), Place.NOWHERE), predicates);
      case DATE -> within(term, DatetimeInterval.parse(value), predicates);
    };
  }

  private static Condition text(String name, Term term, String value, Predicates predicates) {
    Condition same = equal(term, Term.of(value, Place.NOWHERE), predicates);
    if (!name.equals(PLACE)) {
      return same;
    }
    // An id among names still means that place.
    Term id = predicates.property("place_id", Place.NOWHERE);
    return Predicates.any(List.of(same, equal(id, Term.of(value, Place.NOWHERE), predicates)));
  }

  private static Condition equal(Term property, Term value, Predicates predicates) {
    return predicates.comparison(property, Operator.EQUAL, value);
  }

  private static Condition within(Term property, DatetimeInterval days, Predicates predicates) {
    List<Condition> conditions = new ArrayList<>();
    days.start()
        .map(day -> Term.of(day, Place.NOWHERE))
        .map(day -> predicates.comparison(property, Operator.GREATER_OR_EQUAL, day))
        .ifPresent(conditions::add);
    days.end()
        .map(day -> Term.of(day, Place.NOWHERE))
        .map(day -> predicates.comparison(property, Operator.LESS_OR_EQUAL, day))
        .ifPresent(conditions::add);
    return Predicates.all(conditions);
  }

  private static double number(String value) {
    if (!NUMBER.matcher(value).matches()) {
      throw new IllegalArgumentException("expected a number, but was '" + value + "'");
    }
    return Double.parseDouble(value);
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
