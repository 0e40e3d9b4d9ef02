package org.dateline.store.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.Arrays;
import org.dateline.store.StoreException;
import org.dateline.store.WrongStoreException;
import org.dateline.store.sql.ReportRows;
import org.dateline.store.sql.Session;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/** Opens the file of a store: one connection that writes, a few that read. */
public final class SqliteFile {

  /** The schema that this program writes; it reads no newer one. */
  public static final int SCHEMA = 2;

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int BUSY_MILLIS = 10_000;
  // Behind one who waits for another program in vain there may be others.
  private static final int WRITER_WAIT_MILLIS = 2 * BUSY_MILLIS;
  // Who is told to come back soon can do so; who waits long may have left.
  private static final int READER_WAIT_MILLIS = 2_000;
  private static final int READERS = 8;
  // Somewhat more than the service lets in at once: dateline.limits.streams.
  private static final int STREAMS = 20;
  private static final int CACHE_KIBIBYTES = 16_000;
  // Who goes through everything once finds nothing again, and there are many of them.
  private static final int STREAM_CACHE_KIBIBYTES = 2_000;

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
        requireDatabase(file);
        if (requireStore(file) < SCHEMA) {
          SchemaUpgrade.run(file);
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
      throw failure("cannot open the store " + file, e);
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
      requireDatabase(file);
      requireStore(file);
    } catch (IOException e) {
      throw new StoreException("cannot open the store " + file + ": " + e.getMessage(), e);
    } catch (SQLException e) {
      throw failure("cannot open the store " + file, e);
    }
  }

  /** The one connection that writes. */
  public static HikariDataSource writer(Path file) {
    SQLiteConfig config = config(CACHE_KIBIBYTES);
    // A transaction that will write takes its lock at once, where waiting for it still helps.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    return pool(
        "dateline-store-writer",
        new StoreDataSource(config, url(file)),
        1,
        null,
        WRITER_WAIT_MILLIS);
  }

  /** The connections that read what is answered at once. */
  public static HikariDataSource readers(Path file) {
    return readers("dateline-store-reader", file, READERS, CACHE_KIBIBYTES);
  }

  /** The connections that read for as long as somebody far away takes. */
  public static HikariDataSource streams(Path file) {
    return readers("dateline-store-stream", file, STREAMS, STREAM_CACHE_KIBIBYTES);
  }

  private static HikariDataSource readers(String name, Path file, int size, int cacheKibibytes) {
    StoreDataSource source = new StoreDataSource(config(cacheKibibytes), url(file));
    return pool(name, source, size, "PRAGMA query_only = true", READER_WAIT_MILLIS);
  }

  /** Says what went wrong so that the owner of the store can mend it. */
  public static StoreException failure(String what, SQLException e) {
    if (e instanceof SQLTransientConnectionException) {
      return new StoreException(what + ": too much is asked of it at once", e);
    }
    String why =
        switch (SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff)) {
          case SQLITE_BUSY, SQLITE_LOCKED -> "another program is writing to it";
          case SQLITE_INTERRUPT -> "the query takes too long";
          case SQLITE_FULL -> "the disk is full";
          case SQLITE_READONLY -> "it is read-only";
          case SQLITE_CANTOPEN -> "the file cannot be opened";
          case SQLITE_CORRUPT, SQLITE_NOTADB -> "the file is damaged: " + e.getMessage();
          default -> String.valueOf(e.getMessage());
        };
    return new StoreException(what + ": " + why, e);
  }

  private static SQLiteConfig config(int cacheKibibytes) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // FULL syncs the log at each commit. NORMAL would survive a kill of the process but lose
    // acknowledged articles with the power; docs/decisions/ has the figures.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setCacheSize(-cacheKibibytes); // less than 0 counts KiB, not pages
    return config;
  }

  private static HikariDataSource pool(
      String name, SQLiteDataSource source, int size, @Nullable String first, int waitMillis) {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName(name);
    pool.setDataSource(source);
    pool.setMaximumPoolSize(size);
    pool.setMinimumIdle(1);
    pool.setConnectionInitSql(first);
    // A file has no network that could drop a connection.
    pool.setMaxLifetime(0);
    pool.setConnectionTimeout(waitMillis);
    return new HikariDataSource(pool);
  }

  private static void requireWritable(@Nullable Path path) {
    if (path != null && !Files.isWritable(path)) {
      throw new StoreException(
          path + " may not be written: this user lacks the permission, or the disk is read-only");
    }
  }

  private static void requireDatabase(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
        throw new WrongStoreException(file + " is no Dateline store: it is not an SQLite database");
      }
    }
  }

  // Returns the version of its schema.
  private static int requireStore(Path file) throws SQLException {
    try (Connection connection = plain(file);
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
    try (Connection connection = plain(file);
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      // Another process may have been faster.
      if (!isStore(statement)) {
        GeoPackageLayout.begin(statement);
        statement.executeUpdate(GeoPackageLayout.resource("schema.sql"));
        GeoPackageLayout.createIndex(statement);
        GeoPackageLayout.createIndexTriggers(statement);
        statement.executeUpdate(GeoPackageLayout.resource("facts.sql"));
      }
      statement.execute("COMMIT");
    }
  }

  /** A connection outside the pools, for what is done once. */
  public static Connection plain(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url(file));
    Connection connection = source.getConnection();
    SpatialFunctions.register(connection);
    return connection;
  }

  /** What stores of earlier versions lack and can do without. */
  private static void addWhatIsNew(Path file) throws SQLException, IOException {
    try (Connection connection = plain(file);
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

  private static String url(Path file) {
    return "jdbc:sqlite:" + file.toAbsolutePath();
  }

  /** Gives each connection the functions that triggers and filters call. */
  private static final class StoreDataSource extends SQLiteDataSource {

    StoreDataSource(SQLiteConfig config, String url) {
      super(config);
      setUrl(url);
    }

    @Override
    public SQLiteConnection getConnection(@Nullable String user, @Nullable String password)
        throws SQLException {
      SQLiteConnection connection = super.getConnection(user, password);
      SpatialFunctions.register(connection);
      FilterFunctions.register(connection);
      return connection;
    }
  }
}
