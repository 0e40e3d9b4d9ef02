package org.dateline.store.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.dateline.store.IntegrityStep;
import org.dateline.store.StoreException;
import org.dateline.store.WrongStoreException;
import org.dateline.store.sql.Database;
import org.dateline.store.sql.Dialect;
import org.dateline.store.sql.Pools;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of a store. */
public final class SqliteDatabase implements Database {

  private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);

  private final Path file;
  private final Dialect dialect = new SqliteDialect();
  private final Pools pools;
  private final ChangeWatch changes;
  private final FilePlace place;
  private final SqliteIntegrity integrity;

  public SqliteDatabase(Path file) {
    SqliteFile.prepare(file);
    this.file = file;
    this.place = new FilePlace(file);
    this.pools =
        new Pools(
            SqliteConnections.writer(place),
            SqliteConnections.readers(place),
            SqliteConnections.streams(place));
    this.changes = new ChangeWatch(file);
    this.integrity = new SqliteIntegrity(file);
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
    if (place.state() == FilePlace.State.REPLACED) {
      reopen();
    }
    return changes.version();
  }

  @Override
  public void requireInPlace() {
    switch (place.state()) {
      case IN_PLACE -> {}
      case GONE ->
          throw new StoreException(
              "cannot use the store " + file, "its file has been moved or deleted", null);
      case REPLACED -> reopen();
    }
  }

  /**
   * Goes on with another file that somebody has put in the place of the former one, if it is a
   * store.
   */
  private synchronized void reopen() {
    if (place.state() != FilePlace.State.REPLACED) {
      return;
    }
    try {
      place.setLogAside();
      SqliteFile.requireReadable(file);
      SqliteFile.prepare(file);
      place.accept();
      pools.evict();
      changes.restart();
      LOG.warn("There is another file at {}: it is used from now on", file);
    } catch (IOException | WrongStoreException e) {
      throw new StoreException(
          "cannot use the store " + file, "another file is in the place of its file", e);
    }
  }

  @Override
  public Optional<IntegrityStep> checkNextPart() throws SQLException {
    requireInPlace();
    return Optional.of(integrity.next());
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
