package org.dateline.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dateline.query.EventFeature;
import org.dateline.query.EventQuery;
import org.dateline.query.Mentioned;
import org.dateline.store.EventStore;
import org.dateline.store.PutOutcome;
import org.dateline.store.StoreException;
import org.dateline.store.StoreProgress;
import org.dateline.store.World;
import org.dateline.stores.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteBackupTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private Path file;
  private Path backup;
  private EventStore store;

  @BeforeEach
  void openTheSmallWorld() {
    file = folder.resolve("dateline.gpkg");
    backup = folder.resolve("copies/monday.gpkg");
    store = Stores.open(file);
    World.reports().forEach(report -> report.into(store));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aBackupIsAStoreThatHoldsTheSame() {
    SqliteBackup.write(file, backup, StoreProgress.NONE);

    try (EventStore copy = Stores.open(backup)) {
      assertThat(events(copy)).isEqualTo(events(store));
      assertThat(copy.findArticle("mosul-2014")).isEqualTo(store.findArticle("mosul-2014"));
      assertThat(copy.count(EventQuery.builder().text("cafe").build())).isEqualTo(2);
    }
  }

  @Test
  void aBackupWhileOthersWriteIsOfOneMoment() throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    ExecutorService other = Executors.newSingleThreadExecutor();
    Future<List<Integer>> written = other.submit(() -> writeUntil(enough));
    List<Long> articles = new ArrayList<>();
    List<Long> events = new ArrayList<>();
    try {
      for (int round = 0; round < 10; round++) {
        SqliteBackup.write(file, backup, StoreProgress.NONE);
        try (EventStore copy = Stores.open(backup)) {
          articles.add(copy.articles(EventQuery.ALL, 0, 0).total());
          events.add(copy.count(EventQuery.builder().mentioned(Mentioned.TRUE).build()));
        }
      }
    } finally {
      enough.set(true);
      other.shutdown();
    }
    // After so many articles there were so many events, at no moment more or fewer.
    List<Integer> eventsAfter = written.get();
    assertThat(eventsAfter).isNotEmpty();
    for (int i = 0; i < articles.size(); i++) {
      assertThat(events.get(i)).isEqualTo(eventsAfter.get((int) (articles.get(i) - 4)).longValue());
    }
  }

  @Test
  void restoringBringsBackWhatWasThereWhileTheStoreIsOpen() {
    List<EventFeature> before = events(store);
    SqliteBackup.write(file, backup, StoreProgress.NONE);
    store.delete("mosul-2014");
    World.report("later", "Later", "2020", "In Paris.").into(store);

    Path former = SqliteBackup.restore(backup, file, CLOCK, StoreProgress.NONE).orElseThrow();

    assertThat(events(store)).isEqualTo(before);
    assertThat(store.findArticle("later")).isEmpty();
    assertThat(World.report("again", "Again", "2021", "In Suva.").into(store))
        .isEqualTo(PutOutcome.ADDED);
    assertThat(former).hasFileName("dateline.before-restore-20260102T030405Z.gpkg");
    try (EventStore lost = Stores.open(former)) {
      assertThat(lost.findArticle("later")).isPresent();
      assertThat(lost.findArticle("mosul-2014")).isEmpty();
    }
  }

  @Test
  void howFarABackupAndARestoreAreIsTold() {
    for (int i = 0; i < 60; i++) {
      World.random(new Random(i), "article-" + i, 40).into(store);
    }
    Map<String, List<Double>> shares = new LinkedHashMap<>();
    StoreProgress progress =
        (step, share) -> shares.computeIfAbsent(step, none -> new ArrayList<>()).add(share);

    SqliteBackup.write(file, backup, progress);
    assertThat(shares.keySet()).containsExactly("copying", "checking that nothing is damaged");
    shares.clear();
    SqliteBackup.restore(backup, folder.resolve("fresh.gpkg"), CLOCK, progress);

    assertThat(shares.keySet()).containsExactly("checking that nothing is damaged", "restoring");
    assertThat(shares.get("restoring"))
        .isSorted()
        .allMatch(share -> share >= 0 && share <= 1)
        .endsWith(1.0);
  }

  @Test
  void restoringWhereThereIsNoStoreMakesOne() {
    SqliteBackup.write(file, backup, StoreProgress.NONE);
    Path fresh = folder.resolve("elsewhere/fresh.gpkg");

    assertThat(SqliteBackup.restore(backup, fresh, CLOCK, StoreProgress.NONE)).isEmpty();

    try (EventStore copy = Stores.open(fresh)) {
      assertThat(events(copy)).isEqualTo(events(store));
    }
  }

  @Test
  void aDamagedBackupIsRefusedAndTheStoreStays() throws Exception {
    for (int i = 0; i < 100; i++) {
      World.random(new Random(i), "article-" + i, 20).into(store);
    }
    SqliteBackup.write(file, backup, StoreProgress.NONE);
    try (RandomAccessFile bytes = new RandomAccessFile(backup.toFile(), "rw")) {
      bytes.seek(bytes.length() / 2);
      bytes.write(new byte[40_000]);
    }
    List<EventFeature> before = events(store);

    assertThatThrownBy(() -> SqliteBackup.restore(backup, file, CLOCK, StoreProgress.NONE))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("damaged");

    assertThat(events(store)).isEqualTo(before);
  }

  @Test
  void whatIsNoBackupIsNamed() throws Exception {
    Path notes = Files.writeString(folder.resolve("notes.txt"), "These are notes of mine.");
    Path missing = folder.resolve("missing.gpkg");

    assertThatThrownBy(() -> SqliteBackup.restore(notes, file, CLOCK, StoreProgress.NONE))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("notes.txt is no Dateline store");
    assertThatThrownBy(() -> SqliteBackup.restore(missing, file, CLOCK, StoreProgress.NONE))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("there is no store at " + missing);
    assertThatThrownBy(() -> SqliteBackup.write(missing, backup, StoreProgress.NONE))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("there is no store at " + missing);
    assertThatThrownBy(() -> SqliteBackup.write(file, file, StoreProgress.NONE))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("another file");
    assertThat(missing).doesNotExist();
  }

  @Test
  void aBackupThatCannotBeWrittenLeavesNoPartOfIt() throws Exception {
    Path taken = folder.resolve("taken.gpkg");
    Files.createDirectories(taken.resolve("inside"));

    assertThatThrownBy(() -> SqliteBackup.write(file, taken, StoreProgress.NONE))
        .isInstanceOf(StoreException.class);

    assertThat(taken.resolve("inside")).exists();
    try (var left = Files.list(folder)) {
      assertThat(left.filter(path -> path.toString().endsWith(".part"))).isEmpty();
    }
  }

  /** Returns how many events there were after each article. */
  private List<Integer> writeUntil(AtomicBoolean enough) {
    List<Integer> eventsAfter = new ArrayList<>(List.of(9));
    Random random = new Random(1);
    while (!enough.get()) {
      World.Report report = World.random(random, "article-" + eventsAfter.size(), 20);
      report.into(store);
      eventsAfter.add(eventsAfter.get(eventsAfter.size() - 1) + report.events().size());
    }
    return eventsAfter;
  }

  private static List<EventFeature> events(EventStore store) {
    List<EventFeature> events = new ArrayList<>();
    store.stream(EventQuery.ALL, events::add);
    return events;
  }
}
