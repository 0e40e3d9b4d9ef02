package org.dateline.query;

import java.util.ArrayList;
import java.util.List;
import org.dateline.event.Assertion;
import org.dateline.filter.EventFilter;
import org.dateline.geo.BoundingBox;
import org.dateline.kind.EventKind;
import org.dateline.mention.Role;
import org.dateline.time.DatetimeInterval;
import org.jspecify.annotations.Nullable;

/**
 * A query for events. All conditions must hold; of a list, one value must match. An empty list or
 * null is no condition.
 *
 * @param bbox the place lies in it or on its edge
 * @param datetime a day of the event lies in it; undated events never do
 * @param years the event starts in one of them
 * @param date the date to which {@code datetime} and {@code years} refer; for {@code PUBLISHED}
 *     read "the article" for "the event" there
 * @param kinds kinds of the event
 * @param assertions how the article presents the event
 * @param mentioned whether places that are only mentioned are included
 * @param reports which of several articles with the same report are included
 * @param articles ids of the articles that report it
 * @param places ids of the places where it is
 * @param countries ISO 3166-1 alpha-2 codes, upper case
 * @param publishers names of publishers of the article
 * @param text words that must all be in the title or text of the article; words in double quotes
 *     must be adjacent
 * @param minConfidence least confidence, in [0, 1]
 * @param roles roles of its mentions
 * @param filter a condition on its properties
 * @param limit the greatest number of events, at least 0; null for all
 * @param offset the number of events to skip, at least 0
 */
public record EventQuery(
    @Nullable BoundingBox bbox,
    @Nullable DatetimeInterval datetime,
    List<Integer> years,
    DateOf date,
    List<EventKind> kinds,
    List<Assertion> assertions,
    Mentioned mentioned,
    Reports reports,
    List<String> articles,
    List<String> places,
    List<String> countries,
    List<String> publishers,
    @Nullable String text,
    double minConfidence,
    List<Role> roles,
    @Nullable EventFilter filter,
    @Nullable Integer limit,
    int offset) {

  /** All events, without the places that are only mentioned. */
  public static final EventQuery ALL = builder().build();

  public EventQuery {
    years = List.copyOf(years);
    kinds = List.copyOf(kinds);
    assertions = List.copyOf(assertions);
    articles = List.copyOf(articles);
    places = List.copyOf(places);
    countries = List.copyOf(countries);
    publishers = List.copyOf(publishers);
    roles = List.copyOf(roles);
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new IllegalArgumentException(
          "a least confidence must be in [0, 1], but was " + minConfidence);
    }
    if (limit != null && limit < 0) {
      throw new IllegalArgumentException("a limit must be at least 0, but was " + limit);
    }
    if (offset < 0) {
      throw new IllegalArgumentException("an offset must be at least 0, but was " + offset);
    }
  }

  /** A builder without any condition. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts from this query. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.bbox = bbox;
    builder.datetime = datetime;
    builder.years.addAll(years);
    builder.date = date;
    builder.kinds.addAll(kinds);
    builder.assertions.addAll(assertions);
    builder.mentioned = mentioned;
    builder.reports = reports;
    builder.articles.addAll(articles);
    builder.places.addAll(places);
    builder.countries.addAll(countries);
    builder.publishers.addAll(publishers);
    builder.text = text;
    builder.minConfidence = minConfidence;
    builder.roles.addAll(roles);
    builder.filter = filter;
    builder.limit = limit;
    builder.offset = offset;
    return builder;
  }

  /** Whether any condition is set, not counting limit, offset and the choice of date. */
  public boolean isFiltered() {
    return !toBuilder().date(DateOf.EVENT).limit(null).offset(0).build().equals(ALL);
  }

  /** Gathers the conditions of a query. */
  public static final class Builder {

    private @Nullable BoundingBox bbox;
    private @Nullable DatetimeInterval datetime;
    private final List<Integer> years = new ArrayList<>();
    private DateOf date = DateOf.EVENT;
    private final List<EventKind> kinds = new ArrayList<>();
    private final List<Assertion> assertions = new ArrayList<>();
    private Mentioned mentioned = Mentioned.FALSE;
    private Reports reports = Reports.ALL;
    private final List<String> articles = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final List<String> countries = new ArrayList<>();
    private final List<String> publishers = new ArrayList<>();
    private @Nullable String text;
    private double minConfidence;
    private final List<Role> roles = new ArrayList<>();
    private @Nullable EventFilter filter;
    private @Nullable Integer limit;
    private int offset;

    private Builder() {}

    /** Sets {@link EventQuery#bbox}. */
    public Builder bbox(@Nullable BoundingBox bbox) {
      this.bbox = bbox;
      return this;
    }

    /** Sets {@link EventQuery#datetime}. */
    public Builder datetime(@Nullable DatetimeInterval datetime) {
      this.datetime = datetime;
      return this;
    }

    /** Adds one of {@link EventQuery#years}. */
    public Builder year(int year) {
      years.add(year);
      return this;
    }

    /** Sets {@link EventQuery#date}. */
    public Builder date(DateOf date) {
      this.date = date;
      return this;
    }

    /** Adds one of {@link EventQuery#kinds}. */
    public Builder kind(EventKind kind) {
      kinds.add(kind);
      return this;
    }

    /** Adds one of {@link EventQuery#assertions}. */
    public Builder assertion(Assertion assertion) {
      assertions.add(assertion);
      return this;
    }

    /** Sets {@link EventQuery#mentioned}. */
    public Builder mentioned(Mentioned mentioned) {
      this.mentioned = mentioned;
      return this;
    }

    /** Sets {@link EventQuery#reports}. */
    public Builder reports(Reports reports) {
      this.reports = reports;
      return this;
    }

    /** Adds one of {@link EventQuery#articles}. */
    public Builder article(String id) {
      articles.add(id);
      return this;
    }

    /** Adds one of {@link EventQuery#places}. */
    public Builder place(String id) {
      places.add(id);
      return this;
    }

    /** Adds one of {@link EventQuery#countries}. */
    public Builder country(String code) {
      countries.add(code);
      return this;
    }

    /** Adds one of {@link EventQuery#publishers}. */
    public Builder publisher(String name) {
      publishers.add(name);
      return this;
    }

    /** Sets {@link EventQuery#text}. */
    public Builder text(@Nullable String text) {
      this.text = text;
      return this;
    }

    /** Sets {@link EventQuery#minConfidence}. */
    public Builder minConfidence(double minConfidence) {
      this.minConfidence = minConfidence;
      return this;
    }

    /** Adds one of {@link EventQuery#roles}. */
    public Builder role(Role role) {
      roles.add(role);
      return this;
    }

    /** Sets {@link EventQuery#filter}. */
    public Builder filter(@Nullable EventFilter filter) {
      this.filter = filter;
      return this;
    }

    /** Sets {@link EventQuery#limit}. */
    public Builder limit(@Nullable Integer limit) {
      this.limit = limit;
      return this;
    }

    /** Sets {@link EventQuery#offset}. */
    public Builder offset(int offset) {
      this.offset = offset;
      return this;
    }

    Builder noKinds() {
      kinds.clear();
      return this;
    }

    Builder noAssertions() {
      assertions.clear();
      return this;
    }

    Builder noPlaces() {
      places.clear();
      return this;
    }

    Builder noCountries() {
      countries.clear();
      return this;
    }

    Builder noPublishers() {
      publishers.clear();
      return this;
    }

    Builder noRoles() {
      roles.clear();
      return this;
    }

    /**
     * The query.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public EventQuery build() {
      return new EventQuery(
          bbox,
          datetime,
          years,
          date,
          kinds,
          assertions,
          mentioned,
          reports,
          articles,
          places,
          countries,
          publishers,
          text,
          minConfidence,
          roles,
          filter,
          limit,
          offset);
    }
  }
}
