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

/** Makes a store of the first schema one of the second. */
final class SchemaUpgrade {

  private static final Logger LOG = LoggerFactory.getLogger(SchemaUpgrade.class);

  private SchemaUpgrade() {}

  /**
   * Keeps a backup beside the file, then changes it in one transaction: broken off, it is what it
   * was.
   */
  static void run(Path file) throws SQLException, IOException {
    Path backup = backup(file);
    SqliteCopy.write(file, backup, StoreProgress.NONE);
    try (Connection connection = SqliteConnections.plain(file);
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      // Another process may have been faster.
      if (version(statement) == 1) {
        statement.executeUpdate(GeoPackageLayout.resource("upgrade-2.sql"));
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
  private static Path backup(Path file) {
    String name = file.getFileName().toString().replaceFirst("\\.gpkg$", "");
    Path backup = file.resolveSibling(name + ".schema-1.gpkg");
    for (int i = 2; Files.exists(backup); i++) {
      backup = file.resolveSibling(name + ".schema-1-" + i + ".gpkg");
    }
    return backup;
  }
}
