package org.dateline.store.postgis;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.dateline.store.StoreAddress;
import org.dateline.store.StoreException;
import org.dateline.store.WrongStoreException;
import org.dateline.store.sql.Database;
import org.dateline.store.sql.Dialect;
import org.dateline.store.sql.Pools;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of PostgreSQL with PostGIS, which several programs may share. */
public final class PostgisDatabase implements Database {

  private static final int READERS = 8;
  // Slightly more than the service allows at once: dateline.limits.streams.
  private static final int STREAMS = 20;
  private static final int CONNECT_SECONDS = 5;
  // One connection writes at a time; others wait in the database, which coordinates all programs.
  private static final int WRITERS = 4;
  // A client that is told to retry soon can do so; one that waits long may have left.
  private static final int POOL_WAIT_MILLIS = 3_000;
  // Many who write the same article take turns.
  private static final int WRITER_WAIT_MILLIS = 10_000;
  // As long as SQLite waits for a lock.
  private static final String LOCK_TIMEOUT = "SET lock_timeout = '10s'";

  /**
   * Plans are made for the values at hand, as a box may hold everything or nothing; compiling them
   * takes longer than they run. Whatever the server is set to, a commit is durable.
   */
  private static final String BEGIN =
      "SET plan_cache_mode = force_custom_plan; SET jit = off; SET synchronous_commit = on; "
          + LOCK_TIMEOUT;

  // Of another start, so that what somebody kept from the last one never looks current.
  private final String start = UUID.randomUUID().toString().substring(0, 8);
  private final StoreAddress address;
  private final Dialect dialect = new PostgisDialect();
  private final Pools pools;

  public PostgisDatabase(StoreAddress address) {
    this.address = address;
    PGSimpleDataSource source = source(address);
    try {
      PostgisSchema.prepare(source);
    } catch (SQLException e) {
      throw PostgisFailure.of("cannot open the store " + address, e);
    } catch (WrongStoreException e) {
      throw new WrongStoreException("cannot open the store " + address + ": " + e.getMessage());
    } catch (StoreException e) {
      throw new StoreException("cannot open the store " + address + ": " + e.getMessage(), e);
    }
    this.pools =
        new Pools(
            pool("dateline-store-writer", source, WRITERS, false),
            pool("dateline-store-reader", source, READERS, true),
            pool("dateline-store-stream", source, STREAMS, true));
  }

  /** Connections as the address asks for them, with a name that the server's owner sees. */
  public static PGSimpleDataSource source(StoreAddress address) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    try {
      source.setUrl(address.url());
    } catch (IllegalArgumentException e) {
      // Its message holds the password, and the address may hold it where no password belongs.
      throw new WrongStoreException("expected " + StoreAddress.FORMS);
    }
    if (!address.url().contains("ApplicationName=")) {
      source.setApplicationName("dateline");
    }
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setLoginTimeout(CONNECT_SECONDS);
    source.setTcpKeepAlive(true);
    return source;
  }

  private static HikariDataSource pool(
      String name, PGSimpleDataSource source, int size, boolean reads) {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName(name);
    pool.setDataSource(source);
    pool.setMaximumPoolSize(size);
    pool.setMinimumIdle(1);
    pool.setConnectionInitSql(BEGIN);
    pool.setReadOnly(reads);
    pool.setTransactionIsolation(reads ? "TRANSACTION_REPEATABLE_READ" : null);
    pool.setConnectionTimeout(reads ? POOL_WAIT_MILLIS : WRITER_WAIT_MILLIS);
    pool.setValidationTimeout(POOL_WAIT_MILLIS / 2);
    return new HikariDataSource(pool);
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
    try (Connection connection = pools.readers().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT version::text FROM store_version")) {
      row.next();
      return start + "-" + row.getString(1);
    } catch (SQLException e) {
      throw failure("cannot use the store " + address, e);
    }
  }

  @Override
  public StoreException failure(String what, SQLException e) {
    return PostgisFailure.of(what, e);
  }

  @Override
  public void close() {
    pools.close();
  }

  @Override
  public String toString() {
    return address.toString();
  }
}
