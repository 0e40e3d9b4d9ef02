package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.event.EventIds;
import org.dateline.geo.BoundingBox;
import org.dateline.kind.EventKind;
import org.dateline.mention.Role;
import org.dateline.query.ArticlePage;
import org.dateline.query.Clusters;
import org.dateline.query.EventFeature;
import org.dateline.query.EventQuery;
import org.dateline.query.Histogram;
import org.dateline.stores.Stores;
import org.dateline.time.DatePrecision;
import org.dateline.time.DatetimeInterval;
import org.dateline.time.PartialDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(StoreKind.class)
class EventStoreTest {

  @Parameter private StoreKind stores;

  @TempDir Path folder;
  private StoreAddress address;
  private EventStore store;

  @BeforeEach
  void openTheSmallWorld() {
    address = stores.fresh(folder);
    store = Stores.open(address);
    World.reports().forEach(report -> report.into(store));
    store = stores.filled(store, folder);
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
                EventIds.ofPlace("damascus-2012", "geonames:170654"),
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
                "reported",
                "bomb went off",
                null,
                null,
                null,
                null,
                null,
                null,
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
  void fullTextTakesOrWithoutAndPhrases() {
    assertThat(places(query().text("damascus OR paris")))
        .containsAll(places(query().text("paris")))
        .containsAll(places(query().text("damascus")));
    assertThat(places(query().text("aleppo OR zzz"))).isEqualTo(places(query().text("aleppo")));
    assertThat(places(query().text("aleppo zzz OR paris")))
        .isEqualTo(places(query().text("aleppo paris")));
    assertThat(places(query().text("aleppo -paris")))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(List.of("Mosul", "Paris"));
    assertThat(places(query().text("-aleppo")))
        .isNotEmpty()
        .hasSize(places(query()).size() - places(query().text("aleppo")).size());
    assertThat(places(query().text("aleppo -\"on Aleppo\"")))
        .isNotEmpty()
        .doesNotContain("Damascus");
    assertThat(places(query().text("OR zzz"))).isEmpty();
    assertThat(places(query().text("aleppo OR !!!"))).isEqualTo(places(query().text("aleppo")));
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
    assumeTrue(stores.isWritable());
    List<EventFeature> before = events(query());

    assertThat(World.reports().get(0).into(store)).isEqualTo(PutOutcome.UNCHANGED);

    assertThat(events(query())).isEqualTo(before);
  }

  @Test
  void aNewVersionTakesThePlaceOfTheOldOneAndKeepsTheIdsOfItsEvents() {
    assumeTrue(stores.isWritable());
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
    assumeTrue(stores.isWritable());
    assertThat(store.delete("mosul-2014")).isTrue();
    assertThat(store.delete("mosul-2014")).isFalse();

    assertThat(store.findArticle("mosul-2014")).isEmpty();
    assertThat(places(query().text("ministers"))).isEmpty();
    assertThat(places(query().country("FR"))).isEmpty();
    assertThat(number("SELECT count(*) FROM event_facts")).isEqualTo(6);
    for (String index : stores.indexes()) {
      assertThat(number("SELECT count(*) FROM " + index)).as(index).isEqualTo(6);
    }
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
    assumeTrue(stores.isWritable());
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
  void whatWasPutIsThereAfterReopening() {
    assumeTrue(stores.isWritable());
    List<EventFeature> before = events(query());
    store.close();

    store = Stores.open(address);

    assertThat(events(query())).isEqualTo(before);
  }

  @Test
  void textOfAnyKindSurvives() {
    assumeTrue(stores.isWritable());
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
    try (Connection connection = StoreKind.connect(address);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
