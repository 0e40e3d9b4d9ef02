package org.dateline.store.sqlite;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Another program that opens a store, reads and closes it; what is last to close takes the log. */
final class BriefReader {

  private BriefReader() {}

  /** Takes the file of the store. */
  public static void main(String[] arguments) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + arguments[0]);
        Statement statement = connection.createStatement()) {
      statement.executeQuery("SELECT count(*) FROM articles").close();
    }
  }
}
