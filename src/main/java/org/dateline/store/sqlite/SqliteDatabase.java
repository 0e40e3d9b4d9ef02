package org.dateline.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import org.dateline.store.StoreException;
import org.dateline.store.WrongStoreException;
import org.dateline.store.sql.Database;
import org.dateline.store.sql.Dialect;
import org.dateline.store.sql.Pools;

/** The file of a store. */
public final class SqliteDatabase implements Database {

  private final Path file;
  private final Dialect dialect = new SqliteDialect();
  private final Pools pools;
  private final ChangeWatch changes;

  public SqliteDatabase(Path file) {
    SqliteFile.prepare(file);
    this.file = file;
    this.pools =
        new Pools(
            SqliteConnections.writer(file),
            SqliteConnections.readers(file),
            SqliteConnections.streams(file));
    this.changes = new ChangeWatch(file);
  }

  /**
   * Requires that a path does not name a folder.
   *
   * @throws WrongStoreException if it does
   */
  public static void requireNoFolder(Path file) {
    SqliteFile.requireNoFolder(file);
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  @Override
  public Pools pools() {
    return pools;
  }

  @Override
  public String version() {
    return changes.version();
  }

  @Override
  public StoreException failure(String what, SQLException e) {
    return SqliteConnections.failure(what, e);
  }

  @Override
  public void close() {
    changes.close();
    pools.close();
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
