package org.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dateline.event.Assertion;
import org.dateline.filter.EventFilter;
import org.dateline.geo.BoundingBox;
import org.dateline.geojson.WrittenFeatures;
import org.dateline.kind.EventKind;
import org.dateline.mention.Role;
import org.dateline.query.ArticlePage;
import org.dateline.query.Cluster;
import org.dateline.query.Clusters;
import org.dateline.query.DateOf;
import org.dateline.query.EventFeature;
import org.dateline.query.EventQuery;
import org.dateline.query.Facet;
import org.dateline.query.FacetCounts;
import org.dateline.query.Mentioned;
import org.dateline.query.Reports;
import org.dateline.store.EventStore;
import org.dateline.store.StoreAddress;
import org.dateline.store.StoreKind;
import org.dateline.store.StoreProgress;
import org.dateline.store.World;
import org.dateline.store.sqlite.SqliteBackup;
import org.dateline.stores.Stores;
import org.dateline.time.DatePrecision;
import org.dateline.time.DatetimeInterval;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The index must count what SQL counts, whichever program has written meanwhile. */
@ParameterizedClass
@EnumSource(value = StoreKind.class, mode = EnumSource.Mode.EXCLUDE, names = "ARCHIVE")
class IndexTwinTest {

  @Parameter private StoreKind stores;

  @TempDir private Path folder;
  private StoreAddress address;
  private EventStore own;
  private EventStore bySql;
  private EventIndex index;
  private final Random random = new Random(20261124);

  @BeforeEach
  void open() {
    address = stores.fresh(folder);
    own = Stores.open(address);
    bySql = Stores.open(address);
    index = new EventIndex(own, WrittenFeatures.FORMAT);
    index.warmUp();
  }

  @AfterEach
  void close() {
    index.close();
    own.close();
    bySql.close();
  }

  @Test
  void memoryFollowsWritesOfItsOwnAndOfOthers() {
    for (int step = 0; step < 120; step++) {
      EventStore writer = random.nextBoolean() ? own : bySql;
      String id = "article-" + random.nextInt(30);
      if (random.nextInt(4) == 0) {
        writer.delete(id);
      } else {
        World.random(random, id, random.nextInt(12)).into(writer);
      }
      assertThatBothAgree(randomQuery());
    }
  }

  @Test
  void allConditionsTogetherAgreeWithSql() {
    for (int i = 0; i < 60; i++) {
      World.random(random, "article-" + i, 12).into(own);
    }
    for (int i = 0; i < 300; i++) {
      assertThatBothAgree(randomQuery());
    }
  }

  @Test
  void manyReplacedArticlesMakeManySegments() {
    for (int round = 0; round < 40; round++) {
      for (int i = 0; i < 10; i++) {
        World.random(random, "article-" + i, 12).into(own);
      }
      assertThatBothAgree(EventQuery.ALL);
    }
  }

  @Test
  void anEditByAGeographicProgramIsSeen() throws SQLException {
    World.reports().forEach(report -> report.into(own));
    assertThatBothAgree(EventQuery.ALL);

    try (Connection connection = StoreKind.connect(address);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE events SET country = 'XX', confidence = 0.01");
    }

    assertThatBothAgree(EventQuery.ALL);
    assertThat(index.facet(EventQuery.ALL, Facet.COUNTRY, 9).values())
        .extracting(FacetCounts.Value::value)
        .containsExactly("XX");
  }

  @Test
  void aRestoredBackupIsSeenEvenTwice() {
    Assumptions.assumeTrue(stores == StoreKind.GEOPACKAGE);
    Path file = address.file().orElseThrow();
    World.random(random, "old", 8).into(own);
    Path backup = folder.resolve("backup.gpkg");
    SqliteBackup.write(file, backup, StoreProgress.NONE);

    for (int i = 0; i < 2; i++) {
      World.random(random, "newer-" + i, 9).into(own);
      own.delete("old");
      assertThatBothAgree(EventQuery.ALL);

      SqliteBackup.restore(backup, file, Clock.systemUTC(), StoreProgress.NONE);

      assertThatBothAgree(EventQuery.ALL);
      assertThat(index.articles(EventQuery.ALL, 9, 0).articles())
          .extracting(ArticlePage.Entry::id)
          .containsExactly("old");
    }
  }

  @Test
  void everyAnswerUnderWritesIsOfOneMoment() throws Exception {
    // Each version of the article reports from as many places as it has events, all in one year.
    World.random(random, "changing", 10).into(own);
    ExecutorService readers = Executors.newFixedThreadPool(3);
    try {
      List<Future<?>> reading = new ArrayList<>();
      for (int reader = 0; reader < 3; reader++) {
        reading.add(
            readers.submit(
                () -> {
                  for (int i = 0; i < 200; i++) {
                    Clusters clusters = index.clusters(EventQuery.ALL, i % 15);
                    assertThat(clusters.clusters().stream().mapToLong(Cluster::count).sum())
                        .isEqualTo(clusters.numberMatched());
                    assertThat(clusters.clusters())
                        .allMatch(one -> one.onlyEvent().isPresent() == (one.count() == 1));
                  }
                }));
      }
      for (int i = 0; i < 60; i++) {
        World.random(random, "changing", 1 + random.nextInt(12)).into(own);
      }
      for (Future<?> one : reading) {
        one.get();
      }
    } finally {
      readers.shutdownNow();
    }
    assertThatBothAgree(EventQuery.ALL);
  }

  private void assertThatBothAgree(EventQuery query) {
    assertThat(index.count(query)).as("%s", query).isEqualTo(bySql.count(query));
    for (DatePrecision by : DatePrecision.values()) {
      assertThat(index.histogram(query, by)).isEqualTo(bySql.histogram(query, by));
    }
    for (Facet facet : Facet.values()) {
      assertThat(index.facet(query, facet, 50)).isEqualTo(bySql.facet(query, facet, 50));
    }
    int offset = random.nextInt(4);
    int limit = List.of(0, 1, 7, 1000, 2000).get(random.nextInt(5));
    assertThat(index.articles(query, limit, offset))
        .as("%d from %d, %s", limit, offset, query)
        .isEqualTo(bySql.articles(query, limit, offset));
    assertThat(index.unlocated(query, limit, offset))
        .as("unlocated %d from %d, %s", limit, offset, query)
        .isEqualTo(bySql.unlocated(query, limit, offset));
    int zoom = random.nextInt(15);
    assertThat(byBox(index.clusters(query, zoom)))
        .as("zoom %d, %s", zoom, query)
        .isEqualTo(byBox(bySql.clusters(query, zoom)));
  }

  // Means are sums in another order, and which event stands for a place is left open.
  private static TreeMap<String, String> byBox(Clusters clusters) {
    TreeMap<String, String> all = new TreeMap<>();
    all.put("", clusters.numberMatched() + " in " + clusters.places());
    for (Cluster one : clusters.clusters()) {
      all.put(
          one.bbox().toString() + one.onlyEvent().map(EventFeature::id).orElse(""),
          "%d %s %d %d %s %.9f %.9f"
              .formatted(
                  one.count(),
                  one.kinds(),
                  one.mentions(),
                  one.places(),
                  one.place(),
                  one.center().lon(),
                  one.center().lat()));
    }
    return all;
  }

  private EventQuery randomQuery() {
    EventQuery.Builder query = EventQuery.builder();
    if (random.nextInt(3) == 0) {
      double west = random.nextDouble() * 360 - 180;
      double south = random.nextDouble() * 180 - 90;
      double east = random.nextDouble() * 360 - 180;
      query.bbox(new BoundingBox(west, south, east, south + random.nextDouble() * (90 - south)));
    }
    if (random.nextInt(3) == 0) {
      query.datetime(
          List.of(
                  DatetimeInterval.parse("2010-03/2014"),
                  DatetimeInterval.parse("../2012-05-01"),
                  DatetimeInterval.parse("2013/.."),
                  DatetimeInterval.parse("../.."))
              .get(random.nextInt(4)));
    }
    if (random.nextInt(4) == 0) {
      query.year(2008 + random.nextInt(12)).year(2011);
    }
    if (random.nextInt(5) == 0) {
      query.country("SY").country("FR").country("ZZ");
    }
    if (random.nextInt(5) == 0) {
      query.place("test:" + random.nextInt(400)).place("test:" + random.nextInt(400));
    }
    if (random.nextInt(5) == 0) {
      query.article("article-" + random.nextInt(30)).article("article-7").article("none");
    }
    if (random.nextInt(5) == 0) {
      query.publisher("Wire").publisher("Post");
    }
    if (random.nextInt(5) == 0) {
      query.role(Role.ACTOR);
    }
    if (random.nextInt(4) == 0) {
      query.date(DateOf.PUBLISHED);
    }
    if (random.nextInt(5) == 0) {
      query.reports(Reports.FIRST);
    }
    if (random.nextInt(5) == 0) {
      query.kind(EventKind.FIGHTING).kind(EventKind.OTHER);
    }
    if (random.nextInt(3) == 0) {
      query.mentioned(Mentioned.values()[random.nextInt(3)]);
    }
    if (random.nextInt(6) == 0) {
      query.assertion(Assertion.CLAIMED).assertion(Assertion.DENIED);
    }
    if (random.nextInt(4) == 0) {
      query.minConfidence(random.nextInt(101) / 100.0);
    }
    if (random.nextInt(5) == 0) {
      query.text("river");
    }
    if (random.nextInt(5) == 0) {
      query.filter(EventFilter.parse("mentions >= 3 AND confidence < 0.8"));
    }
    return query.build();
  }
}
