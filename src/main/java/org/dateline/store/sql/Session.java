package org.dateline.store.sql;

import java.sql.Connection;

/** A transaction with a database whose dialect is known. */
public final class Session extends Transaction {

  private final Dialect dialect;

  /**
   * A transaction on a connection.
   *
   * @param dialect the SQL that its database understands
   */
  public Session(Connection connection, Dialect dialect) {
    super(connection);
    this.dialect = dialect;
  }

  public Dialect dialect() {
    return dialect;
  }
}
