package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.geo.BoundingBox;
import org.dateline.kind.EventKind;
import org.dateline.mention.Role;
import org.dateline.time.DatePrecision;
import org.dateline.time.DatetimeInterval;
import org.dateline.time.PartialDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteEventStoreTest {

  @TempDir Path folder;
  private Path file;
  private SqliteEventStore store;

  @BeforeEach
  void openTheSmallWorld() {
    file = folder.resolve("new/folder/dateline.gpkg");
    store = SqliteEventStore.open(file);
    World.reports().forEach(report -> report.into(store));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void anEventStandsForEachPlaceThatAnArticleMeansAsALocation() {
    assertThat(places(query().article("aleppo-2012")))
        .containsExactlyInAnyOrder("Aleppo", "Damascus");
    assertThat(store.count(EventQuery.ALL)).isEqualTo(9);
  }

  @Test
  void aStoreOfBeforeThereWereCorrectionsTakesThem() throws Exception {
    store.close();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("DROP TABLE corrections");
    }
    store = SqliteEventStore.open(file);

    assertThat(store.corrections(null, true, 1, 0).total()).isZero();
    assertThat(store.findArticle("aleppo-2012")).isPresent();
  }

  @Test
  void eventsComeByDateThenByIdAndTheUndatedLast() {
    List<EventFeature> all = events(query());

    assertThat(all)
        .extracting(EventFeature::articleId)
        .containsExactly(
            "damascus-2012",
            "aleppo-2012",
            "aleppo-2012",
            "mosul-2014",
            "mosul-2014",
            "mosul-2014",
            "pacific",
            "pacific",
            "pacific");
    assertThat(all.subList(1, 3))
        .isSortedAccordingTo(java.util.Comparator.comparing(EventFeature::id));
  }

  @Test
  void aRowTellsEverythingThatWasPut() {
    assertThat(events(query().article("damascus-2012")))
        .containsExactly(
            new EventFeature(
                org.dateline.event.EventExtractor.eventId("damascus-2012", "geonames:170654"),
                World.DAMASCUS.position(),
                "Damascus",
                "geonames:170654",
                "SY",
                "Dimashq",
                "PPLC",
                10_000,
                java.time.LocalDate.of(2012, 5, 1),
                java.time.LocalDate.of(2012, 5, 31),
                DatePrecision.MONTH,
                "published",
                null,
                false,
                EventKind.BOMBING,
                "bomb went off",
                "damascus-2012",
                "A car bomb",
                "Example Times",
                "https://news.example/damascus-2012",
                java.time.LocalDate.of(2012, 5, 1),
                DatePrecision.MONTH,
                "A bomb went off in Damascus.",
                1,
                Role.LOCATION,
                0.97,
                false,
                "damascus-2012",
                1));
  }

  @Test
  void bboxAcrossTheAntimeridianFindsBothSides() {
    assertThat(places(query().bbox(new BoundingBox(170, -30, -170, 0))))
        .containsExactlyInAnyOrder("Suva", "Apia");
  }

  @Test
  void aDateRangeFindsDatesThatOnlyTouchIt() {
    assertThat(places(query().datetime(DatetimeInterval.parse("2012-05-31/2012-08-01"))))
        .containsExactly("Damascus");
    assertThat(places(query().datetime(DatetimeInterval.parse("2014-06-11/.."))))
        .containsExactlyInAnyOrder("Mosul", "Paris", "Aleppo");
  }

  @Test
  void undatedEventsAreInNoInterval() {
    assertThat(places(query().datetime(DatetimeInterval.parse("../..")))).doesNotContain("Suva");
  }

  @Test
  void fullTextFoldsCaseAndDiacriticsAndWantsEveryWord() {
    assertThat(places(query().text("CAFE aleppo"))).containsExactlyInAnyOrder("Aleppo", "Damascus");
    assertThat(places(query().text("aleppo paris")))
        .containsExactlyInAnyOrder("Mosul", "Paris", "Aleppo");
    assertThat(places(query().text("\"on Aleppo\"")))
        .containsExactlyInAnyOrder("Aleppo", "Damascus");
    assertThat(places(query().text("\"Aleppo on\""))).isEmpty();
  }

  @Test
  void operatorsOfTheFullTextEngineAreOnlyWords() {
    for (String text :
        List.of(
            "aleppo NOT damascus",
            "zz*",
            "title:x",
            "(",
            "\"",
            "!!!",
            "^zz",
            "a\0b",
            "NEAR(a b)",
            "-",
            "{a b}:c")) {
      assertThat(places(query().text(text))).isEmpty();
    }
  }

  @Test
  void countryConfidenceAndRoleNarrowTheQuery() {
    assertThat(places(query().country("IQ").country("FR")))
        .containsExactlyInAnyOrder("Mosul", "Paris");
    assertThat(places(query().minConfidence(0.97)))
        .containsExactlyInAnyOrder("Damascus", "Aleppo", "Mosul", "Suva");
    assertThat(places(query().role(Role.ACTOR))).isEmpty();
    assertThat(places(query().place("geonames:170063").year(2012))).containsExactly("Aleppo");
  }

  @Test
  void hostileValuesAreOnlyValues() {
    assertThat(places(query().article("' OR 1=1 --"))).isEmpty();
    assertThat(places(query().place("x'); DROP TABLE events; --"))).isEmpty();
    assertThat(store.count(EventQuery.ALL)).isEqualTo(9);
  }

  @Test
  void limitAndOffsetPageThroughTheSameOrder() {
    List<EventFeature> all = events(query());
    List<EventFeature> paged = new ArrayList<>();
    for (int offset = 0; offset < 9; offset += 2) {
      paged.addAll(events(query().limit(2).offset(offset)));
    }
    assertThat(paged).isEqualTo(all);
    assertThat(events(query().limit(0))).isEmpty();
  }

  @Test
  void puttingTheSameArticleAgainChangesNothing() {
    List<EventFeature> before = events(query());

    assertThat(World.reports().get(0).into(store)).isEqualTo(PutOutcome.UNCHANGED);

    assertThat(events(query())).isEqualTo(before);
  }

  @Test
  void aNewVersionTakesThePlaceOfTheOldOneAndKeepsTheIdsOfItsEvents() {
    EventFeature before = events(query().article("damascus-2012")).get(0);
    World.Report version =
        World.report("damascus-2012", "Two car bombs", "2012-05-11", "In Damascus and in Aleppo.");

    assertThat(version.into(store)).isEqualTo(PutOutcome.UPDATED);

    assertThat(events(query().article("damascus-2012").place("geonames:170654")))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.id()).isEqualTo(before.id());
              assertThat(event.title()).isEqualTo("Two car bombs");
            });
    assertThat(store.count(EventQuery.ALL)).isEqualTo(10);
    assertThat(places(query().text("bomb"))).isEmpty();
    assertThat(places(query().text("bombs"))).hasSize(2);
  }

  @Test
  void deletingAnArticleTakesItsEventsAndWordsAlong() throws Exception {
    assertThat(store.delete("mosul-2014")).isTrue();
    assertThat(store.delete("mosul-2014")).isFalse();

    assertThat(store.findArticle("mosul-2014")).isEmpty();
    assertThat(places(query().text("ministers"))).isEmpty();
    assertThat(places(query().country("FR"))).isEmpty();
    assertThat(number("SELECT count(*) FROM event_facts")).isEqualTo(6);
    assertThat(number("SELECT count(*) FROM event_space_time")).isEqualTo(6);
    assertThat(number("SELECT count(*) FROM rtree_events_geom")).isEqualTo(6);
    assertThat(number("SELECT count(*) FROM article_mentions")).isEqualTo(3);
  }

  @Test
  void anArticleComesBackWithAllThatTheResolverSaid() {
    StoredArticle put = World.reports().get(2).stored();

    assertThat(store.findArticle("mosul-2014")).contains(put);
    assertThat(store.findContentHash("mosul-2014")).contains(put.contentHash());
    assertThat(store.findArticle("none")).isEmpty();
  }

  @Test
  void anEventIsFoundById() {
    EventFeature event = events(query()).get(3);

    assertThat(store.findEvent(event.id())).contains(event);
    assertThat(store.findEvent("none")).isEmpty();
  }

  @Test
  void articlesComeNewestFirstWithTheNumberOfTheirEvents() {
    World.report("empty", "Nothing anywhere", "2020", "No place is named.").into(store);

    ArticlePage page = store.articles(EventQuery.ALL, 3, 0);

    assertThat(page.total()).isEqualTo(5);
    assertThat(page.articles())
        .extracting(ArticlePage.Entry::id)
        .containsExactly("empty", "mosul-2014", "aleppo-2012");
    assertThat(page.articles()).extracting(ArticlePage.Entry::events).containsExactly(0L, 3L, 2L);
    assertThat(page.articles().get(0).published()).isEqualTo(PartialDate.parse("2020"));
    assertThat(store.articles(EventQuery.ALL, 10, 3).articles())
        .extracting(ArticlePage.Entry::id)
        .containsExactly("damascus-2012", "pacific");
  }

  @Test
  void articlesUnderAFilterAreThoseWithAMatchingEvent() {
    ArticlePage page = store.articles(query().place("geonames:170063").build(), 10, 0);

    assertThat(page.total()).isEqualTo(2);
    assertThat(page.articles())
        .extracting(ArticlePage.Entry::id)
        .containsExactly("mosul-2014", "aleppo-2012");
    assertThat(page.articles()).extracting(ArticlePage.Entry::events).containsExactly(1L, 1L);
  }

  @Test
  void theHistogramCountsByYearMonthOrDay() {
    Histogram years = store.histogram(EventQuery.ALL, DatePrecision.YEAR);

    assertThat(years.buckets())
        .containsExactly(
            new Histogram.Bucket(PartialDate.parse("2012"), 3),
            new Histogram.Bucket(PartialDate.parse("2014"), 3));
    assertThat(years.undated()).isEqualTo(3);
    assertThat(years.total()).isEqualTo(9);
    assertThat(store.histogram(EventQuery.ALL, DatePrecision.MONTH).buckets())
        .extracting(bucket -> bucket.span().toString())
        .containsExactly("2012-05", "2012-09", "2014-06");
    assertThat(store.histogram(query().country("FR").build(), DatePrecision.DAY).buckets())
        .containsExactly(new Histogram.Bucket(PartialDate.parse("2014-06-11"), 1));
  }

  @Test
  void farOffTheWorldIsAFewClustersAndNearItIsItsPlaces() {
    Clusters far = store.clusters(EventQuery.ALL, 0);
    Clusters near = store.clusters(EventQuery.ALL, 12);

    assertThat(far.numberMatched()).isEqualTo(9);
    assertThat(far.places()).isEqualTo(7);
    assertThat(far.clusters()).hasSizeLessThan(7);
    assertThat(near.clusters()).hasSize(7);
    assertThat(near.clusters())
        .filteredOn(cluster -> cluster.place().orElseThrow().name().equals("Aleppo"))
        .singleElement()
        .satisfies(
            cluster -> {
              assertThat(cluster.count()).isEqualTo(2);
              assertThat(cluster.mentions()).isEqualTo(3);
              assertThat(cluster.onlyEvent()).isEmpty();
              assertThat(cluster.center()).isEqualTo(World.ALEPPO.position());
            });
    assertThat(near.clusters())
        .filteredOn(cluster -> cluster.place().orElseThrow().name().equals("Suva"))
        .singleElement()
        .satisfies(
            cluster ->
                assertThat(cluster.onlyEvent().orElseThrow().articleId()).isEqualTo("pacific"));
  }

  @Test
  void anEditByAnotherProgramKeepsEveryIndexRight() throws Exception {
    // What QGIS does when somebody drags a point: its triggers are ours, its functions its own.
    try (Connection qgis = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = qgis.createStatement()) {
      SpatialFunctions.register(qgis);
      try (var update = qgis.prepareStatement("UPDATE events SET geom = ? WHERE place = 'Suva'")) {
        update.setBytes(1, GeoPackagePoint.encode(World.PARIS.position()));
        assertThat(update.executeUpdate()).isEqualTo(1);
      }
      statement.executeUpdate(
          "UPDATE events SET event_start = '2014-06-11', event_end = NULL, year = 2014 WHERE place = 'Suva'");
    }

    assertThat(
            places(
                query()
                    .bbox(new BoundingBox(2, 48, 3, 49))
                    .datetime(DatetimeInterval.parse("2014-06-11"))))
        .containsExactlyInAnyOrder("Paris", "Suva");
    assertThat(places(query().bbox(new BoundingBox(170, -30, -170, 0)))).containsExactly("Apia");
  }

  @Test
  void whatWasPutIsThereAfterReopening() {
    List<EventFeature> before = events(query());
    store.close();

    store = SqliteEventStore.open(file);

    assertThat(events(query())).isEqualTo(before);
  }

  @Test
  void aFileThatIsNoStoreIsLeftAlone() throws Exception {
    Path text = Files.writeString(folder.resolve("notes.txt"), "These are notes of mine.");
    Path other = folder.resolve("other.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE mine (x)");
    }
    byte[] before = Files.readAllBytes(other);

    assertThatThrownBy(() -> SqliteEventStore.open(text))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("notes.txt is no Dateline store");
    assertThatThrownBy(() -> SqliteEventStore.open(other))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("other.db is no Dateline store");
    assertThatThrownBy(() -> SqliteEventStore.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is a folder");
    assertThatThrownBy(() -> SqliteEventStore.open(text.resolve("x.gpkg")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is a file");
    assertThat(Files.readAllBytes(other)).isEqualTo(before);
  }

  @Test
  void aStoreOfANewerVersionIsRefused() throws Exception {
    store.close();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE dateline_schema SET version = 99");
    }

    assertThatThrownBy(() -> SqliteEventStore.open(file))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("newer Dateline")
        .hasMessageContaining("99");
  }

  @Test
  void anEmptyFileBecomesAStore() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.gpkg"));

    try (SqliteEventStore fresh = SqliteEventStore.open(empty)) {
      assertThat(fresh.count(EventQuery.ALL)).isZero();
    }
  }

  @Test
  void textOfAnyKindSurvives() {
    Article odd =
        new Article(
            "odd", "Ünïcödé 🌍", "by'line", null, null, null, "ar", "حلب \0 \u0001 𝒜leppo Aleppo");
    World.report(odd).into(store);

    assertThat(store.findArticle("odd").orElseThrow().article()).isEqualTo(odd);
  }

  private static EventQuery.Builder query() {
    return EventQuery.builder();
  }

  private List<EventFeature> events(EventQuery.Builder query) {
    List<EventFeature> events = new ArrayList<>();
    store.stream(query.build(), events::add);
    return events;
  }

  private List<String> places(EventQuery.Builder query) {
    return events(query).stream().map(EventFeature::place).toList();
  }

  private long number(String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      return statement.executeQuery(sql).getLong(1);
    }
  }
}
