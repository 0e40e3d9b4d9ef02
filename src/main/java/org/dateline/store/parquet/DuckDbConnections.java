package org.dateline.store.parquet;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.dateline.store.WrongStoreException;

/** Connections to databases of DuckDB, with the functions that our SQL calls. */
final class DuckDbConnections {

  private DuckDbConnections() {}

  /**
   * Opens a database.
   *
   * @param file where it lies; empty for one in memory, which goes when its last connection closes
   * @throws WrongStoreException if there is no driver; the message says how to add it
   */
  static Connection open(String file) throws SQLException {
    Driver driver =
        (Driver) DuckDb.call(() -> DuckDb.type("DuckDBDriver").getConstructor().newInstance());
    Connection connection = driver.connect("jdbc:duckdb:" + file, new Properties());
    if (connection == null) {
      throw new SQLException("DuckDB does not take the address " + file);
    }
    try (Statement statement = connection.createStatement()) {
      // Whatever is missing is not fetched from the network.
      statement.execute(
          "SET autoinstall_known_extensions = false; SET autoload_known_extensions = false;"
              // Geometries come as the bytes that they are in the file.
              + " SET enable_geoparquet_conversion = false; SET temp_directory = "
              + DuckDb.quoted(Path.of(System.getProperty("java.io.tmpdir"), "dateline-duckdb")));
    }
    DuckDbFunctions.register(connection);
    return connection;
  }

  /** Another connection to the same database. */
  static Connection again(Connection connection) throws SQLException {
    return (Connection)
        DuckDb.call(() -> connection.getClass().getMethod("duplicate").invoke(connection));
  }
}
