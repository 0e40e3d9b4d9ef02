package org.dateline.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.dateline.kind.EventKind;
import org.dateline.mention.Role;
import org.dateline.query.ClusterGrid;
import org.dateline.query.EventQuery;
import org.dateline.query.Facet;

/** Counts by going through columns in memory: some nanoseconds an event, whatever the filters. */
final class ColumnCounts implements EventCounts {

  private final FactColumns columns;
  private final Session session;

  /**
   * @param session at the same moment of the store as the columns
   */
  ColumnCounts(FactColumns columns, Session session) {
    this.columns = columns;
    this.session = session;
  }

  @Override
  public long events(EventQuery query) throws SQLException {
    long events = 0;
    RowTest test = RowTest.of(query, columns, session);
    for (int row = 0; row < columns.rows(); row++) {
      if (test.matches(row)) {
        events++;
      }
    }
    return events;
  }

  @Override
  public void fill(ClusterGrid grid, EventQuery query) throws SQLException {
    int spots = columns.spots.size();
    int kinds = EventKind.values().length;
    int[] events = new int[spots * kinds];
    long[] mentions = new long[spots];
    double[] confidence = new double[spots];
    long[] fid = new long[spots];
    RowTest test = RowTest.of(query, columns, session);
    for (int row = 0; row < columns.rows(); row++) {
      if (test.matches(row)) {
        int spot = columns.spot[row];
        events[spot * kinds + columns.kind[row]]++;
        fid[spot] = columns.fids[row];
        mentions[spot] += columns.mentions[row];
        confidence[spot] = Math.max(confidence[spot], columns.confidence[row]);
      }
    }
    for (int spot = 0; spot < spots; spot++) {
      if (mentions[spot] > 0) { // as each event has one
        grid.add(
            columns.spots.value(spot),
            Arrays.copyOfRange(events, spot * kinds, (spot + 1) * kinds),
            mentions[spot],
            confidence[spot],
            fid[spot]);
      }
    }
  }

  @Override
  public void days(EventQuery query, DayConsumer consumer) throws SQLException {
    Map<Integer, long[]> days = new TreeMap<>();
    int[] firstDays = columns.firstDays(query.date());
    RowTest test = RowTest.of(query, columns, session);
    for (int row = 0; row < columns.rows(); row++) {
      if (test.matches(row)) {
        days.computeIfAbsent(firstDays[row], day -> new long[1])[0]++;
      }
    }
    days.forEach(
        (day, events) ->
            consumer.accept(
                day == FactColumns.NO_DAY ? OptionalLong.empty() : OptionalLong.of(day),
                events[0]));
  }

  @Override
  public Map<String, Long> values(EventQuery query, Facet facet) throws SQLException {
    return switch (facet) {
      case COUNTRY ->
          named(
              count(query, columns.countries.size(), row -> columns.country[row]),
              columns.countries::value);
      case PLACE ->
          named(
              count(query, columns.spots.size(), row -> columns.spot[row]),
              spot -> columns.spots.value(spot).place());
      case ROLE ->
          named(
              count(query, Role.values().length, row -> columns.role[row]),
              role -> Role.values()[role].label());
      case KIND ->
          named(
              count(query, EventKind.values().length, row -> columns.kind[row]),
              kind -> EventKind.values()[kind].label());
      case PUBLISHER -> byPublisher(query);
    };
  }

  @Override
  public Optional<Map<String, Long>> byArticle(EventQuery query) throws SQLException {
    long[] events = count(query, columns.articles.size(), row -> columns.article[row]);
    return Optional.of(named(events, columns.articles::value));
  }

  // Publishers are no facts of events, and there are far fewer articles than events.
  private Map<String, Long> byPublisher(EventQuery query) throws SQLException {
    long[] events = count(query, columns.articles.size(), row -> columns.article[row]);
    Map<String, Long> counts = new HashMap<>();
    try (PreparedStatement statement =
        session.prepare("SELECT id, COALESCE(publisher, '') FROM articles")) {
      ResultSet row = statement.executeQuery();
      while (row.next()) {
        int article = columns.articles.find(row.getString(1));
        if (article >= 0 && events[article] > 0) {
          counts.merge(row.getString(2), events[article], Long::sum);
        }
      }
    }
    return counts;
  }

  private long[] count(EventQuery query, int values, Column column) throws SQLException {
    long[] counts = new long[values];
    RowTest test = RowTest.of(query, columns, session);
    for (int row = 0; row < columns.rows(); row++) {
      if (test.matches(row)) {
        counts[column.value(row)]++;
      }
    }
    return counts;
  }

  private static Map<String, Long> named(long[] counts, Name name) {
    Map<String, Long> byName = new HashMap<>();
    for (int value = 0; value < counts.length; value++) {
      if (counts[value] > 0) {
        byName.merge(name.of(value), counts[value], Long::sum);
      }
    }
    return byName;
  }

  private interface Column {
    int value(int row);
  }

  private interface Name {
    String of(int value);
  }
}
