package org.dateline.store;

import java.nio.file.Path;
import java.sql.SQLException;

/** The file of a store. */
final class SqliteDatabase implements Database {

  private final Path file;
  private final Dialect dialect = new SqliteDialect();
  private final Pools pools;
  private final ChangeWatch changes;

  SqliteDatabase(Path file) {
    SqliteFile.prepare(file);
    this.file = file;
    this.pools =
        new Pools(SqliteFile.writer(file), SqliteFile.readers(file), SqliteFile.streams(file));
    this.changes = new ChangeWatch(file);
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
    return SqliteFile.failure(what, e);
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
