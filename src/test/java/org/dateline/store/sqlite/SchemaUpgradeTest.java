package org.dateline.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.geo.BoundingBox;
import org.dateline.kind.EventKind;
import org.dateline.query.DateOf;
import org.dateline.query.EventFeature;
import org.dateline.query.EventQuery;
import org.dateline.store.EventStore;
import org.dateline.store.World;
import org.dateline.store.sql.GeoPackagePoint;
import org.dateline.stores.Stores;
import org.dateline.time.DatePrecision;
import org.dateline.time.DatetimeInterval;
import org.dateline.time.PartialDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that an earlier version wrote. */
class SchemaUpgradeTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void aStoreOfTheFirstSchema() throws Exception {
    file = folder.resolve("old.gpkg");
    try (Connection connection = SqliteConnections.plain(file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(resource("schema-1.sql"));
      statement.executeUpdate(
          """
          INSERT INTO articles (id, title, published, published_precision, language, text,
            content_hash)
          VALUES ('a', 'A title', '2012-05-01', 'month', 'en', 'Shells fell on Aleppo.', 'h')""");
      statement.executeUpdate("INSERT INTO article_mentions VALUES (1, '[]')");
      insertEvent(connection);
    }
  }

  @Test
  void isBroughtUpToDateWithAllItHolds() {
    try (EventStore store = Stores.open(file)) {
      List<EventFeature> events = new ArrayList<>();
      EventQuery query =
          EventQuery.builder()
              .bbox(new BoundingBox(37, 36, 38, 37))
              .datetime(DatetimeInterval.parse("2012-05-31"))
              .date(DateOf.PUBLISHED)
              .kind(EventKind.OTHER)
              .build();
      store.stream(query, events::add);

      assertThat(events).hasSize(1);
      EventFeature event = events.get(0);
      assertThat(event.id()).isEqualTo("e1");
      assertThat(event.publishedPrecision()).isEqualTo(DatePrecision.MONTH);
      assertThat(event.planned()).isFalse();
      assertThat(event.reports()).isEqualTo(1);
      assertThat(store.findArticle("a").orElseThrow().article().published())
          .isEqualTo(new Published(PartialDate.parse("2012-05"), Published.Source.METADATA));
      World.reports().forEach(report -> report.into(store));
      assertThat(store.count(EventQuery.ALL)).isEqualTo(10);
    }
  }

  @Test
  void versionsOfAReportInItAreFound() throws Exception {
    String words =
        IntStream.range(0, 40).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    try (Connection connection = SqliteConnections.plain(file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE articles SET text = '" + words + "'");
    }

    try (EventStore store = Stores.open(file)) {
      Article copy = new Article("b", "Copy", null, null, null, null, "en", words + " in Aleppo.");
      World.report(copy).into(store);

      List<Integer> reports = new ArrayList<>();
      store.stream(EventQuery.ALL, event -> reports.add(event.reports()));
      assertThat(reports).containsOnly(2).hasSizeGreaterThan(1);
    }
  }

  @Test
  void ofTheSecondSchemaKeepsItsReportsAndTakesEventsAsReported() throws Exception {
    Stores.open(file).close();
    try (Connection connection = SqliteConnections.plain(file);
        Statement statement = connection.createStatement()) {
      for (String column :
          List.of(
              "trigger",
              "actors_by",
              "actors_on",
              "killed_least",
              "killed_most",
              "injured_least",
              "injured_most")) {
        statement.executeUpdate("DROP VIEW IF EXISTS reported_events");
        statement.executeUpdate("ALTER TABLE events DROP COLUMN " + column);
      }
      statement.executeUpdate(resource("facts-2.sql"));
      statement.executeUpdate("ALTER TABLE events DROP COLUMN assertion");
      statement.executeUpdate("ALTER TABLE events DROP COLUMN place_confidence");
      statement.executeUpdate("UPDATE dateline_schema SET version = 2");
      statement.executeUpdate("INSERT INTO reports VALUES (7, 2)");
      statement.executeUpdate("INSERT INTO report_articles VALUES ('a', 7, 1, 1)");
    }

    try (EventStore store = Stores.open(file)) {
      List<EventFeature> events = new ArrayList<>();
      store.stream(EventQuery.ALL, events::add);

      assertThat(events).hasSize(1);
      assertThat(events.get(0).assertion()).isEqualTo("reported");
      assertThat(events.get(0).trigger()).isNull();
      assertThat(events.get(0).killedLeast()).isNull();
      assertThat(events.get(0).placeConfidence()).isEqualTo(0.9);
      assertThat(events.get(0).reports()).isEqualTo(2);
    }
    assertThat(version(folder.resolve("old.schema-2.gpkg"))).isEqualTo(2);
  }

  @Test
  void isKeptAsItWas() throws Exception {
    Stores.open(file).close();
    Stores.open(file).close();

    assertThat(version(file)).isEqualTo(SqliteFile.SCHEMA);
    assertThat(version(folder.resolve("old.schema-1.gpkg"))).isEqualTo(1);
    assertThat(folder.resolve("old.schema-1-2.gpkg")).doesNotExist();
  }

  @Test
  void hasTheColumnsThatANewStoreHas() throws Exception {
    Path fresh = folder.resolve("new.gpkg");
    Stores.open(fresh).close();
    Stores.open(file).close();

    assertThat(columns(file)).isEqualTo(columns(fresh)).isNotEmpty();
  }

  private static void insertEvent(Connection connection) throws SQLException {
    String sql =
        """
        INSERT INTO events (geom, id, place, place_id, country, feature_code, precision_m,
          event_start, event_end, date_precision, date_source, year, article, title, published,
          sentence, mentions, role, confidence, corrected)
        VALUES (?, 'e1', 'Aleppo', 'geonames:170063', 'SY', 'PPLA', 10000, '2012-05-01',
          '2012-05-31', 'month', 'published', 2012, 'a', 'A title', '2012-05-01',
          'Shells fell on Aleppo.', 1, 'location', 0.9, 0)""";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setBytes(1, GeoPackagePoint.encode(World.ALEPPO.position()));
      insert.executeUpdate();
    }
  }

  private static int version(Path file) throws SQLException {
    try (Connection connection = SqliteConnections.plain(file);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT version FROM dateline_schema")) {
      return row.getInt(1);
    }
  }

  private static List<String> columns(Path file) throws SQLException {
    List<String> columns = new ArrayList<>();
    String sql =
        "SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c.\"notnull\" FROM sqlite_schema m"
            + " JOIN pragma_table_info(m.name) c WHERE m.type IN ('table', 'view') ORDER BY 1";
    try (Connection connection = SqliteConnections.plain(file);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        columns.add(row.getString(1));
      }
    }
    return columns;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = SchemaUpgradeTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
