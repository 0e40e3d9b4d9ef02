package org.dateline.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.dateline.JavaProgram;
import org.dateline.store.EventStore;
import org.dateline.store.World;
import org.dateline.store.WrongStoreException;
import org.dateline.stores.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SQLite says a program must not do to a file that is open. */
class SharedFileTest {

  @TempDir private Path folder;

  /** Closing a file drops all locks of the process, so nobody but SQLite may open a store. */
  @Test
  void lookingAtAnOpenStoreLeavesItsLocks() throws Exception {
    Path file = folder.resolve("store.gpkg");
    try (EventStore store = Stores.open(file)) {
      World.reports().forEach(report -> report.into(store));
      Path log = folder.resolve("store.gpkg-wal");
      Object before = Files.readAttributes(log, "unix:ino").get("ino");

      SqliteFile.requireReadable(file);
      SqliteFile.prepare(file);
      Stores.open(file).close();
      readInAnotherProcess(file);

      assertThat(Files.readAttributes(log, "unix:ino")).containsEntry("ino", before);
      assertThat(store.checkNextPart().orElseThrow().faults()).isEmpty();
    }
  }

  @Test
  void aDatabaseOfAnotherProgramIsNotChanged() throws Exception {
    Path file = folder.resolve("other.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t (x)");
    }
    byte[] before = Files.readAllBytes(file);

    assertThatThrownBy(() -> Stores.open(file)).isInstanceOf(WrongStoreException.class);

    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void whatIsNoDatabaseIsNotChanged() throws Exception {
    for (String content :
        new String[] {"x", "title: not a store", "SQLite format 3\0", "y".repeat(5_000)}) {
      Path file = Files.writeString(folder.resolve("text.gpkg"), content);

      assertThatThrownBy(() -> Stores.open(file))
          .as(content.substring(0, 1))
          .isInstanceOf(WrongStoreException.class)
          .hasMessageContaining("is no Dateline store");

      assertThat(file).hasContent(content);
    }
  }

  private static void readInAnotherProcess(Path file) throws Exception {
    Process other =
        new ProcessBuilder(JavaProgram.ofTests("-Xmx64m", BriefReader.class, file.toString()))
            .inheritIO()
            .start();
    assertThat(other.waitFor()).isZero();
  }
}
