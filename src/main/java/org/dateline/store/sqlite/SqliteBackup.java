package org.dateline.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.dateline.store.StoreException;
import org.dateline.store.StoreProgress;
import org.dateline.store.WrongStoreException;
import org.dateline.store.sql.Dialect;
import org.dateline.store.sql.Session;
import org.sqlite.SQLiteConnection;

/**
 * Copies a store to a file and back, while others read and write it.
 *
 * <p>A backup is a store itself, so that QGIS and {@code --store} can open it.
 */
public final class SqliteBackup {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private SqliteBackup() {}

  /**
   * Writes a copy of one moment of the store. It stands under its name only once it is whole and
   * durable; an older file of that name is kept until then.
   *
   * @param store file of the store
   * @param backup file to write
   * @throws StoreException if there is no store, or the backup cannot be written
   */
  public static void write(Path store, Path backup, StoreProgress progress) {
    requireStore(store);
    requireOther(store, backup);
    try {
      SqliteCopy.write(store, backup, progress);
    } catch (SQLException e) {
      throw SqliteConnections.failure("cannot write the backup " + backup, e);
    } catch (IOException e) {
      throw new StoreException("cannot write the backup " + backup + ": " + e.getMessage(), e);
    }
  }

  /**
   * Makes the store what the backup is. Whoever has it open sees the old or the new content, never
   * a part of each; if this is broken off, the old one stays. What the store held before is kept in
   * a backup of its own.
   *
   * @param backup file that {@link #write} wrote
   * @param store file of the store; made if there is none
   * @return the file that keeps what the store held before, if it held anything
   * @throws StoreException if the backup is no whole store, or the store cannot be written
   */
  public static Optional<Path> restore(
      Path backup, Path store, Clock clock, StoreProgress progress) {
    requireStore(backup);
    requireOther(store, backup);
    try {
      SqliteCopy.requireWhole(backup, progress);
      Optional<Path> kept = Optional.empty();
      if (Files.exists(store) && Files.size(store) > 0) {
        SqliteFile.prepare(store);
        Path former = former(store, clock);
        write(store, former, progress);
        kept = Optional.of(former);
      } else {
        SqliteFile.prepare(store);
      }
      replace(backup, store, progress);
      SqliteFile.prepare(store); // a backup by an earlier version lacks what has been added since
      sayThatAllHasChanged(store);
      return kept;
    } catch (SQLException e) {
      throw SqliteConnections.failure("cannot restore " + store + " from " + backup, e);
    } catch (IOException e) {
      throw new StoreException(
          "cannot restore " + store + " from " + backup + ": " + e.getMessage(), e);
    }
  }

  // One transaction of SQLite's own: readers go on, a crash rolls it back.
  private static void replace(Path backup, Path store, StoreProgress progress) throws SQLException {
    try (Connection connection = SqliteConnections.plain(store)) {
      SQLiteConnection sqlite = connection.unwrap(SQLiteConnection.class);
      sqlite
          .getDatabase()
          .restore(
              "main",
              backup.toAbsolutePath().toString(),
              (left, pages) -> progress.at("restoring", 1 - (double) left / Math.max(pages, 1)));
    }
  }

  private static void sayThatAllHasChanged(Path store) throws SQLException {
    try (Connection connection = SqliteConnections.plain(store)) {
      Dialect dialect = new SqliteDialect();
      dialect.tellAllChanged(new Session(connection, dialect));
    }
  }

  /** The file for the contents of a store before a restore. */
  public static Path former(Path store, Clock clock) {
    String name = store.getFileName().toString();
    String stem = name.endsWith(".gpkg") ? name.substring(0, name.length() - 5) : name;
    return store.resolveSibling(
        stem + ".before-restore-" + STAMP.format(clock.instant()) + ".gpkg");
  }

  private static void requireStore(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new WrongStoreException("there is no store at " + file);
    }
    SqliteFile.requireReadable(file);
  }

  private static void requireOther(Path store, Path backup) {
    if (store.toAbsolutePath().normalize().equals(backup.toAbsolutePath().normalize())) {
      throw new WrongStoreException("the backup must be another file than the store, " + store);
    }
  }
}
