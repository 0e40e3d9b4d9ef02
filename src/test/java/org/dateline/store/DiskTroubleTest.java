package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.dateline.query.EventQuery;
import org.dateline.stores.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disks that are full or may not be written, and other programs that hold the file. The disks are
 * small ones in memory, in a mount namespace that ends with the process.
 */
class DiskTroubleTest {

  @TempDir Path folder;

  @Test
  void aFullDiskIsNamedAndNothingAcknowledgedIsLost() throws Exception {
    String said = new SmallDisk(folder, 4).run(FullDisk.class);

    assertThat(said.lines())
        .containsExactly(
            "refused: cannot use the store "
                + folder.resolve("dateline.gpkg")
                + ": the disk is full",
            "readable: true",
            "complete: true",
            "writes again: true");
  }

  @Test
  void aFullDiskUnderTheTablesOfAServerIsNamedAndNothingAcknowledgedIsLost() throws Exception {
    PostgisServer.requirePrograms();

    String said = new SmallDisk(folder, 48).run(FullServerDisk.class, "tables");

    assertThat(told(said))
        .containsExactly(
            "refused: the disk of the server is full",
            "readable: true",
            "complete: true",
            "writes again: ADDED",
            "complete: true");
  }

  @Test
  void aServerThatEndsAsItsDiskIsFullLosesNothingAcknowledged() throws Exception {
    PostgisServer.requirePrograms();

    String said = new SmallDisk(folder, 80).run(FullServerDisk.class, "log");

    assertThat(told(said))
        .containsSubsequence("complete: true", "writes again: ADDED", "complete: true")
        .first()
        .asString()
        .matches(
            "refused: the (disk of the server is full|server does not answer|"
                + "server stops or starts just now)");
  }

  // Without what the pool of connections logs.
  private static List<String> told(String said) {
    return said.lines().filter(line -> line.matches("[a-z ]+: .*")).toList();
  }

  @Test
  void aStoreThatMayNotBeWrittenIsRefusedAtOnce() throws Exception {
    String said = new SmallDisk(folder, 4).runAsRoot(ReadOnlyDisk.class);

    assertThat(said).startsWith("refused: ").contains("dateline.gpkg may not be written");
  }

  @Test
  void whileAnotherProgramHoldsTheFileReadersGoOnAndWritersAreToldWhy() throws Exception {
    Path file = folder.resolve("dateline.gpkg");
    try (EventStore store = Stores.open(file)) {
      World.reports().forEach(report -> report.into(store));
      World.Report later = World.report("later", "Later", "2020", "In Paris.");
      try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
          Statement statement = other.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");

        assertThat(store.count(EventQuery.ALL)).isEqualTo(9);
        assertThatThrownBy(() -> later.into(store))
            .isInstanceOf(StoreException.class)
            .hasMessageContaining("another program is writing to it");
        statement.execute("ROLLBACK");
      }

      assertThat(store.findArticle("later")).isEmpty();
      assertThat(later.into(store)).isEqualTo(PutOutcome.ADDED);
      assertThat(store.count(EventQuery.ALL)).isEqualTo(10);
    }
  }
}
