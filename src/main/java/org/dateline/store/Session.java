package org.dateline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A transaction.
 *
 * @param connection on which it runs
 * @param dialect how its database wants to be spoken to
 */
record Session(Connection connection, Dialect dialect) {

  private static final int FETCHED = 1_000;

  /** A statement whose rows come in parts, so that the driver never holds all of them. */
  PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setFetchSize(FETCHED);
    return statement;
  }

  /** A statement with its parameters set. */
  PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
    PreparedStatement statement = prepare(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, StoredText.parameter(parameters[i]));
    }
    return statement;
  }

  /** Writes, and returns how many rows. */
  int update(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = prepare(sql, parameters)) {
      return statement.executeUpdate();
    }
  }

  /** What is read of the first row, if there is one. */
  <T> Optional<T> first(Reading<T> reading, String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = prepare(sql, parameters)) {
      ResultSet row = statement.executeQuery();
      return row.next() ? Optional.of(reading.of(row)) : Optional.empty();
    }
  }

  /** The number in the first column of the only row. */
  long number(String sql, Object... parameters) throws SQLException {
    return first(row -> row.getLong(1), sql, parameters).orElseThrow();
  }

  /** The word in the first column of the first row. */
  String word(String sql, Object... parameters) throws SQLException {
    return first(row -> row.getString(1), sql, parameters).orElseThrow();
  }

  /** What is made of a row. */
  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }
}
