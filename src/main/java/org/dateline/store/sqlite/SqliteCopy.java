package org.dateline.store.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.dateline.store.StoreException;
import org.dateline.store.StoreProgress;
import org.sqlite.ProgressHandler;

/** Copies the file of a store while others read and write it. */
final class SqliteCopy {

  // Of SQLite's machine, which does some millions a second.
  private static final int STEPS_BETWEEN_REPORTS = 10_000;

  private SqliteCopy() {}

  /** Writes a copy of one moment. It gets its name only when it is whole and durable. */
  static void write(Path store, Path backup, StoreProgress progress)
      throws SQLException, IOException {
    Path target = backup.toAbsolutePath();
    Path folder = Files.createDirectories(target.getParent());
    Path part = Files.createTempFile(folder, "." + target.getFileName() + ".", ".part");
    try {
      try (Connection connection = SqliteConnections.plain(store);
          PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
        long bytes = Files.size(store);
        ProgressHandler.setHandler(
            connection,
            STEPS_BETWEEN_REPORTS,
            new ProgressHandler() {
              @Override
              protected int progress() {
                progress.at("copying", Math.min(1, (double) part.toFile().length() / bytes));
                return 0;
              }
            });
        statement.setString(1, part.toString());
        statement.execute();
      }
      requireWhole(part, progress);
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Requires that nothing in a file is damaged. */
  static void requireWhole(Path file, StoreProgress progress) throws SQLException {
    progress.at("checking that nothing is damaged", 0);
    try (Connection connection = SqliteConnections.plain(file);
        Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery("PRAGMA integrity_check(1)")) {
        String found = row.next() ? row.getString(1) : "nothing";
        if (!found.equals("ok")) {
          throw new StoreException(file + " is damaged: " + found);
        }
      }
      try (ResultSet row = statement.executeQuery("PRAGMA foreign_key_check")) {
        if (row.next()) {
          throw new StoreException(
              file + " is damaged: rows of " + row.getString(1) + " belong to none");
        }
      }
    }
  }
}
