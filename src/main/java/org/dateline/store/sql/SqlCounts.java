package org.dateline.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.dateline.kind.EventKind;
import org.dateline.query.ClusterGrid;
import org.dateline.query.EventQuery;
import org.dateline.query.Facet;

/** Counts by SQL: needs no memory, and time in proportion to what matches. */
final class SqlCounts implements EventCounts {

  private static final String COUNTS_BY_KIND =
      Arrays.stream(EventKind.values())
          .map(kind -> ", count(*) FILTER (WHERE f.kind = '" + kind.label() + "')")
          .collect(Collectors.joining());

  private final Session session;

  SqlCounts(Session session) {
    this.session = session;
  }

  @Override
  public long events(EventQuery query) throws SQLException {
    long[] events = new long[1];
    select("count(*)", "", query, row -> events[0] = row.getLong(1));
    return events[0];
  }

  @Override
  public Optional<Map<String, Long>> byArticle(EventQuery query) {
    return Optional.empty();
  }

  @Override
  public void fill(ClusterGrid grid, EventQuery query) throws SQLException {
    select(
        "f.lon, f.lat, f.place, sum(f.mentions), max(f.confidence), min(f.fid)" + COUNTS_BY_KIND,
        " GROUP BY f.lon, f.lat, f.place",
        query,
        row ->
            grid.add(
                new ClusterGrid.Spot(row.getDouble(1), row.getDouble(2), row.getString(3)),
                kinds(row, 7),
                row.getLong(4),
                row.getDouble(5),
                row.getLong(6)));
  }

  private static int[] kinds(ResultSet row, int firstColumn) throws SQLException {
    int[] counts = new int[EventKind.values().length];
    for (int kind = 0; kind < counts.length; kind++) {
      counts[kind] = row.getInt(firstColumn + kind);
    }
    return counts;
  }

  @Override
  public void days(EventQuery query, DayConsumer consumer) throws SQLException {
    String firstDay = EventFilterSql.firstDay(query.date());
    select(
        firstDay + ", count(*)",
        " GROUP BY " + firstDay,
        query,
        row -> {
          long day = row.getLong(1);
          consumer.accept(
              row.wasNull() ? OptionalLong.empty() : OptionalLong.of(day), row.getLong(2));
        });
  }

  @Override
  public Map<String, Long> values(EventQuery query, Facet facet) throws SQLException {
    String column =
        switch (facet) {
          case COUNTRY -> "f.country";
          case PLACE -> "f.place";
          case PUBLISHER -> "(SELECT a.publisher FROM articles a WHERE a.id = f.article)";
          case ROLE -> "f.role";
          case KIND -> "f.kind";
        };
    Map<String, Long> counts = new HashMap<>();
    select(
        "COALESCE(" + column + ", '') AS value, count(*)",
        " GROUP BY value",
        query,
        row -> counts.put(row.getString(1), row.getLong(2)));
    return counts;
  }

  private void select(String what, String groups, EventQuery query, Row each) throws SQLException {
    EventFilterSql filter = new EventFilterSql(query, session.dialect());
    String sql = "SELECT " + what + " FROM event_facts f" + filter.where() + groups;
    try (PreparedStatement statement = session.prepare(sql)) {
      filter.bind(statement);
      ResultSet row = statement.executeQuery();
      while (row.next()) {
        each.take(row);
      }
    }
  }

  private interface Row {
    void take(ResultSet row) throws SQLException;
  }
}
