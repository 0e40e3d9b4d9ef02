package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
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
    String said = onADiskOfItsOwn("size=4m", FullDisk.class, "");

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
  void aStoreThatMayNotBeWrittenIsRefusedAtOnce() throws Exception {
    SqliteEventStore.open(folder.resolve("dateline.gpkg")).close();

    String said =
        onADiskOfItsOwn(
            "size=4m", ReadOnlyDisk.class, "mount -o remount,ro tmpfs \"$0\" && ", "dateline.gpkg");

    assertThat(said).startsWith("refused: ").contains("dateline.gpkg may not be written");
  }

  @Test
  void whileAnotherProgramHoldsTheFileReadersGoOnAndWritersAreToldWhy() throws Exception {
    Path file = folder.resolve("dateline.gpkg");
    try (SqliteEventStore store = SqliteEventStore.open(file)) {
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

  /**
   * Runs a program on a small disk that is mounted over the folder.
   *
   * @param before what the shell does once the files are on the disk, ending in {@code &&}
   * @param files files of the folder that go onto the disk first
   * @return what the program printed
   */
  private String onADiskOfItsOwn(String size, Class<?> program, String before, String... files)
      throws Exception {
    String script =
        "set -e; keep=$(mktemp -d); for f in "
            + String.join(" ", files)
            + "; do cp \"$0/$f\" \"$keep/\"; done; mount -t tmpfs -o "
            + size
            + " tmpfs \"$0\"; cp -r \"$keep/.\" \"$0/\"; rm -rf \"$keep\"; "
            + before
            + "exec \"$@\"";
    requireNamespaces();
    Process process =
        new ProcessBuilder(
                "unshare",
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                script,
                folder.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  private static void requireNamespaces() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("unshare", "--map-root-user", "--mount", "true").start();
    Assumptions.assumeTrue(process.waitFor() == 0, "this system gives no mount namespace");
  }
}
