package org.dateline.store.postgis;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.dateline.store.StoreException;
import org.dateline.store.WrongStoreException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Creates the tables of a store in PostGIS, and upgrades older ones. */
public final class PostgisSchema {

  /** Flyway's table of migrations, by which a store is also recognised. */
  private static final String HISTORY = "dateline_schema";

  // Another one than that of those who write: a step may write itself.
  private static final long LOCK = PostgisDialect.LOCK + 1;

  private PostgisSchema() {}

  /**
   * Checks a database before anything is written to it, then creates missing tables.
   *
   * @throws StoreException if it belongs to another program or a newer version, or lacks PostGIS
   */
  public static void prepare(DataSource source) throws SQLException {
    prepare(source, MigrationVersion.LATEST);
  }

  /** Does so up to a version, for tests of what an earlier one has left. */
  public static void prepare(DataSource source, MigrationVersion last) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      // Of two services that start at once, the second waits until all is laid out.
      statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
      check(statement);
      migrate(source, last);
    }
  }

  private static void check(Statement statement) throws SQLException {
    if (!is(statement, "SELECT current_setting('server_encoding') = 'UTF8'")) {
      throw new StoreException(
          "its encoding is not UTF-8; make a database with createdb --encoding=UTF8");
    }
    if (!is(statement, "SELECT to_regclass('" + HISTORY + "') IS NOT NULL")) {
      requireFree(statement);
      requirePostgis(statement);
    }
  }

  private static void migrate(DataSource source, MigrationVersion last) throws SQLException {
    Flyway flyway =
        Flyway.configure(PostgisSchema.class.getClassLoader())
            .dataSource(source)
            .locations("classpath:org/dateline/store/postgis")
            .table(HISTORY)
            .target(last)
            // PostGIS lies in the same schema, which is therefore never empty.
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .placeholders(Map.of("marks", marks(), "lock", String.valueOf(PostgisDialect.LOCK)))
            .load();
    try {
      requireKnown(flyway);
      flyway.migrate();
    } catch (FlywayException e) {
      if (e.getCause() instanceof SQLException cause) {
        throw cause;
      }
      throw new StoreException("its tables cannot be brought up to date: " + e.getMessage(), e);
    }
  }

  private static void requireFree(Statement statement) throws SQLException {
    if (is(
        statement,
        "SELECT to_regclass('articles') IS NOT NULL OR to_regclass('events') IS NOT NULL")) {
      throw new WrongStoreException(
          "it is no Dateline store, but has tables of another program; nothing was changed");
    }
  }

  private static void requirePostgis(Statement statement) throws SQLException {
    if (is(statement, "SELECT EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'postgis')")) {
      return;
    }
    try {
      statement.execute("CREATE EXTENSION IF NOT EXISTS postgis");
    } catch (SQLException e) {
      throw new StoreException(
          "the database lacks PostGIS; install it beside the server, then let a superuser run"
              + " CREATE EXTENSION postgis in it",
          e);
    }
  }

  private static void requireKnown(Flyway flyway) {
    for (MigrationInfo applied : flyway.info().applied()) {
      if (applied.getState().isResolved() || applied.getVersion() == null) {
        continue;
      }
      if (!applied.getVersion().getVersion().equals("0")) {
        throw new StoreException(
            "it was written by a newer Dateline: this program does not know its schema "
                + applied.getVersion());
      }
    }
  }

  private static boolean is(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      return row.next() && row.getBoolean(1);
    }
  }

  /** The characters that {@code \p{Mn}} stands for, as ranges of a bracket expression. */
  private static String marks() {
    StringBuilder ranges = new StringBuilder();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (isMark(c)) {
        int first = c;
        while (isMark(c + 1)) {
          c++;
        }
        ranges.append("\\U%08X-\\U%08X".formatted(first, c));
      }
    }
    return ranges.toString();
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
