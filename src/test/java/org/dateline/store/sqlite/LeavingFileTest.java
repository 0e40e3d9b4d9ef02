package org.dateline.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.query.EventQuery;
import org.dateline.store.EventStore;
import org.dateline.store.IntegrityStep;
import org.dateline.store.PutOutcome;
import org.dateline.store.StoreException;
import org.dateline.store.StoreProgress;
import org.dateline.store.World;
import org.dateline.stores.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of an open store is moved, deleted, replaced or damaged. */
class LeavingFileTest {

  @TempDir private Path folder;
  private Path file;
  private EventStore store;

  @BeforeEach
  void open() throws IOException {
    file = Files.createDirectory(folder.resolve("data")).resolve("dateline.gpkg");
    store = Stores.open(file);
    World.reports().forEach(report -> report.into(store));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whileItIsElsewhereNothingIsAcknowledgedAndBackInItsPlaceAllIsThere() throws Exception {
    Path elsewhere = folder.resolve("elsewhere.gpkg");
    Files.move(file, elsewhere);

    assertThatNothingIsAcknowledged("its file has been moved or deleted");
    assertThat(store.count(EventQuery.ALL)).as("readers go on").isEqualTo(9);
    assertThat(file).doesNotExist();

    Files.move(elsewhere, file);
    store.check();
    assertThat(later().into(store)).isEqualTo(PutOutcome.ADDED);
    assertThat(store.count(EventQuery.ALL)).isEqualTo(10);
    assertThatFileHas(10);
  }

  @Test
  void whileItsFolderIsElsewhereNothingIsAcknowledged() throws Exception {
    Files.move(file.getParent(), folder.resolve("other"));

    assertThatNothingIsAcknowledged("its file has been moved or deleted");

    Files.move(folder.resolve("other"), file.getParent());
    assertThat(later().into(store)).isEqualTo(PutOutcome.ADDED);
  }

  @Test
  void whereItIsDeletedABackupMayTakeItsPlaceWithoutAnythingOfIt() throws Exception {
    Path backup = folder.resolve("backup.gpkg");
    SqliteBackup.write(file, backup, StoreProgress.NONE);
    World.report("lost", "Lost", "2020", "In Paris.").into(store);
    String version = store.version();
    Files.delete(file);
    assertThatNothingIsAcknowledged("its file has been moved or deleted");
    assertThat(file).doesNotExist();

    Files.copy(backup, file);

    store.check();
    assertThat(store.version()).isNotEqualTo(version);
    assertThat(store.findArticle("lost")).isEmpty();
    assertThat(store.count(EventQuery.ALL)).isEqualTo(9);
    assertThat(later().into(store)).isEqualTo(PutOutcome.ADDED);
    assertThatFileHas(10);
    assertThat(Files.exists(Path.of(file + "-wal.of-former-file"))).isTrue();
  }

  @Test
  void anotherFileInItsPlaceIsNeitherUsedNorChanged() throws Exception {
    Files.delete(file);
    Files.writeString(file, "no store");

    assertThatNothingIsAcknowledged("another file is in the place of its file");
    assertThat(file).hasContent("no store");
  }

  @Test
  void anEmptyFileInItsPlaceIsNoStore() throws Exception {
    Files.delete(file);
    Files.createFile(file);

    assertThatNothingIsAcknowledged("another file is in the place of its file");
    assertThat(file).isEmptyFile();
  }

  @Test
  void allPartsAreCheckedInTurn() {
    List<IntegrityStep> steps = new ArrayList<>(List.of(step()));
    while (!steps.get(steps.size() - 1).isLast()) {
      steps.add(step());
    }

    assertThat(steps).allMatch(step -> step.faults().isEmpty());
    assertThat(steps)
        .extracting(IntegrityStep::part)
        .doesNotHaveDuplicates()
        .contains("articles", "events", "event_facts", "event_changes");
    assertThat(step().part()).isEqualTo(steps.get(0).part());
  }

  @Test
  void aDamagedPageIsFound() throws Exception {
    damage("events");

    List<String> faults = new ArrayList<>();
    IntegrityStep step;
    do {
      step = step();
      faults.addAll(step.faults());
    } while (!step.isLast());
    assertThat(faults).isNotEmpty();
  }

  @Test
  void aFileThatIsCutWhileItIsServedIsFoundDamagedAndTakesNoMoreWrites() throws Exception {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }

    assertThatThrownBy(() -> later().into(store))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("damaged");
    assertThatThrownBy(store::checkNextPart)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("damaged");
  }

  private IntegrityStep step() {
    Optional<IntegrityStep> step = store.checkNextPart();
    return step.orElseThrow();
  }

  // Of the last page of its table's index by id.
  private void damage(String table) throws Exception {
    long page;
    int size;
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      try (ResultSet row =
          statement.executeQuery(
              "SELECT rootpage FROM sqlite_schema WHERE type = 'index' AND tbl_name = '"
                  + table
                  + "'")) {
        page = row.getLong(1);
      }
      try (ResultSet row = statement.executeQuery("PRAGMA page_size")) {
        size = row.getInt(1);
      }
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[size / 2]), page * size - size / 2);
    }
  }

  private void assertThatNothingIsAcknowledged(String reason) {
    assertThatThrownBy(() -> later().into(store))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(reason);
    assertThatThrownBy(() -> store.delete("later"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(reason);
    assertThatThrownBy(store::check)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(reason);
  }

  private void assertThatFileHas(int events) throws Exception {
    Path copy = folder.resolve("copy.gpkg");
    SqliteBackup.write(file, copy, StoreProgress.NONE);
    try (EventStore whole = Stores.open(copy)) {
      assertThat(whole.count(EventQuery.ALL)).isEqualTo(events);
    }
  }

  private static World.Report later() {
    return World.report("later", "Later", "2020", "In Paris.");
  }
}
