package org.dateline.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A transaction: runs statements. */
public class Transaction {

  private static final int FETCHED = 1_000;

  private final Connection connection;
  private final Map<String, PreparedStatement> kept = new HashMap<>();
  private int longestSeconds;

  Transaction(Connection connection) {
    this.connection = connection;
  }

  public Connection connection() {
    return connection;
  }

  /**
   * Ends each statement that is prepared from now on when it takes longer, for databases that know
   * no other way.
   *
   * @param longest at least a second
   */
  public void endEachWithin(Duration longest) {
    longestSeconds = (int) longest.toSeconds();
  }

  /** A statement whose rows come in parts, so that the driver never holds all of them. */
  public PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setFetchSize(FETCHED);
    if (longestSeconds > 0) {
      statement.setQueryTimeout(longestSeconds);
    }
    return statement;
  }

  /** A statement with its parameters set. */
  public PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
    return with(parameters, prepare(sql));
  }

  /**
   * A statement that is prepared once in the transaction, however often it is asked for: the
   * database takes as long to understand a short one as to run it. Who asks sets all parameters and
   * reads all rows before anybody asks again, and closes the rows but not the statement, which goes
   * with the connection.
   */
  public PreparedStatement kept(String sql) throws SQLException {
    PreparedStatement known = kept.get(sql);
    if (known != null) {
      return known;
    }
    PreparedStatement statement = prepare(sql);
    kept.put(sql, statement);
    return statement;
  }

  /** Writes, and returns how many rows. */
  public int update(String sql, Object... parameters) throws SQLException {
    return with(parameters, kept(sql)).executeUpdate();
  }

  /** What is read of the first row, if there is one. */
  public <T> Optional<T> first(Reading<T> reading, String sql, Object... parameters)
      throws SQLException {
    try (ResultSet row = with(parameters, kept(sql)).executeQuery()) {
      return row.next() ? Optional.of(reading.of(row)) : Optional.empty();
    }
  }

  private static PreparedStatement with(Object[] parameters, PreparedStatement statement)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, StoredText.parameter(parameters[i]));
    }
    return statement;
  }

  /** The number in the first column of the only row. */
  public long number(String sql, Object... parameters) throws SQLException {
    return first(row -> row.getLong(1), sql, parameters).orElseThrow();
  }

  /** The word in the first column of the first row. */
  public String word(String sql, Object... parameters) throws SQLException {
    return first(row -> row.getString(1), sql, parameters).orElseThrow();
  }

  /** What is made of a row. */
  public interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }
}
