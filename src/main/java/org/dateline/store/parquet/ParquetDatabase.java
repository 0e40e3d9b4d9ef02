package org.dateline.store.parquet;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.List;
import org.dateline.store.StoreException;
import org.dateline.store.sql.Database;
import org.dateline.store.sql.Dialect;
import org.dateline.store.sql.Pools;
import org.jspecify.annotations.Nullable;

/** The views of an archive, in a database in memory that holds no rows. Only reads. */
public final class ParquetDatabase implements Database {

  private static final int READERS = 8;
  // Slightly more than the service allows at once: dateline.limits.streams.
  private static final int STREAMS = 20;
  private static final int POOL_WAIT_MILLIS = 3_000;

  /** The tables that have files. */
  static final List<String> TABLES =
      List.of(
          "events",
          "articles",
          "words",
          "corrections",
          "reports",
          "report_articles",
          "report_keys");

  private final ParquetFolder folder;
  private final Dialect dialect;
  private final Connection whole;
  private final Pools pools;

  /**
   * Opens an archive.
   *
   * @throws StoreException if there is none, or none that this program reads
   */
  public ParquetDatabase(Path path) {
    folder = new ParquetFolder(path);
    folder.requireReadable();
    dialect = new ParquetDialect(toString());
    try {
      whole = DuckDbConnections.open("");
      try (Statement statement = whole.createStatement()) {
        statement.execute(views());
      } catch (SQLException e) {
        whole.close();
        throw e;
      }
    } catch (SQLException e) {
      throw failure("cannot open " + this, e);
    }
    // Results of readers are small, and several are read at a time.
    pools =
        new Pools(
            pool("dateline-archive-writer", 1, null),
            pool("dateline-archive-reader", READERS, null),
            pool("dateline-archive-stream", STREAMS, "SET jdbc_stream_results = true"));
  }

  private String views() {
    String sql = DuckDb.resource("views.sql").replace("${manifest}", folder.manifestFile());
    for (String table : TABLES) {
      sql = sql.replace("${" + table + "}", folder.files(table));
    }
    return sql;
  }

  private HikariDataSource pool(String name, int size, @Nullable String first) {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName(name);
    pool.setDataSource(new SameDatabase(whole));
    pool.setMaximumPoolSize(size);
    pool.setMinimumIdle(0);
    // The database is here: there is nothing to try.
    pool.setInitializationFailTimeout(-1);
    pool.setConnectionInitSql(first);
    pool.setConnectionTimeout(POOL_WAIT_MILLIS);
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
    return Integer.toHexString(folder.content().hashCode());
  }

  @Override
  public void requireInPlace() {
    folder.content();
  }

  @Override
  public StoreException failure(String what, SQLException e) {
    return failed(what, e);
  }

  static StoreException failed(String what, SQLException e) {
    if (e instanceof SQLTransientConnectionException) {
      return new StoreException(what, "too much is asked of it at once", e);
    }
    if (e instanceof SQLTimeoutException) {
      return new StoreException(what, "the query takes too long", e);
    }
    return new StoreException(
        what, String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
  }

  @Override
  public void close() {
    pools.close();
    try {
      whole.close();
    } catch (SQLException e) {
      throw failure("cannot close " + this, e);
    }
  }

  @Override
  public String toString() {
    return "parquet:" + folder.path();
  }
}
