package org.dateline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.dateline.query.EventFilters;
import org.dateline.query.EventQuery;
import org.dateline.query.InvalidFilterException;

/**
 * The query parameters of a request, parsed strictly, because a misspelt filter must not return
 * everything.
 */
public final class RequestParameters {

  private final Map<String, List<String>> values = new TreeMap<>();

  private RequestParameters(HttpServletRequest request, Set<String> accepted) {
    QueryString.parse(request.getQueryString(), values);
    for (String name : values.keySet()) {
      if (!accepted.contains(name)) {
        throw new BadParameterException(
            name,
            "unknown parameter '%s'; accepted are %s"
                .formatted(
                    name,
                    accepted.isEmpty() ? "none" : String.join(", ", new TreeSet<>(accepted))));
      }
    }
  }

  /**
   * The parameters of a request that accepts all filters and some others.
   *
   * @throws BadParameterException if there is another one
   */
  public static RequestParameters filtersAnd(HttpServletRequest request, String... more) {
    Set<String> accepted = new HashSet<>(EventFilters.NAMES);
    accepted.addAll(List.of(more));
    return new RequestParameters(request, accepted);
  }

  /**
   * The parameters of a request that accepts all filters except one that its path already sets.
   *
   * @throws BadParameterException if there is another one
   */
  public static RequestParameters filtersWithout(HttpServletRequest request, String set) {
    Set<String> accepted = new HashSet<>(EventFilters.NAMES);
    accepted.remove(set);
    return new RequestParameters(request, accepted);
  }

  /**
   * The parameters of a request that accepts only these.
   *
   * @throws BadParameterException if there is another one
   */
  public static RequestParameters only(HttpServletRequest request, String... names) {
    return new RequestParameters(request, Set.of(names));
  }

  /**
   * The query of the filters.
   *
   * @throws BadParameterException if a value does not have the form that its filter needs
   */
  public EventQuery query() {
    return query(values);
  }

  private static EventQuery query(Map<String, List<String>> values) {
    try {
      return EventFilters.parse(values);
    } catch (InvalidFilterException e) {
      throw new BadParameterException(e.filter(), String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * The query of the filters except some that the caller reads itself.
   *
   * @throws BadParameterException if a value is of another form than its filter wants
   */
  public EventQuery queryWithout(String... names) {
    Map<String, List<String>> rest = new TreeMap<>(values);
    rest.keySet().removeAll(Set.of(names));
    return query(rest);
  }

  /** All values of a parameter, in order. */
  public List<String> all(String name) {
    return List.copyOf(values.getOrDefault(name, List.of()));
  }

  /**
   * A whole number.
   *
   * @param otherwise the default value
   * @throws BadParameterException if it is not a number from {@code least} to {@code most}
   */
  public int number(String name, int least, int most, int otherwise) {
    return read(
            name,
            value -> {
              if (!value.matches("[0-9]{1,9}")
                  || Integer.parseInt(value) < least
                  || Integer.parseInt(value) > most) {
                throw new IllegalArgumentException(
                    "expected a whole number from %d to %d, but was '%s'"
                        .formatted(least, most, value));
              }
              return Integer.parseInt(value);
            })
        .orElse(otherwise);
  }

  /**
   * Reads a parameter that may be given once.
   *
   * @param reader throws {@link IllegalArgumentException} with what it expected
   * @throws BadParameterException with that, or if the parameter is given more than once
   */
  public <T> Optional<T> read(String name, Function<String, T> reader) {
    List<String> given = new ArrayList<>(values.getOrDefault(name, List.of()));
    if (given.size() > 1) {
      throw new BadParameterException(
          name, name + ": may be given once, but was given " + given.size() + " times");
    }
    try {
      return given.stream().findFirst().map(reader);
    } catch (IllegalArgumentException e) {
      throw new BadParameterException(name, name + ": " + e.getMessage(), e);
    }
  }
}
