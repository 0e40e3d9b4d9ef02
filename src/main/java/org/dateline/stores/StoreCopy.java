package org.dateline.stores;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.geo.BoundingBox;
import org.dateline.geo.Position;
import org.dateline.store.StoreAddress;
import org.dateline.store.StoreException;
import org.dateline.store.StoreProgress;
import org.dateline.store.WrongStoreException;
import org.dateline.store.sql.Database;
import org.dateline.store.sql.Dialect;
import org.dateline.store.sql.Pages;
import org.dateline.store.sql.Session;
import org.dateline.store.sql.StoredText;

/** Copies the whole contents of a store into another one, of any kind. */
public final class StoreCopy {

  private static final int BATCH = 500;

  private static final List<Table> TABLES =
      List.of(
          new Table(
              "articles",
              "fid:NUMBER id:TEXT title:TEXT byline:TEXT publisher:TEXT url:TEXT published:DAY"
                  + " published_precision:TEXT language:TEXT text:TEXT content_hash:TEXT"
                  + " published_source:TEXT"),
          new Table("article_mentions", "article_fid:NUMBER mentions:TEXT"),
          new Table(
              "events",
              "fid:NUMBER geom:POINT id:TEXT place:TEXT place_id:TEXT country:TEXT admin1:TEXT"
                  + " feature_code:TEXT precision_m:NUMBER event_start:DAY event_end:DAY"
                  + " date_precision:TEXT date_source:TEXT year:NUMBER article:TEXT title:TEXT"
                  + " publisher:TEXT url:TEXT published:DAY sentence:TEXT mentions:NUMBER role:TEXT"
                  + " confidence:REAL corrected:TRUTH date_text:TEXT planned:TRUTH kind:TEXT"
                  + " kind_text:TEXT published_precision:TEXT assertion:TEXT trigger:TEXT"
                  + " actors_by:TEXT actors_on:TEXT killed_least:NUMBER killed_most:NUMBER"
                  + " injured_least:NUMBER injured_most:NUMBER place_confidence:REAL"),
          new Table(
              "corrections",
              "id:TEXT article:TEXT exact:TEXT prefix:TEXT suffix:TEXT start_offset:NUMBER"
                  + " verdict:TEXT author:TEXT made_at:TEXT ended_at:TEXT ended_by:TEXT"),
          new Table("reports", "id:NUMBER articles:NUMBER"),
          new Table("report_articles", "article:TEXT report:NUMBER is_head:NUMBER is_first:NUMBER"),
          new Table("report_keys", "hash:NUMBER article_fid:NUMBER"));

  private StoreCopy() {}

  /**
   * The result of a copy.
   *
   * @param articles number of articles
   * @param events number of events
   * @param corrections number of corrections, including ended ones
   */
  public record Summary(long articles, long events, long corrections) {}

  /**
   * Fills an empty store with the contents of another one at one moment. Readers of the target see
   * nothing or everything; if the copy is interrupted, the target stays empty.
   *
   * @throws StoreException if there is no such store, the target is not empty, or either fails
   */
  public static Summary copy(StoreAddress from, StoreAddress to, StoreProgress progress) {
    return copy(from, to, false, progress);
  }

  /** Does the same with a target whose contents, if any, are removed in the same transaction. */
  static Summary replace(StoreAddress from, StoreAddress to, StoreProgress progress) {
    return copy(from, to, true, progress);
  }

  private static Summary copy(
      StoreAddress from, StoreAddress to, boolean replacing, StoreProgress progress) {
    if (from.equals(to)) {
      throw new WrongStoreException("a store cannot be copied onto itself: " + from);
    }
    if (!from.mayExist()) {
      throw new WrongStoreException("there is no store at " + from);
    }
    try (Database source = Stores.database(from);
        Database target = Stores.database(to)) {
      try (Connection reading = source.pools().streams().getConnection();
          Connection writing = target.pools().writer().getConnection()) {
        reading.setAutoCommit(false);
        writing.setAutoCommit(false);
        try {
          Summary summary =
              copy(
                  new Session(reading, source.dialect()),
                  new Session(writing, target.dialect()),
                  replacing,
                  progress);
          writing.commit();
          return summary;
        } catch (SQLException | RuntimeException e) {
          writing.rollback();
          throw e;
        }
      } catch (SQLException e) {
        throw target.failure("cannot copy " + source + " to " + target, e);
      }
    }
  }

  private static Summary copy(Session from, Session to, boolean replacing, StoreProgress progress)
      throws SQLException {
    to.dialect().beginWriting(to);
    if (replacing) {
      clear(to);
    } else if (!isEmpty(to)) {
      throw new WrongStoreException(
          "the store to copy to must be empty, but it holds articles or corrections");
    }
    for (Table table : TABLES) {
      table.copy(from, to, progress);
    }
    index(from, to, progress);
    to.dialect().tellChange(to, corners(from));
    to.dialect().tellAllChanged(to);
    return new Summary(
        from.number("SELECT count(*) FROM articles"),
        from.number("SELECT count(*) FROM events"),
        from.number("SELECT count(*) FROM corrections"));
  }

  /** Whether a store has neither articles nor corrections. */
  static boolean isEmpty(StoreAddress address) {
    try (Database database = Stores.database(address)) {
      try (Connection connection = database.pools().readers().getConnection()) {
        return isEmpty(new Session(connection, database.dialect()));
      } catch (SQLException e) {
        throw database.failure("cannot read the store " + database, e);
      }
    }
  }

  private static boolean isEmpty(Session session) throws SQLException {
    return session.number("SELECT count(*) FROM articles") == 0
        && session.number("SELECT count(*) FROM corrections") == 0;
  }

  /** Empties a store. Not by TRUNCATE, which in PostgreSQL keeps readers waiting. */
  private static void clear(Session to) throws SQLException {
    for (String table : List.of("report_keys", "report_articles", "reports", "corrections")) {
      to.update("DELETE FROM " + table);
    }
    // Foreign keys take events and mentions along.
    to.update("DELETE FROM articles");
  }

  private static void index(Session from, Session to, StoreProgress progress) throws SQLException {
    long articles = from.number("SELECT count(*) FROM articles");
    try (PreparedStatement select = from.prepare("SELECT id, title, text FROM articles")) {
      ResultSet row = select.executeQuery();
      for (long indexed = 0; row.next(); indexed++) {
        progress.at("indexing words", (double) indexed / articles);
        to.dialect()
            .index(
                to,
                row.getString(1),
                StoredText.read(row.getString(2)),
                StoredText.read(row.getString(3)));
      }
    }
  }

  private static List<Position> corners(Session from) throws SQLException {
    BoundingBox box = new Pages(from).extent().bbox();
    return box == null
        ? List.of()
        : List.of(new Position(box.west(), box.south()), new Position(box.east(), box.north()));
  }

  /** How a value is read and written. */
  private enum Kind {
    TEXT,
    NUMBER,
    REAL,
    DAY,
    TRUTH,
    POINT;

    String column(String name, Dialect dialect) {
      return this == DAY ? dialect.day(name) : this == POINT ? dialect.point(name) : name;
    }

    String parameter(Dialect dialect) {
      return this == DAY ? dialect.dayParameter() : this == POINT ? dialect.pointParameter() : "?";
    }

    void copy(ResultSet row, PreparedStatement insert, int index) throws SQLException {
      switch (this) {
        // In the form in which it is stored: no detour by way of what it means.
        case TEXT, DAY -> insert.setString(index, row.getString(index));
        case NUMBER -> {
          long number = row.getLong(index);
          insert.setObject(index, row.wasNull() ? null : number);
        }
        case REAL -> insert.setDouble(index, row.getDouble(index));
        case TRUTH -> insert.setBoolean(index, row.getBoolean(index));
        case POINT -> insert.setBytes(index, row.getBytes(index));
      }
    }
  }

  private record Column(String name, Kind kind) {}

  private record Table(String name, List<Column> columns) {

    Table(String name, String columns) {
      this(
          name,
          Stream.of(columns.split(" "))
              .map(column -> column.split(":"))
              .map(column -> new Column(column[0], Kind.valueOf(column[1])))
              .toList());
    }

    void copy(Session from, Session to, StoreProgress progress) throws SQLException {
      long all = from.number("SELECT count(*) FROM " + name);
      try (PreparedStatement select = from.prepare(select(from.dialect()));
          PreparedStatement insert = to.prepare(insert(to.dialect()))) {
        ResultSet row = select.executeQuery();
        for (int rows = 1; row.next(); rows++) {
          for (int i = 0; i < columns.size(); i++) {
            columns.get(i).kind().copy(row, insert, i + 1);
          }
          insert.addBatch();
          if (rows % BATCH == 0) {
            insert.executeBatch();
            progress.at("copying " + name.replace('_', ' '), (double) rows / all);
          }
        }
        insert.executeBatch();
      }
      if (List.of("articles", "events", "reports").contains(name)) {
        to.dialect().numberOn(to, name, columns.get(0).name());
      }
    }

    // In the order of the first column, which is the key or leads it.
    private String select(Dialect dialect) {
      return columns.stream()
          .map(column -> column.kind().column(column.name(), dialect))
          .collect(
              Collectors.joining(
                  ", ", "SELECT ", " FROM " + name + " ORDER BY " + columns.get(0).name()));
    }

    private String insert(Dialect dialect) {
      String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
      return columns.stream()
          .map(column -> column.kind().parameter(dialect))
          .collect(
              Collectors.joining(", ", "INSERT INTO " + name + " (" + names + ") VALUES (", ")"));
    }
  }
}
