package org.dateline.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Detects changes of the file of a store since the last call, by this or any other program. A
 * connection that never writes sees every commit of the others as a new {@code data_version}.
 */
final class ChangeWatch implements AutoCloseable {

  // Of another start, so that what somebody kept from the last one never looks current.
  private String start = newStart();
  private final Path file;
  private @Nullable Connection connection;
  private @Nullable PreparedStatement statement;

  ChangeWatch(Path file) {
    this.file = file;
  }

  private static String newStart() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  /** Looks at the file that is at the path now. */
  synchronized void restart() {
    close();
    start = newStart();
  }

  /** Differs whenever the content may. */
  synchronized String version() {
    try {
      PreparedStatement ask = statement;
      if (ask == null) {
        Connection opened = SqliteConnections.reader(file);
        connection = opened;
        ask = opened.prepareStatement("PRAGMA data_version");
        statement = ask;
      }
      try (var row = ask.executeQuery()) {
        return start + "-" + row.getLong(1);
      }
    } catch (SQLException e) {
      close();
      throw SqliteConnections.failure("cannot use the store " + file, e);
    }
  }

  @Override
  public synchronized void close() {
    try (Connection open = connection) {
      connection = null;
      statement = null;
    } catch (SQLException e) {
      throw SqliteConnections.failure("cannot close the store " + file, e);
    }
  }
}
