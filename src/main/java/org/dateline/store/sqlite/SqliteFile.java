package org.dateline.store.sqlite;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.dateline.store.StoreException;
import org.dateline.store.WrongStoreException;
import org.dateline.store.sql.ReportRows;
import org.dateline.store.sql.Session;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/** The file of a store: checks it, lays out a new one, and brings an older one up to date. */
public final class SqliteFile {

  /** The schema that this program writes; it reads no newer one. */
  public static final int SCHEMA = 3;

  private SqliteFile() {}

  /**
   * Looks at a file before anything is written to it, and lays out a new store if there is none.
   *
   * @throws StoreException if the file is something else, newer than this program, or locked
   */
  public static void prepare(Path file) {
    requireNoFolder(file);
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      requireWritable(Files.exists(file) ? file : file.toAbsolutePath().getParent());
      if (Files.exists(file) && Files.size(file) > 0) {
        int version = requireStore(file);
        if (version < SCHEMA) {
          SchemaUpgrade.run(file, version);
        }
      } else {
        create(file);
      }
      addWhatIsNew(file);
    } catch (FileAlreadyExistsException e) {
      throw new StoreException(
          "cannot make the folder of the store " + file + ": " + e.getFile() + " is a file", e);
    } catch (IOException e) {
      throw new StoreException("cannot open the store " + file + ": " + e.getMessage(), e);
    } catch (SQLException e) {
      throw SqliteConnections.failure("cannot open the store " + file, e);
    }
  }

  public static void requireNoFolder(Path file) {
    if (Files.isDirectory(file)) {
      throw new WrongStoreException(
          file + " is a folder; name a file for the store, such as data/dateline.gpkg");
    }
  }

  /**
   * Looks whether a file is a store that this program reads, and changes nothing.
   *
   * @throws StoreException if it is not; the message says what it is
   */
  public static void requireReadable(Path file) {
    try {
      if (Files.size(file) == 0) {
        throw notADatabase(file);
      }
      requireStore(file);
    } catch (IOException e) {
      throw new StoreException("cannot open the store " + file + ": " + e.getMessage(), e);
    } catch (SQLException e) {
      throw SqliteConnections.failure("cannot open the store " + file, e);
    }
  }

  private static void requireWritable(@Nullable Path path) {
    if (path != null && !Files.isWritable(path)) {
      throw new StoreException(
          path + " may not be written: this user lacks the permission, or the disk is read-only");
    }
  }

  private static WrongStoreException notADatabase(Path file) {
    return new WrongStoreException(file + " is no Dateline store: it is not an SQLite database");
  }

  // Returns the version of its schema. Only SQLite may open the file: to open and close it
  // otherwise
  // would drop all locks that this process has on it (POSIX), and another program could then take
  // the log away from under a store that is open here.
  private static int requireStore(Path file) throws SQLException {
    try (Connection connection = SqliteConnections.reader(file);
        Statement statement = connection.createStatement()) {
      if (!isStore(statement)) {
        throw new WrongStoreException(
            file + " is no Dateline store, but a database of another program; nothing was changed");
      }
      try (ResultSet rows = statement.executeQuery("SELECT version FROM dateline_schema")) {
        int version = rows.next() ? rows.getInt(1) : 0;
        if (version > SCHEMA) {
          throw new StoreException(
              "%s was written by a newer Dateline: its schema is %d, this program knows up to %d"
                  .formatted(file, version, SCHEMA));
        }
        return version;
      }
    } catch (SQLException e) {
      if (SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_NOTADB) {
        throw notADatabase(file);
      }
      throw e;
    }
  }

  private static boolean isStore(Statement statement) throws SQLException {
    return hasTable(statement, "dateline_schema");
  }

  private static boolean hasTable(Statement statement, String name) throws SQLException {
    try (ResultSet rows =
        statement.executeQuery("SELECT 1 FROM sqlite_schema WHERE name = '" + name + "'")) {
      return rows.next();
    }
  }

  private static void create(Path file) throws SQLException, IOException {
    try (Connection connection = SqliteConnections.plain(file);
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      // Another process may have been faster.
      if (!isStore(statement)) {
        GeoPackageLayout.begin(statement);
        statement.executeUpdate(GeoPackageLayout.resource("schema.sql"));
        GeoPackageLayout.createIndex(statement);
        GeoPackageLayout.createIndexTriggers(statement);
        statement.executeUpdate(GeoPackageLayout.resource("facts.sql"));
        statement.executeUpdate(GeoPackageLayout.resource("reports.sql"));
      }
      statement.execute("COMMIT");
    }
  }

  /** What stores of earlier versions lack and can do without. */
  private static void addWhatIsNew(Path file) throws SQLException, IOException {
    try (Connection connection = SqliteConnections.plain(file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(GeoPackageLayout.resource("corrections.sql"));
      statement.executeUpdate(GeoPackageLayout.resource("changes.sql"));
      statement.execute("BEGIN IMMEDIATE");
      if (!hasTable(statement, "report_keys")) {
        statement.executeUpdate(GeoPackageLayout.resource("report-keys.sql"));
        new ReportRows(new Session(connection, new SqliteDialect())).addAll();
      }
      if (!hasTable(statement, "reported_events")) {
        statement.executeUpdate(GeoPackageLayout.resource("reported-events.sql"));
      }
      statement.execute("COMMIT");
    }
  }
}
