package org.dateline.stores;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.store.StoreProgress;
import org.dateline.store.sql.Dialect;
import org.dateline.store.sql.Session;
import org.jspecify.annotations.Nullable;

/**
 * A table that every store has.
 *
 * @param name of the table
 * @param columns those that are copied
 */
record StoredTable(String name, List<Column> columns) {

  private static final int BATCH = 500;

  static final List<StoredTable> ALL =
      List.of(
          new StoredTable(
              "articles",
              "fid:NUMBER id:TEXT title:TEXT byline:TEXT publisher:TEXT url:TEXT published:DAY"
                  + " published_precision:TEXT language:TEXT text:TEXT content_hash:TEXT"
                  + " published_source:TEXT"),
          new StoredTable("article_mentions", "article_fid:NUMBER mentions:TEXT"),
          new StoredTable(
              "events",
              "fid:NUMBER geom:POINT id:TEXT place:TEXT place_id:TEXT country:TEXT admin1:TEXT"
                  + " feature_code:TEXT precision_m:NUMBER event_start:DAY event_end:DAY"
                  + " date_precision:TEXT date_source:TEXT year:NUMBER article:TEXT title:TEXT"
                  + " publisher:TEXT url:TEXT published:DAY sentence:TEXT mentions:NUMBER role:TEXT"
                  + " confidence:REAL corrected:TRUTH date_text:TEXT planned:TRUTH kind:TEXT"
                  + " kind_text:TEXT published_precision:TEXT assertion:TEXT trigger:TEXT"
                  + " actors_by:TEXT actors_on:TEXT killed_least:NUMBER killed_most:NUMBER"
                  + " injured_least:NUMBER injured_most:NUMBER place_confidence:REAL"),
          new StoredTable(
              "corrections",
              "id:TEXT article:TEXT exact:TEXT prefix:TEXT suffix:TEXT start_offset:NUMBER"
                  + " verdict:TEXT author:TEXT made_at:TEXT ended_at:TEXT ended_by:TEXT"),
          new StoredTable("reports", "id:NUMBER articles:NUMBER"),
          new StoredTable(
              "report_articles", "article:TEXT report:NUMBER is_head:NUMBER is_first:NUMBER"),
          new StoredTable("report_keys", "hash:NUMBER article_fid:NUMBER"));

  private StoredTable(String name, String columns) {
    this(
        name,
        Stream.of(columns.split(" "))
            .map(column -> column.split(":"))
            .map(column -> new Column(column[0], Kind.valueOf(column[1])))
            .toList());
  }

  /** Copies all rows into a table that is there. */
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
  String select(Dialect dialect) {
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

  /** How a value is read and written. */
  enum Kind {
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

    /** The value as a text, long, double, truth or bytes; null where there is none. */
    @Nullable Object read(ResultSet row, int index) throws SQLException {
      Object value =
          switch (this) {
            case TEXT, DAY -> row.getString(index);
            case NUMBER -> row.getLong(index);
            case REAL -> row.getDouble(index);
            case TRUTH -> row.getBoolean(index);
            case POINT -> row.getBytes(index);
          };
      return row.wasNull() ? null : value;
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

  /** A column by its name. */
  record Column(String name, Kind kind) {}
}
