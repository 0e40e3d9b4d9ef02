package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a writing process at random moments, as the kernel or an impatient owner does. */
class KillTest {

  private static final int KILLS = Integer.getInteger("dateline.kills", 6);

  @TempDir Path folder;
  private long steps;

  @Test
  void killingTheWriterLosesNothingThatWasAcknowledged() throws Exception {
    Path file = folder.resolve("killed.gpkg");
    Map<String, String> acknowledged = new HashMap<>();
    Random random = new Random(42);
    for (int round = 0; round < KILLS; round++) {
      Optional<String> unsure = writeUntilKilled(file, round, random.nextInt(1200), acknowledged);
      assertWhole(file);
      assertAllThere(file, acknowledged, unsure);
      unsure.ifPresent(acknowledged::remove);
    }
    assertThat(acknowledged).isNotEmpty();
    System.out.println(KILLS + " kills, " + steps + " acknowledged steps");
  }

  /**
   * Returns the article that was being written, corrected or deleted when the process died: old or
   * new, both are right.
   */
  private Optional<String> writeUntilKilled(
      Path file, int seed, int millis, Map<String, String> acknowledged)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                file.toString(),
                String.valueOf(seed))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Optional<String> unsure = Optional.empty();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      Thread killer = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (killer == null) {
          killer = new Thread(() -> kill(process, millis));
          killer.start();
        }
        String[] words = line.split(" ", 3);
        if (words[0].equals("begin")) {
          unsure = Optional.of(words[1]);
        } else {
          unsure = Optional.empty();
          acknowledged.put(words[1], words[2]);
          steps++;
        }
      }
    }
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as("killed by SIGKILL").isEqualTo(128 + 9);
    return unsure;
  }

  private static void kill(Process process, int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // By its handle: the process itself would close the stream that is being read, and lose lines.
    process.toHandle().destroyForcibly();
  }

  private static void assertWhole(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      assertThat(text(statement, "PRAGMA integrity_check")).isEqualTo("ok");
      try (ResultSet violations = statement.executeQuery("PRAGMA foreign_key_check")) {
        assertThat(violations.next()).isFalse();
      }
      String events = text(statement, "SELECT count(*) FROM events");
      for (String index : new String[] {"event_facts", "event_space_time", "rtree_events_geom"}) {
        assertThat(text(statement, "SELECT count(*) FROM " + index)).as(index).isEqualTo(events);
      }
      for (String table : new String[] {"event_space_time", "rtree_events_geom"}) {
        assertThat(text(statement, "SELECT rtreecheck('" + table + "')")).as(table).isEqualTo("ok");
      }
      statement.execute("INSERT INTO article_text (article_text) VALUES ('integrity-check')");
    }
  }

  private static void assertAllThere(
      Path file, Map<String, String> acknowledged, Optional<String> unsure) {
    try (SqliteEventStore store = SqliteEventStore.open(file)) {
      acknowledged.forEach(
          (id, state) -> {
            if (!unsure.equals(Optional.of(id))) {
              assertThat(state(store, id)).as(id).isEqualTo(state);
            }
          });
    }
  }

  private static String state(EventStore store, String id) {
    long corrections = store.corrections(id, false, 0, 0).total();
    Optional<StoredArticle> article = store.findArticle(id);
    List<EventFeature> events = new ArrayList<>();
    store.stream(EventQuery.builder().article(id).build(), events::add);
    assertThat(events).hasSize((int) store.count(EventQuery.builder().article(id).build()));
    assertThat(article.map(one -> one.corrections().all().size()).orElse((int) corrections))
        .isEqualTo((int) corrections);
    return article
        .map(one -> KilledWriter.state(one.contentHash(), events.size(), corrections))
        .orElseGet(() -> KilledWriter.gone(corrections));
  }

  private static String text(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      return row.getString(1);
    }
  }
}
