package org.dateline.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.dateline.geo.BoundingBox;
import org.dateline.query.EventFeature;
import org.dateline.query.EventQuery;
import org.dateline.store.EventStore;
import org.dateline.store.StoreException;
import org.dateline.store.World;
import org.dateline.store.sql.GeoPackagePoint;
import org.dateline.stores.Stores;
import org.dateline.time.DatetimeInterval;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteEventStoreTest {

  @TempDir Path folder;
  private Path file;
  private EventStore store;

  @BeforeEach
  void openTheSmallWorld() {
    file = folder.resolve("new/folder/dateline.gpkg");
    store = Stores.open(file);
    World.reports().forEach(report -> report.into(store));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aStoreOfBeforeThereWereCorrectionsTakesThem() throws Exception {
    store.close();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("DROP TABLE corrections");
    }
    store = Stores.open(file);

    assertThat(store.corrections(null, true, 1, 0).total()).isZero();
    assertThat(store.findArticle("aleppo-2012")).isPresent();
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
  void aFileThatIsNoStoreIsLeftAlone() throws Exception {
    Path text = Files.writeString(folder.resolve("notes.txt"), "These are notes of mine.");
    Path other = folder.resolve("other.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE mine (x)");
    }
    byte[] before = Files.readAllBytes(other);

    assertThatThrownBy(() -> Stores.open(text))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("notes.txt is no Dateline store");
    assertThatThrownBy(() -> Stores.open(other))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("other.db is no Dateline store");
    assertThatThrownBy(() -> Stores.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is a folder");
    assertThatThrownBy(() -> Stores.open(text.resolve("x.gpkg")))
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

    assertThatThrownBy(() -> Stores.open(file))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("newer Dateline")
        .hasMessageContaining("99");
  }

  @Test
  void anEmptyFileBecomesAStore() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.gpkg"));

    try (EventStore fresh = Stores.open(empty)) {
      assertThat(fresh.count(EventQuery.ALL)).isZero();
    }
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
}
