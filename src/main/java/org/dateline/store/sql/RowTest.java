package org.dateline.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dateline.filter.EventFilter;
import org.dateline.geo.BoundingBox;
import org.dateline.geo.Position;
import org.dateline.query.ClusterGrid;
import org.dateline.query.EventQuery;
import org.dateline.time.DatetimeInterval;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of {@link FactColumns} match a query. A null condition holds for all.
 *
 * @param spots numbers of the places and positions that match
 * @param articles numbers of the articles that match
 * @param countries numbers of the countries that match
 * @param roles ordinals of the roles that match
 * @param kinds ordinals of the kinds that match
 * @param rows rows that match the free filter
 * @param firstDays days on which the events, or their articles, begin
 * @param lastDays days on which they end
 * @param firstDay the event ends on it or later
 * @param lastDay the event starts on it or before
 * @param dated whether undated events are out
 * @param years first and last days of years, in pairs; the event starts in one of them
 * @param minConfidence the event's is at least that
 */
record RowTest(
    FactColumns columns,
    @Nullable BitSet spots,
    @Nullable BitSet articles,
    @Nullable BitSet countries,
    @Nullable BitSet roles,
    @Nullable BitSet kinds,
    @Nullable BitSet rows,
    int[] firstDays,
    int[] lastDays,
    int firstDay,
    int lastDay,
    boolean dated,
    int[] years,
    double minConfidence) {

  /**
   * Whether all conditions of a query are known here; a condition that is added to queries one day
   * is left to SQL until it is added here.
   */
  static boolean knows(EventQuery query) {
    EventQuery.Builder known =
        EventQuery.builder()
            .bbox(query.bbox())
            .datetime(query.datetime())
            .date(query.date())
            .reports(query.reports())
            .text(query.text())
            .minConfidence(query.minConfidence())
            .filter(query.filter())
            .limit(query.limit())
            .offset(query.offset());
    query.years().forEach(known::year);
    query.articles().forEach(known::article);
    query.places().forEach(known::place);
    query.countries().forEach(known::country);
    query.publishers().forEach(known::publisher);
    query.roles().forEach(known::role);
    query.kinds().forEach(known::kind);
    return known.build().equals(query);
  }

  /**
   * @param session answers what the columns do not hold
   */
  static RowTest of(EventQuery query, FactColumns columns, Session session) throws SQLException {
    DatetimeInterval datetime = query.datetime();
    Optional<LocalDate> start = datetime == null ? Optional.empty() : datetime.start();
    Optional<LocalDate> end = datetime == null ? Optional.empty() : datetime.end();
    return new RowTest(
        columns,
        spots(query, columns),
        articles(query, columns, session),
        query.countries().isEmpty() ? null : numbers(query.countries(), columns.countries),
        query.roles().isEmpty() ? null : ordinals(query.roles()),
        query.kinds().isEmpty() ? null : ordinals(query.kinds()),
        rows(query.filter(), columns, session),
        columns.firstDays(query.date()),
        columns.lastDays(query.date()),
        start.map(RowTest::day).orElse(Integer.MIN_VALUE),
        end.map(RowTest::day).orElse(Integer.MAX_VALUE),
        datetime != null,
        query.years().stream()
            .flatMap(year -> List.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream())
            .mapToInt(RowTest::day)
            .toArray(),
        query.minConfidence());
  }

  boolean matches(int row) {
    int spot = columns.spot[row];
    return spot >= 0
        && (spots == null || spots.get(spot))
        && isWithin(row)
        && (years.length == 0 || isInYears(firstDays[row]))
        && columns.confidence[row] >= minConfidence
        && (countries == null || countries.get(columns.country[row]))
        && (articles == null || articles.get(columns.article[row]))
        && (roles == null || roles.get(columns.role[row]))
        && (kinds == null || kinds.get(columns.kind[row]))
        && (rows == null || rows.get(row));
  }

  private boolean isWithin(int row) {
    return !dated
        || (firstDays[row] != FactColumns.NO_DAY
            && firstDays[row] <= lastDay
            && lastDays[row] >= firstDay);
  }

  private boolean isInYears(int day) {
    for (int i = 0; i < years.length; i += 2) {
      if (years[i] <= day && day <= years[i + 1]) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable BitSet spots(EventQuery query, FactColumns columns) {
    BoundingBox bbox = query.bbox();
    if ((bbox == null || bbox.equals(BoundingBox.WORLD)) && query.places().isEmpty()) {
      return null;
    }
    BitSet matching = new BitSet(columns.spots.size());
    for (int i = 0; i < columns.spots.size(); i++) {
      ClusterGrid.Spot spot = columns.spots.value(i);
      matching.set(
          i,
          (bbox == null || bbox.contains(new Position(spot.lon(), spot.lat())))
              && (query.places().isEmpty() || query.places().contains(spot.place())));
    }
    return matching;
  }

  private static @Nullable BitSet articles(EventQuery query, FactColumns columns, Session session)
      throws SQLException {
    BitSet matching =
        query.articles().isEmpty() ? null : numbers(query.articles(), columns.articles);
    for (Sql condition : EventFilterSql.ofArticles(query, session.dialect())) {
      BitSet found = new BitSet(columns.articles.size());
      try (PreparedStatement statement = condition.prepare(session)) {
        ResultSet row = statement.executeQuery();
        while (row.next()) {
          int number = columns.articles.find(row.getString(1));
          if (number >= 0) {
            found.set(number);
          }
        }
      }
      if (matching == null) {
        matching = found;
      } else {
        matching.and(found);
      }
    }
    return matching;
  }

  private static @Nullable BitSet rows(
      @Nullable EventFilter filter, FactColumns columns, Session session) throws SQLException {
    if (filter == null) {
      return null;
    }
    BitSet matching = new BitSet(columns.rows());
    Sql select =
        Sql.of("SELECT f.fid FROM event_facts f WHERE ")
            .then(ConditionSql.of(filter.condition(), session.dialect()));
    try (PreparedStatement statement = select.prepare(session)) {
      ResultSet row = statement.executeQuery();
      while (row.next()) {
        int found = columns.row(row.getLong(1));
        if (found >= 0) {
          matching.set(found);
        }
      }
    }
    return matching;
  }

  private static BitSet numbers(Collection<String> values, Dictionary<String> dictionary) {
    BitSet numbers = new BitSet(dictionary.size());
    values.stream().mapToInt(dictionary::find).filter(n -> n >= 0).forEach(numbers::set);
    return numbers;
  }

  private static BitSet ordinals(List<? extends Enum<?>> values) {
    BitSet ordinals = new BitSet();
    values.forEach(value -> ordinals.set(value.ordinal()));
    return ordinals;
  }

  private static int day(LocalDate day) {
    return (int) Math.max(-999_999_999, Math.min(999_999_999, day.toEpochDay()));
  }
}
