package org.dateline.store.sql;

import java.sql.SQLException;
import java.util.Optional;
import org.dateline.store.IntegrityStep;
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

  /**
   * Requires that what is written now is there for whoever opens the store next.
   *
   * @throws StoreException if it would not be; the message says why
   */
  default void requireInPlace() {}

  /** Looks for damage in the next part; empty if others do that. */
  default Optional<IntegrityStep> checkNextPart() throws SQLException {
    return Optional.empty();
  }

  /** Explains a failure to the owner of the store. */
  StoreException failure(String what, SQLException e);

  @Override
  void close();
}
