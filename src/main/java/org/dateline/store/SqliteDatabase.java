package org.dateline.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;

/** The file of a store. */
final class SqliteDatabase implements Database {

  private final Path file;
  private final Dialect dialect = new SqliteDialect();
  private final HikariDataSource writer;
  private final HikariDataSource readers;
  private final HikariDataSource streams;
  private final ChangeWatch changes;

  SqliteDatabase(Path file) {
    SqliteFile.prepare(file);
    this.file = file;
    this.writer = SqliteFile.writer(file);
    this.readers = SqliteFile.readers(file);
    this.streams = SqliteFile.streams(file);
    this.changes = new ChangeWatch(file);
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  @Override
  public HikariDataSource writer() {
    return writer;
  }

  @Override
  public HikariDataSource readers() {
    return readers;
  }

  @Override
  public HikariDataSource streams() {
    return streams;
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
    streams.close();
    readers.close();
    // The last connection to close folds the log into the file, so the writer goes last.
    writer.close();
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
