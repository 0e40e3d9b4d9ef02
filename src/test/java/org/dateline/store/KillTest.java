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
import java.util.concurrent.atomic.AtomicReference;
import org.dateline.JavaProgram;
import org.dateline.query.EventFeature;
import org.dateline.query.EventQuery;
import org.dateline.query.Mentioned;
import org.dateline.stores.Stores;
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

    killAgainAndAgain(StoreAddress.of(file), new int[1], KillTest::kill, () -> assertWhole(file));
  }

  /** The process that writes, the backend that works for it, and the whole server in turn. */
  @Test
  void killingWriterBackendOrServerLosesNothingThatWasAcknowledged() throws Exception {
    try (PostgisServer server = PostgisServer.fresh()) {
      StoreAddress address = server.database();
      int[] round = new int[1];
      killAgainAndAgain(
          address,
          round,
          writer -> {
            switch (round[0] % 3) {
              case 0 -> kill(writer);
              case 1 -> {
                killBackend(server, address);
                // Meanwhile it writes on, as soon as the server has mended itself.
                Thread.sleep(300);
                kill(writer);
              }
              default -> server.crash();
            }
          },
          () -> {
            // A writer that never began has not been waited for, so the server runs on.
            if (!server.isRunning()) {
              server.start();
            }
            assertWhole(server, address);
          });
    }
  }

  private void killAgainAndAgain(
      StoreAddress address, int[] round, Killing killing, Checking checking) throws Exception {
    Map<String, String> acknowledged = new HashMap<>();
    Random random = new Random(42);
    for (round[0] = 0; round[0] < KILLS; round[0]++) {
      Optional<String> unsure =
          writeUntilKilled(address, round[0], random.nextInt(1200), killing, acknowledged);
      checking.check();
      assertAllThere(address, acknowledged, unsure);
      unsure.ifPresent(acknowledged::remove);
      if (round[0] % 50 == 49) {
        tell(address, round[0] + 1);
      }
    }
    assertThat(acknowledged).isNotEmpty();
    tell(address, KILLS);
  }

  private void tell(StoreAddress address, int kills) {
    System.out.printf(
        "%d kills, %d acknowledged steps in %s%n",
        kills, steps, address.file().isPresent() ? "a GeoPackage" : "PostGIS");
  }

  private interface Killing {
    void kill(Process writer) throws Exception;
  }

  private interface Checking {
    void check() throws Exception;
  }

  /**
   * Returns the article that was being written, corrected or deleted when the process died: old or
   * new, both are right.
   */
  private Optional<String> writeUntilKilled(
      StoreAddress address, int seed, int millis, Killing killing, Map<String, String> acknowledged)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                JavaProgram.ofTests(
                    "-Xmx128m", KilledWriter.class, address.url(), String.valueOf(seed)))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Optional<String> unsure = Optional.empty();
    AtomicReference<Exception> failure = new AtomicReference<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      Thread killer = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (killer == null) {
          killer = new Thread(() -> killAfter(millis, killing, process, failure));
          killer.start();
        }
        if (!line.endsWith(KilledWriter.END)) {
          break;
        }
        String[] words = line.substring(0, line.length() - KilledWriter.END.length()).split(" ", 3);
        if (words[0].equals("begin")) {
          unsure = Optional.of(words[1]);
        } else if (words[0].equals("done")) { // else it is a warning of the pool
          unsure = Optional.empty();
          acknowledged.put(words[1], words[2]);
          steps++;
        }
      }
      // A writer may die of it before the killing is over, such as that of a whole server.
      if (killer != null) {
        killer.join();
      }
    }
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(failure.get()).isNull();
    assertThat(process.exitValue()).as("it does not end by itself").isNotZero();
    return unsure;
  }

  private static void killAfter(
      int millis, Killing killing, Process process, AtomicReference<Exception> failure) {
    try {
      Thread.sleep(millis);
      killing.kill(process);
    } catch (Exception e) {
      failure.set(e);
      kill(process);
    }
  }

  // By its handle: the process itself would close the stream that is being read, and lose lines.
  private static void kill(Process process) {
    process.toHandle().destroyForcibly();
  }

  // The server takes that for a crash: it ends all others and mends itself.
  private static void killBackend(PostgisServer server, StoreAddress address) throws Exception {
    try (Connection connection = server.connect(address.name());
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT pid FROM pg_stat_activity WHERE application_name = 'dateline'"
                    + " ORDER BY state = 'idle', query LIKE 'SET%' LIMIT 1")) {
      row.next();
      ProcessHandle.of(row.getLong(1)).orElseThrow().destroyForcibly();
    }
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

  private static void assertWhole(PostgisServer server, StoreAddress address) throws Exception {
    server.awaitAnswers();
    try (Connection connection = server.connect(address.name());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE EXTENSION IF NOT EXISTS amcheck");
      // Each row of a table has its entry in each index that is a tree.
      statement.execute(
          """
          SELECT bt_index_check(i.indexrelid, TRUE) FROM pg_index i
          JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam
          JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE a.amname = 'btree' AND n.nspname = 'public'""");
      for (String orphans :
          List.of(
              "events e WHERE NOT EXISTS (SELECT FROM articles a WHERE a.id = e.article)",
              "articles a WHERE NOT EXISTS"
                  + " (SELECT FROM article_mentions m WHERE m.article_fid = a.fid)",
              "articles a WHERE NOT EXISTS"
                  + " (SELECT FROM article_words w WHERE w.article_fid = a.fid)",
              "reports r WHERE r.articles <>"
                  + " (SELECT count(*) FROM report_articles g WHERE g.report = r.id)",
              "report_keys k WHERE NOT EXISTS"
                  + " (SELECT FROM articles a WHERE a.fid = k.article_fid)")) {
        assertThat(text(statement, "SELECT count(*) FROM " + orphans)).as(orphans).isEqualTo("0");
      }
      // The index over space finds what a scan finds.
      String inWorld =
          "SELECT count(*) FROM events WHERE geom && ST_MakeEnvelope(-180, -90, 180, 90, 4326)";
      statement.execute("SET enable_seqscan = off");
      String byIndex = text(statement, inWorld);
      statement.execute(
          "SET enable_seqscan = on; SET enable_indexscan = off;"
              + " SET enable_bitmapscan = off; SET enable_indexonlyscan = off");
      assertThat(byIndex).isEqualTo(text(statement, inWorld));
    }
  }

  private static void assertAllThere(
      StoreAddress address, Map<String, String> acknowledged, Optional<String> unsure) {
    try (EventStore store = Stores.open(address)) {
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
    EventQuery all = EventQuery.builder().article(id).mentioned(Mentioned.TRUE).build();
    store.stream(all, events::add);
    assertThat(events).hasSize((int) store.count(all));
    assertThat(article.map(one -> one.corrections().all().size()).orElse((int) corrections))
        .isEqualTo((int) corrections);
    return article
        .map(one -> KilledWriter.state(one.contentHash(), events.size(), corrections))
        .orElseGet(() -> KilledWriter.gone(corrections));
  }

  private static String text(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
