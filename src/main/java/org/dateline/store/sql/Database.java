package org.dateline.store.sql;

import java.sql.SQLException;
import org.dateline.store.StoreException;

/** Where a store lies, and how it is reached. */
public interface Database extends AutoCloseable {

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
