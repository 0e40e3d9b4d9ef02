package org.dateline.store.sqlite;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.dateline.filter.SpatialRelation;
import org.dateline.geo.BoundingBox;
import org.dateline.geo.Position;
import org.dateline.store.sql.Dialect;
import org.dateline.store.sql.FullText;
import org.dateline.store.sql.Sql;
import org.dateline.store.sql.Transaction;
import org.dateline.time.DatetimeInterval;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;

/**
 * The dialect of SQLite in a GeoPackage: triggers maintain its indexes, and our own functions add
 * what it lacks.
 */
public final class SqliteDialect implements Dialect {

  /** Of SQLite's virtual machine, which does some millions in a second. */
  private static final int STEPS_BETWEEN_LOOKS = 100_000;

  // CROSS keeps the planner from looking at events first, which are ten times as wide.
  @Override
  public String joinEvents(String name) {
    return " CROSS JOIN events %s ON %s.fid = f.fid".formatted(name, name);
  }

  @Override
  public String point(String column) {
    return column;
  }

  @Override
  public String pointParameter() {
    return "?";
  }

  @Override
  public String day(String column) {
    return column;
  }

  @Override
  public String dayParameter() {
    return "?";
  }

  @Override
  public String year() {
    return "CAST(strftime('%Y', f.start_day * 86400, 'unixepoch') AS INTEGER)";
  }

  @Override
  public String lastDayOfPublication() {
    return "date(a.published, '+1 ' || a.published_precision, '-1 day')";
  }

  @Override
  public Sql like(Sql text, String pattern) {
    return text.then(Sql.of(" GLOB ?", Glob.of(pattern)));
  }

  @Override
  public Sql articlesWith(FullText text) {
    Sql select = Sql.of("SELECT a.id FROM articles a WHERE TRUE");
    if (!text.wanted().isEmpty()) {
      select = select.then(matching(" AND a.fid IN ", text.matchExpression()));
    }
    if (!text.unwanted().isEmpty()) {
      select = select.then(matching(" AND a.fid NOT IN ", text.unwantedExpression()));
    }
    return select;
  }

  private static Sql matching(String condition, String expression) {
    return Sql.of(
        condition + "(SELECT rowid FROM article_text WHERE article_text MATCH ?)", expression);
  }

  @Override
  public Sql inIndex(List<BoundingBox> boxes, @Nullable DatetimeInterval datetime) {
    List<Sql> selects = new ArrayList<>();
    for (BoundingBox box : boxes) {
      Sql select =
          Sql.of(
              "SELECT fid FROM event_space_time WHERE min_lon <= ? AND max_lon >= ?"
                  + " AND min_lat <= ? AND max_lat >= ?",
              box.east(),
              box.west(),
              box.north(),
              box.south());
      if (datetime != null) {
        select = select.then(day(" AND first_day <= ?", datetime.end().orElse(null)));
        select = select.then(day(" AND last_day >= ?", datetime.start().orElse(null)));
      }
      selects.add(select);
    }
    return Sql.of("f.fid IN ").then(Sql.join(" UNION ALL ", selects, Sql.of("()")));
  }

  @Override
  public Sql related(SpatialRelation relation, Geometry geometry) {
    return Sql.of(
        FilterFunctions.RELATED + "(?, f.lon, f.lat, ?)",
        relation.name(),
        new WKBWriter().write(geometry));
  }

  @Override
  public void endWithin(Duration longest, Transaction transaction) throws SQLException {
    long deadline = System.nanoTime() + longest.toNanos();
    ProgressHandler.setHandler(
        transaction.connection().unwrap(SQLiteConnection.class),
        STEPS_BETWEEN_LOOKS,
        new ProgressHandler() {
          @Override
          protected int progress() {
            return System.nanoTime() - deadline > 0 ? 1 : 0;
          }
        });
  }

  // A transaction that writes takes the lock of the file when it begins.
  @Override
  public void beginWriting(Transaction transaction) {}

  // Triggers do.
  @Override
  public void index(Transaction transaction, String articleId, String title, String text) {}

  // The greatest number that there ever was is kept.
  @Override
  public void numberOn(Transaction transaction, String table, String column) {}

  @Override
  public void tellChange(Transaction transaction, List<Position> added) throws SQLException {
    widen(transaction, added);
    transaction.update(
        "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')");
  }

  // By chance, so that a second restore of one backup is seen too.
  @Override
  public void tellAllChanged(Transaction transaction) throws SQLException {
    transaction.update(
        "INSERT INTO event_changes (fid) VALUES (-1 - abs(random() % 1000000000000))");
  }

  // Programs zoom to what gpkg_contents says. It may be larger than what is there, so a delete
  // leaves it, and nobody has to look at all events again.
  private static void widen(Transaction transaction, List<Position> added) throws SQLException {
    String sql =
        """
        UPDATE gpkg_contents SET
          min_x = min(COALESCE(min_x, ?1), ?1), max_x = max(COALESCE(max_x, ?2), ?2),
          min_y = min(COALESCE(min_y, ?3), ?3), max_y = max(COALESCE(max_y, ?4), ?4)
        WHERE table_name = 'events'\
        """;
    if (!added.isEmpty()) {
      DoubleSummaryStatistics x = span(added, Position::lon);
      DoubleSummaryStatistics y = span(added, Position::lat);
      transaction.update(sql, x.getMin(), x.getMax(), y.getMin(), y.getMax());
    }
  }

  private static DoubleSummaryStatistics span(
      List<Position> positions, ToDoubleFunction<Position> ordinate) {
    return positions.stream().mapToDouble(ordinate).summaryStatistics();
  }

  private static Sql day(String condition, @Nullable LocalDate day) {
    return day == null ? Sql.of("") : Sql.of(condition, day.toEpochDay());
  }
}
