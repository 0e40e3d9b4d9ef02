package org.dateline.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dateline.event.Assertion;
import org.dateline.filter.EventFilter;
import org.dateline.geo.BoundingBox;
import org.dateline.kind.EventKind;
import org.dateline.mention.Role;
import org.dateline.time.DatetimeInterval;

/** The filters by name, the same for HTTP and the command line. */
public final class EventFilters {

  /** The names: {@code bbox}, {@code datetime} and so on. */
  public static final Set<String> NAMES =
      Set.of(
          "bbox",
          "datetime",
          "year",
          "date",
          "kind",
          "assertion",
          "mentioned",
          "reports",
          "article",
          "place",
          "country",
          "publisher",
          "q",
          "min-confidence",
          "role",
          "filter");

  private static final Set<String> REPEATABLE =
      Set.of("year", "kind", "assertion", "article", "place", "country", "publisher", "role");

  private static final int LONGEST_TEXT = 500;

  private EventFilters() {}

  /**
   * Reads a query.
   *
   * @param values the values of each given filter; other names are ignored
   * @throws InvalidFilterException if a value does not have the form that its filter needs
   */
  public static EventQuery parse(Map<String, List<String>> values) {
    EventQuery.Builder query = EventQuery.builder();
    for (String name : new TreeSet<>(NAMES)) {
      List<String> given = values.getOrDefault(name, List.of());
      if (given.size() > 1 && !REPEATABLE.contains(name)) {
        throw new InvalidFilterException(
            name, "may be given once, but was given " + given.size() + " times");
      }
      given.forEach(value -> add(query, name, value));
    }
    return query.build();
  }

  /**
   * The values of the filters of a query, without limit and offset, in the form that {@link #parse}
   * reads.
   */
  public static Map<String, List<String>> format(EventQuery query) {
    Map<String, List<String>> values = new TreeMap<>();
    put(values, "bbox", Stream.ofNullable(query.bbox()).map(EventFilters::format));
    put(values, "datetime", Stream.ofNullable(query.datetime()));
    put(values, "year", query.years().stream().map(EventFilters::format));
    put(
        values,
        "date",
        Stream.of(query.date()).filter(date -> date != DateOf.EVENT).map(EventFilters::word));
    put(values, "kind", query.kinds().stream().map(EventKind::label));
    put(values, "assertion", query.assertions().stream().map(Assertion::label));
    put(
        values,
        "mentioned",
        Stream.of(query.mentioned())
            .filter(mentioned -> mentioned != Mentioned.FALSE)
            .map(EventFilters::word));
    put(
        values,
        "reports",
        Stream.of(query.reports())
            .filter(reports -> reports != Reports.ALL)
            .map(EventFilters::word));
    put(values, "article", query.articles().stream());
    put(values, "place", query.places().stream());
    put(values, "country", query.countries().stream());
    put(values, "publisher", query.publishers().stream());
    put(values, "q", Stream.ofNullable(query.text()));
    put(values, "min-confidence", Stream.of(query.minConfidence()).filter(least -> least > 0));
    put(values, "role", query.roles().stream().map(Role::label));
    put(values, "filter", Stream.ofNullable(query.filter()).map(EventFilter::text));
    return values;
  }

  private static void put(Map<String, List<String>> values, String name, Stream<?> given) {
    List<String> texts = given.map(Object::toString).toList();
    if (!texts.isEmpty()) {
      values.put(name, texts);
    }
  }

  private static String format(int year) {
    return String.format(Locale.ROOT, year < 0 ? "-%04d" : "%04d", Math.abs(year));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String format(BoundingBox box) {
    return "%s,%s,%s,%s".formatted(box.west(), box.south(), box.east(), box.north());
  }

  private static void add(EventQuery.Builder query, String name, String value) {
    switch (name) {
      case "bbox" -> query.bbox(read(name, value, BoundingBox::parse));
      case "datetime" -> query.datetime(read(name, value, DatetimeInterval::parse));
      case "year" -> query.year(read(name, value, EventFilters::year));
      case "date" -> query.date(read(name, value, DateOf::parse));
      case "kind" -> query.kind(read(name, value, EventKind::parse));
      case "assertion" -> query.assertion(read(name, value, Assertion::parse));
      case "mentioned" -> query.mentioned(read(name, value, Mentioned::parse));
      case "reports" -> query.reports(read(name, value, Reports::parse));
      case "article" -> query.article(read(name, value, EventFilters::id));
      case "place" -> query.place(read(name, value, EventFilters::id));
      case "country" -> query.country(read(name, value, EventFilters::country));
      case "publisher" -> query.publisher(read(name, value, EventFilters::name));
      case "q" -> query.text(read(name, value, EventFilters::text));
      case "min-confidence" -> query.minConfidence(read(name, value, EventFilters::confidence));
      case "role" -> query.role(read(name, value, Role::parse));
      case "filter" -> query.filter(read(name, value, EventFilter::parse));
      default -> throw new AssertionError(name);
    }
  }

  /**
   * Reads a year of four digits, with a minus before the year 0 ({@code -0043} is 44 BCE).
   *
   * @throws IllegalArgumentException if it is not a year
   */
  public static int year(String value) {
    if (!value.matches("-?[0-9]{4}")) {
      throw new IllegalArgumentException(
          "expected a year of four digits such as 2012 or -0043, but was '" + value + "'");
    }
    return Integer.parseInt(value);
  }

  private static <T> T read(String name, String value, Function<String, T> reader) {
    try {
      return reader.apply(value);
    } catch (IllegalArgumentException e) {
      throw new InvalidFilterException(name, String.valueOf(e.getMessage()), e);
    }
  }

  private static String id(String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("expected an id, but was empty");
    }
    return value;
  }

  private static String name(String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("expected a name, but was empty");
    }
    return value;
  }

  private static String country(String value) {
    if (!value.matches("[A-Za-z]{2}")) {
      throw new IllegalArgumentException(
          "expected an ISO 3166-1 code of two letters such as SY, but was '" + value + "'");
    }
    return value.toUpperCase(Locale.ROOT);
  }

  private static String text(String value) {
    if (value.isBlank() || value.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "expected 1 to " + LONGEST_TEXT + " characters, but there were " + value.length());
    }
    return value;
  }

  private static double confidence(String value) {
    String form = "expected a number from 0 to 1, but was '" + value + "'";
    try {
      double confidence = Double.parseDouble(value);
      if (confidence >= 0 && confidence <= 1) {
        return confidence;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(form, e);
    }
    throw new IllegalArgumentException(form);
  }
}
