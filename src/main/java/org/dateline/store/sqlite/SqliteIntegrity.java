package org.dateline.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.dateline.store.IntegrityStep;

/**
 * Looks for damage in the file of a store, a table with its indexes at a time, so that no step
 * keeps the log from being folded into the file for long.
 */
final class SqliteIntegrity {

  private static final int MOST_FAULTS = 10;

  private final Path file;
  private String last = "";

  SqliteIntegrity(Path file) {
    this.file = file;
  }

  /** Looks at the next table; from the last one on to the first. */
  synchronized IntegrityStep next() throws SQLException {
    try (Connection connection = SqliteConnections.reader(file)) {
      List<String> tables = tables(connection);
      int next = (int) tables.stream().filter(table -> table.compareTo(last) <= 0).count();
      String table = tables.get(next < tables.size() ? next : 0);
      List<String> faults = faults(connection, table);
      boolean isLast = table.equals(tables.get(tables.size() - 1));
      last = isLast ? "" : table;
      return new IntegrityStep(table, faults, isLast);
    }
  }

  private static List<String> faults(Connection connection, String table) throws SQLException {
    List<String> faults = new ArrayList<>();
    String name = table.replace("'", "''");
    try (Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery("PRAGMA integrity_check('%s')".formatted(name))) {
        while (row.next() && faults.size() < MOST_FAULTS) {
          if (!row.getString(1).equals("ok")) {
            faults.add(row.getString(1));
          }
        }
      }
      try (ResultSet row =
          statement.executeQuery("PRAGMA foreign_key_check('%s')".formatted(name))) {
        if (row.next()) {
          faults.add("rows of " + table + " belong to none");
        }
      }
    }
    return faults;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    // Virtual tables are checked by the tables behind them.
    try (PreparedStatement statement =
            connection.prepareStatement(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0"
                    + " ORDER BY name");
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    return tables;
  }
}
