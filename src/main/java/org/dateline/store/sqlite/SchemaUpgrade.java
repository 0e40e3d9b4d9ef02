package org.dateline.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.dateline.store.StoreProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a store of an earlier schema up to date. */
final class SchemaUpgrade {

  private static final Logger LOG = LoggerFactory.getLogger(SchemaUpgrade.class);

  private SchemaUpgrade() {}

  /**
   * Keeps a backup beside the file, then changes the file in one transaction: if the upgrade is
   * interrupted, the file stays as it was.
   *
   * @param version the schema of the file
   */
  static void run(Path file, int version) throws SQLException, IOException {
    Path backup = backup(file, version);
    SqliteCopy.write(file, backup, StoreProgress.NONE);
    try (Connection connection = SqliteConnections.plain(file);
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      // Another process may have been faster.
      int found = version(statement);
      if (found < SqliteFile.SCHEMA) {
        statement.executeUpdate(GeoPackageLayout.resource("drop-facts.sql"));
        if (found < 2) {
          statement.executeUpdate(GeoPackageLayout.resource("upgrade-2.sql"));
          statement.executeUpdate(GeoPackageLayout.resource("reports.sql"));
        }
        statement.executeUpdate(GeoPackageLayout.resource("upgrade-3.sql"));
        statement.executeUpdate(GeoPackageLayout.resource("facts.sql"));
        statement.executeUpdate("INSERT INTO event_facts SELECT * FROM event_facts_of_events");
        statement.executeUpdate(
            "INSERT INTO event_space_time SELECT fid, lon, lon, lat, lat,"
                + " COALESCE(start_day, -1e9), COALESCE(end_day, -1e9) FROM event_facts");
      }
      statement.execute("COMMIT");
    }
    LOG.info("{} is of the schema of this version now; as it was, it is kept in {}", file, backup);
  }

  private static int version(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT version FROM dateline_schema")) {
      return row.getInt(1);
    }
  }

  // The first backup is the one to keep: a second try finds a store that is half as old.
  private static Path backup(Path file, int version) {
    String name = file.getFileName().toString().replaceFirst("\\.gpkg$", "");
    Path backup = file.resolveSibling(name + ".schema-" + version + ".gpkg");
    for (int i = 2; Files.exists(backup); i++) {
      backup = file.resolveSibling(name + ".schema-" + version + "-" + i + ".gpkg");
    }
    return backup;
  }
}
