package org.dateline.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.correct.Correction;
import org.dateline.correct.Corrections;
import org.dateline.correct.Revision;
import org.dateline.correct.TextAnchor;
import org.dateline.correct.Verdict;
import org.dateline.query.ArticlePage;
import org.dateline.query.EventQuery;
import org.dateline.store.EventStore;
import org.dateline.store.PutOutcome;
import org.dateline.store.StoreAddress;
import org.dateline.store.StoreException;
import org.dateline.store.StoreKind;
import org.dateline.store.StoreProgress;
import org.dateline.store.StoredArticle;
import org.dateline.store.World;
import org.dateline.time.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Moving house between a file and a database, and what is backed up of a database. */
class StoreCopyTest {

  private static final List<String> TABLES =
      List.of(
          "articles",
          "article_mentions",
          "events",
          "corrections",
          "reports",
          "report_articles",
          "report_keys");
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir private Path folder;

  @Test
  void everythingIsEqualAfterARoundTrip() throws Exception {
    StoreAddress file = StoreKind.GEOPACKAGE.fresh(folder);
    StoreAddress database = StoreKind.POSTGIS.fresh(folder);
    StoreAddress back = StoreKind.GEOPACKAGE.fresh(folder);
    fill(file);

    StoreCopy.Summary there = StoreCopy.copy(file, database, StoreProgress.NONE);
    StoreCopy.Summary again = StoreCopy.copy(database, back, StoreProgress.NONE);

    assertThat(there).isEqualTo(again);
    assertThat(there.articles()).isEqualTo(67);
    assertThat(there.corrections()).isEqualTo(2);
    assertThat(tables(back)).isEqualTo(tables(file));
    assertThat(answers(database)).isEqualTo(answers(file));
    assertThat(answers(back)).isEqualTo(answers(file));
  }

  @Test
  void anArchiveGivesBackEverything() throws Exception {
    StoreAddress file = StoreKind.GEOPACKAGE.fresh(folder);
    StoreAddress archive = StoreAddress.of("parquet:" + folder.resolve("archive"));
    StoreAddress back = StoreKind.GEOPACKAGE.fresh(folder);
    fill(file);

    StoreCopy.Summary there = StoreCopy.copy(file, archive, StoreProgress.NONE);
    StoreCopy.Summary again = StoreCopy.copy(archive, back, StoreProgress.NONE);

    assertThat(there).isEqualTo(again);
    assertThat(answers(archive)).isEqualTo(answers(file));
    assertThat(answers(back)).isEqualTo(answers(file));
    // Its rows are numbered anew; groups of reports are not.
    for (String table : List.of("corrections", "reports", "report_articles")) {
      assertThat(tables(back).get(table)).as(table).isEqualTo(tables(file).get(table));
    }
    assertThat(tables(back).get("report_keys")).hasSameSizeAs(tables(file).get("report_keys"));
  }

  @Test
  void howFarACopyIsIsToldStepByStep() throws Exception {
    StoreAddress file = StoreKind.GEOPACKAGE.fresh(folder);
    try (EventStore store = Stores.open(file)) {
      for (int i = 0; i < 30; i++) {
        World.random(new Random(i), "article-" + i, 40).into(store);
      }
    }
    Map<String, List<Double>> shares = new LinkedHashMap<>();

    StoreCopy.copy(
        file,
        StoreKind.GEOPACKAGE.fresh(folder),
        (step, share) -> shares.computeIfAbsent(step, none -> new ArrayList<>()).add(share));

    assertThat(shares.keySet()).containsSubsequence("copying events", "indexing words");
    assertThat(shares.values())
        .allSatisfy(rising -> assertThat(rising).isSorted().allMatch(s -> s >= 0 && s <= 1));
  }

  @Test
  void whatIsAddedToACopyIsNumberedOn() throws Exception {
    StoreAddress file = StoreKind.GEOPACKAGE.fresh(folder);
    StoreAddress database = StoreKind.POSTGIS.fresh(folder);
    fill(file);
    StoreCopy.copy(file, database, StoreProgress.NONE);

    try (EventStore store = Stores.open(database)) {
      long before = store.count(EventQuery.ALL);
      World.Report added = World.random(new Random(1), "added", 5);
      assertThat(added.into(store)).isEqualTo(PutOutcome.ADDED);
      long events = added.events().stream().filter(event -> !event.isOnlyMentioned()).count();
      assertThat(store.count(EventQuery.ALL)).isEqualTo(before + events);
    }
  }

  @Test
  void onlyAnEmptyStoreIsFilled() {
    StoreAddress file = StoreKind.GEOPACKAGE.fresh(folder);
    StoreAddress database = StoreKind.POSTGIS.fresh(folder);
    put(file, World.reports().get(0));
    put(database, World.reports().get(1));

    assertThatThrownBy(() -> StoreCopy.copy(file, database, StoreProgress.NONE))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("must be empty");
    assertThatThrownBy(() -> StoreCopy.copy(file, file, StoreProgress.NONE))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("onto itself");
    assertThatThrownBy(
            () ->
                StoreCopy.copy(
                    StoreAddress.of(folder.resolve("none.gpkg")), database, StoreProgress.NONE))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("there is no store at");
    assertThat(folder.resolve("none.gpkg")).doesNotExist();
  }

  @Test
  void aServiceSeesWhatIsCopiedIntoItsStore() {
    StoreAddress file = StoreKind.GEOPACKAGE.fresh(folder);
    StoreAddress database = StoreKind.POSTGIS.fresh(folder);
    put(file, World.reports().get(0));
    try (EventStore serving = Stores.open(database)) {
      put(database, World.reports().get(1));
      assertThat(serving.count(EventQuery.ALL)).isEqualTo(1);
      serving.delete("damascus-2012");
      assertThat(serving.count(EventQuery.ALL)).isZero();
      String before = serving.version();

      StoreCopy.copy(file, database, StoreProgress.NONE);

      assertThat(serving.version()).isNotEqualTo(before);
      assertThat(serving.count(EventQuery.ALL)).isEqualTo(2);
    }
  }

  @Test
  void aDatabaseIsBackedUpToAFileAndRestoredWhileItIsServed() throws Exception {
    StoreAddress database = StoreKind.POSTGIS.fresh(folder);
    fill(database);
    List<String> before = answers(database);
    Path backup = folder.resolve("kept/backup.gpkg");
    try (EventStore serving = Stores.open(database)) {
      StoreBackup.write(database, backup, StoreProgress.NONE);
      assertThat(answers(StoreAddress.of(backup))).isEqualTo(before);
      serving.delete("article-1");
      World.random(new Random(2), "newer", 4).into(serving);
      List<String> later = answers(database);

      Clock noon = Clock.fixed(NOON, ZoneOffset.UTC);
      Optional<Path> former = StoreBackup.restore(backup, database, noon, StoreProgress.NONE);

      assertThat(answers(database)).isEqualTo(before);
      assertThat(answers(serving)).isEqualTo(before);
      assertThat(answers(StoreAddress.of(former.orElseThrow()))).isEqualTo(later);
    }
    try (Stream<Path> files = Files.list(folder.resolve("kept"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .as("nothing is left lying about")
          .containsExactlyInAnyOrder(
              "backup.gpkg", database.name() + ".before-restore-20261124T120000Z.gpkg");
    }
  }

  private static void put(StoreAddress address, World.Report report) {
    try (EventStore store = Stores.open(address)) {
      report.into(store);
    }
  }

  private static void fill(StoreAddress address) {
    try (EventStore store = Stores.open(address)) {
      World.reports().forEach(report -> report.into(store));
      Random random = new Random(3);
      for (int i = 0; i < 60; i++) {
        World.random(random, "article-" + i, random.nextInt(8)).into(store);
      }
      String agency =
          "Shells fell on Aleppo before dawn, and people who had slept in cellars for a week came"
              + " out to look for water. A doctor said that two children were among the dead.";
      for (String id : List.of("copy-1", "copy-2")) {
        World.report(id, "Shells", "2012-09-28", agency).into(store);
      }
      World.report(
              new Article(
                  "odd",
                  "Ünïcödé 🌍",
                  null,
                  null,
                  "https://news.example/odd",
                  Published.of(PartialDate.parse("-0043-03-15"), Published.Source.METADATA),
                  "ar",
                  "حلب \0 \u0001 \uD800 \uFDD0 Aleppo"))
          .into(store);
      correct(store, "aleppo-2012");
    }
  }

  // One that counts, and one that does no more.
  private static void correct(EventStore store, String article) {
    StoredArticle stored = store.findArticle(article).orElseThrow();
    int start = stored.article().text().indexOf("Aleppo");
    TextAnchor anchor = TextAnchor.of(stored.article().text(), start, start + "Aleppo".length());
    for (String author : List.of("first", "second")) {
      Correction correction =
          new Correction(author, anchor, new Verdict.Placed(World.PARIS, null), author, NOON);
      store.correct(
          article,
          old -> new Revision(new Corrections(List.of(correction)), author, NOON),
          corrected -> World.reports().get(0).events());
    }
  }

  private static List<String> answers(StoreAddress address) {
    try (EventStore store = Stores.open(address)) {
      return answers(store);
    }
  }

  private static List<String> answers(EventStore store) {
    List<String> answers = new ArrayList<>();
    store.stream(EventQuery.ALL, event -> answers.add(event.toString()));
    for (ArticlePage.Entry entry : store.articles(EventQuery.ALL, 100, 0).articles()) {
      answers.add(entry + " " + store.findArticle(entry.id()));
    }
    answers.add(store.corrections(null, true, 100, 0).toString());
    answers.add(store.count(EventQuery.ALL) + " " + store.extent());
    answers.add(store.articles(EventQuery.builder().text("aleppo").build(), 9, 0).toString());
    return answers;
  }

  /** All rows of all tables. */
  private static Map<String, List<String>> tables(StoreAddress address) throws SQLException {
    Map<String, List<String>> tables = new TreeMap<>();
    try (Connection connection = StoreKind.connect(address);
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        List<String> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1, 2")) {
          while (row.next()) {
            StringBuilder columns = new StringBuilder();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
              Object value = row.getObject(i);
              columns
                  .append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value)
                  .append('|');
            }
            rows.add(columns.toString());
          }
        }
        tables.put(table, rows);
      }
    }
    return tables;
  }
}
