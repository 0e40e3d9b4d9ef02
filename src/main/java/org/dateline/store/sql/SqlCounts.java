package org.dateline.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dateline.kind.EventKind;
import org.dateline.query.ClusterGrid;
import org.dateline.query.Clusters;
import org.dateline.query.EventFeature;
import org.dateline.query.EventQuery;
import org.dateline.query.Facet;
import org.dateline.query.FacetCounts;
import org.dateline.query.Histogram;
import org.dateline.time.DatePrecision;

/** Counts by SQL: needs no memory, and time in proportion to what matches. */
final class SqlCounts {

  private static final String COUNTS_BY_KIND =
      Arrays.stream(EventKind.values())
          .map(kind -> ", count(*) FILTER (WHERE f.kind = '" + kind.label() + "')")
          .collect(Collectors.joining());

  private final Session session;

  SqlCounts(Session session) {
    this.session = session;
  }

  long events(EventQuery query) throws SQLException {
    long[] events = new long[1];
    select("count(*)", "", query, row -> events[0] = row.getLong(1));
    return events[0];
  }

  private void fill(ClusterGrid grid, EventQuery query) throws SQLException {
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

  Clusters clusters(EventQuery query, int zoom) throws SQLException {
    ClusterGrid grid = new ClusterGrid(zoom);
    fill(grid, query);
    Map<Long, EventFeature> events = new NamedEvents(session).byRow(grid.singlePlaces());
    return grid.clusters((place, fid) -> known(events, fid).place(), fid -> known(events, fid));
  }

  private static EventFeature known(Map<Long, EventFeature> events, long fid) {
    return Objects.requireNonNull(events.get(fid));
  }

  Histogram histogram(EventQuery query, DatePrecision by) throws SQLException {
    String firstDay = EventFilterSql.firstDay(query.date());
    Map<Long, Long> dated = new HashMap<>();
    long[] undated = new long[1];
    select(
        firstDay + ", count(*)",
        " GROUP BY " + firstDay,
        query,
        row -> {
          long day = row.getLong(1);
          if (row.wasNull()) {
            undated[0] = row.getLong(2);
          } else {
            dated.put(day, row.getLong(2));
          }
        });
    return Histogram.of(by, dated, undated[0]);
  }

  FacetCounts facet(EventQuery query, Facet facet, int most) throws SQLException {
    String column =
        facet == Facet.PUBLISHER
            ? "(SELECT a.publisher FROM articles a WHERE a.id = f.article)"
            : EventColumns.of(facet.property().label(), session.dialect());
    Map<String, Long> counts = new HashMap<>();
    select(
        "COALESCE(" + column + ", '') AS value, count(*)",
        " GROUP BY value",
        facet.without(query),
        row -> counts.put(row.getString(1), row.getLong(2)));
    FacetCounts found = FacetCounts.of(facet, counts, most, value -> value);
    return facet == Facet.PLACE ? withNames(found) : found;
  }

  private FacetCounts withNames(FacetCounts places) throws SQLException {
    String sql =
        "SELECT e.place FROM event_facts f JOIN events e ON e.fid = f.fid"
            + " WHERE f.place = ? LIMIT 1";
    List<FacetCounts.Value> named = new ArrayList<>();
    for (FacetCounts.Value place : places.values()) {
      String name =
          session
              .first(row -> StoredText.read(row.getString(1)), sql, place.value())
              .orElse(place.value());
      named.add(new FacetCounts.Value(place.value(), name, place.count()));
    }
    return new FacetCounts(places.facet(), named, places.distinct(), places.without());
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
