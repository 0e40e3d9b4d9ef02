package org.dateline.store.sql;

import java.sql.SQLException;
import org.dateline.store.StoreException;

/** The database of a store, and its connections. */
public interface Database extends AutoCloseable {

  /** The SQL dialect of the database. */
  Dialect dialect();

  /** Its connections. */
  Pools pools();

  /**
   * A word for the content as it is: another one when anything has changed, by whomever.
   *
   * @throws StoreException if it cannot be told
   */
  String version();

  /** Explains a failure to the owner of the store. */
  StoreException failure(String what, SQLException e);

  @Override
  void close();
}
