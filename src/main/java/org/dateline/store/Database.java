package org.dateline.store;

import java.sql.SQLException;

/** Where a store lies, and how it is reached. */
interface Database extends AutoCloseable {

  /** How it wants to be spoken to. */
  Dialect dialect();

  /** Its connections. */
  Pools pools();

  /**
   * A word for the content as it is: another one when anything has changed, by whomever.
   *
   * @throws StoreException if it cannot be told
   */
  String version();

  /** Says what went wrong so that the owner of the store can mend it. */
  StoreException failure(String what, SQLException e);

  @Override
  void close();
}
