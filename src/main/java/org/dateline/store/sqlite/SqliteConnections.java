package org.dateline.store.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.dateline.store.StoreException;
import org.dateline.store.UnstorableException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteOpenMode;

/** Connections to the file of a store: one that writes, a few that read. */
public final class SqliteConnections {

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

  private SqliteConnections() {}

  /** The one connection that writes. */
  static HikariDataSource writer(FilePlace file) {
    SQLiteConfig config = config(CACHE_KIBIBYTES);
    // A transaction that will write takes its lock at once, where waiting for it still helps.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    return pool(
        "dateline-store-writer", new StoreDataSource(config, file), 1, null, WRITER_WAIT_MILLIS);
  }

  /** The connections that read what is answered at once. */
  static HikariDataSource readers(FilePlace file) {
    return readers("dateline-store-reader", file, READERS, CACHE_KIBIBYTES);
  }

  /** The connections that read for as long as somebody far away takes. */
  static HikariDataSource streams(FilePlace file) {
    return readers("dateline-store-stream", file, STREAMS, STREAM_CACHE_KIBIBYTES);
  }

  private static HikariDataSource readers(
      String name, FilePlace file, int size, int cacheKibibytes) {
    StoreDataSource source = new StoreDataSource(config(cacheKibibytes), file);
    return pool(name, source, size, "PRAGMA query_only = true", READER_WAIT_MILLIS);
  }

  /** Says what went wrong so that the owner of the store can mend it. */
  public static StoreException failure(String what, SQLException e) {
    if (e instanceof SQLTransientConnectionException && e.getCause() instanceof SQLException why) {
      return failure(what, why);
    }
    if (e instanceof SQLTransientConnectionException) {
      return new StoreException(what, "too much is asked of it at once", e);
    }
    String message = String.valueOf(e.getMessage());
    return switch (SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff)) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
          new StoreException(what, "another program is writing to it", e);
      case SQLITE_INTERRUPT -> new StoreException(what, "the query takes too long", e);
      case SQLITE_FULL -> new StoreException(what, "the disk is full", e);
      case SQLITE_IOERR -> new StoreException(what, "the disk fails: " + message, e);
      case SQLITE_NOMEM -> new StoreException(what, "there is no memory left for it", e);
      case SQLITE_READONLY -> new StoreException(what, "it is read-only", e);
      case SQLITE_CANTOPEN -> new StoreException(what, "the file cannot be opened", e);
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          new StoreException(what, "the file is damaged: " + message, e);
      case SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_TOOBIG ->
          new UnstorableException(what, message, e);
      default -> new StoreException(what, message, e);
    };
  }

  private static SQLiteConfig config(int cacheKibibytes) {
    SQLiteConfig config = new SQLiteConfig();
    // A file that has gone must not come back empty.
    config.resetOpenMode(SQLiteOpenMode.CREATE);
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

  /** A connection outside the pools that only reads, and makes no file. */
  static Connection reader(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.setBusyTimeout(BUSY_MILLIS);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url(file));
    return source.getConnection();
  }

  private static String url(Path file) {
    return "jdbc:sqlite:" + file.toAbsolutePath();
  }

  /** Gives each connection the functions that triggers and filters call. */
  private static final class StoreDataSource extends SQLiteDataSource {

    private final transient FilePlace place;

    StoreDataSource(SQLiteConfig config, FilePlace place) {
      super(config);
      this.place = place;
      setUrl(url(place.file()));
    }

    @Override
    public SQLiteConnection getConnection(@Nullable String user, @Nullable String password)
        throws SQLException {
      // SQLite would play the log of the former file into another one that has come there.
      if (place.state() != FilePlace.State.IN_PLACE) {
        throw new SQLException("the file of the store has been moved or deleted");
      }
      SQLiteConnection connection = super.getConnection(user, password);
      SpatialFunctions.register(connection);
      FilterFunctions.register(connection);
      return connection;
    }
  }
}
