package org.dateline.store.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dateline.query.EventFeature;
import org.dateline.query.EventQuery;
import org.dateline.query.Mentioned;
import org.dateline.store.EventChanges;
import org.dateline.store.EventStore;
import org.dateline.store.ReadOnlyStoreException;
import org.dateline.store.StoreAddress;
import org.dateline.store.StoreException;
import org.dateline.store.StoreProgress;
import org.dateline.store.World;
import org.dateline.store.WrongStoreException;
import org.dateline.stores.StoreCopy;
import org.dateline.stores.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of an archive, as other programs find them, and what becomes of a broken one. */
class ParquetArchiveTest {

  @TempDir private Path folder;
  private StoreAddress file;
  private Path archive;

  @BeforeEach
  void fill() {
    file = StoreAddress.of(folder.resolve("dateline.gpkg"));
    archive = folder.resolve("archive");
    try (EventStore store = Stores.open(file)) {
      World.reports().forEach(report -> report.into(store));
      Random random = new Random(5);
      for (int i = 0; i < 50; i++) {
        World.random(random, "article-" + i, random.nextInt(8)).into(store);
      }
    }
  }

  private StoreAddress address() {
    return StoreAddress.of("parquet:" + archive);
  }

  private void copy() {
    StoreCopy.copy(file, address(), StoreProgress.NONE);
  }

  @Test
  void anotherReaderFindsPointsWithTheirBoxesInOrder() throws SQLException {
    copy();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      String all =
          " FROM read_parquet('" + archive + "/events/*/*.parquet', hive_partitioning = true)";
      // DuckDB itself takes the column for geometries by the metadata alone.
      assertThat(rows(statement, "SELECT DISTINCT typeof(geometry)" + all))
          .containsExactly("GEOMETRY('OGC:CRS84')");
      assertThat(
              rows(
                  statement,
                  "SELECT ST_AsText(geometry)" + all + " WHERE article = 'aleppo-2012' ORDER BY 1"))
          .containsExactly("POINT (36.29128 33.5102)", "POINT (37.16117 36.20124)");
      assertThat(
              rows(
                  statement,
                  "SELECT count(*)"
                      + all
                      + " WHERE NOT (lon BETWEEN bbox.xmin AND bbox.xmax"
                      + " AND lat BETWEEN bbox.ymin AND bbox.ymax AND bbox.xmax - bbox.xmin < 1e-4)"))
          .containsExactly("0");
      assertThat(
              rows(
                  statement,
                  "SELECT count(*)"
                      + all
                      + " WHERE year(published) IS DISTINCT FROM TRY_CAST(published_year AS INTEGER)"))
          .containsExactly("0");
      assertThat(
              rows(
                  statement,
                  "SELECT DISTINCT decode(key) || ' ' || (json(decode(value)) ->> '$.version')"
                      + " || ' ' || (json(decode(value)) ->> '$.columns.geometry.encoding')"
                      + " FROM parquet_kv_metadata('"
                      + archive
                      + "/events/*/*.parquet')"))
          .containsExactly("geo 1.1.0 WKB");
    }
  }

  private static List<String> rows(Statement statement, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }

  @Test
  void anEmptyStoreMakesAnEmptyArchive() {
    StoreAddress empty = StoreAddress.of(folder.resolve("empty.gpkg"));
    Stores.open(empty).close();

    StoreCopy.copy(empty, address(), StoreProgress.NONE);

    try (EventStore store = Stores.open(address())) {
      assertThat(store.count(EventQuery.ALL)).isZero();
      assertThat(store.articles(EventQuery.ALL, 10, 0).total()).isZero();
      assertThat(store.extent().bbox()).isNull();
    }
  }

  @Test
  void itAppearsWholeOrNotAtAll() throws IOException {
    StoreProgress breaking =
        (step, share) -> {
          if (step.equals("writing files") && share > 0.5) {
            throw new IllegalStateException("broken off");
          }
        };
    assertThatThrownBy(() -> StoreCopy.copy(file, address(), breaking)).hasMessage("broken off");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(one -> one.getFileName().toString())).containsExactly("dateline.gpkg");
    }

    copy();

    assertThatThrownBy(this::copy)
        .isInstanceOf(WrongStoreException.class)
        .hasMessageContaining("is there and not empty");
    try (Stream<Path> files = Files.list(archive)) {
      assertThat(files.map(one -> one.getFileName().toString()))
          .contains("dateline.json", "events", "articles")
          .doesNotContain("rows.duckdb");
    }
  }

  @Test
  void whatIsNoArchiveOfThisVersionIsRefused() throws IOException {
    assertThatThrownBy(() -> Stores.open(address()))
        .isInstanceOf(WrongStoreException.class)
        .hasMessageContaining("there is no archive at")
        .hasMessageContaining("dateline copy");
    Files.createDirectories(archive);
    assertThatThrownBy(() -> Stores.open(address()))
        .isInstanceOf(WrongStoreException.class)
        .hasMessageContaining("is no archive of Dateline");
    Files.writeString(archive.resolve("dateline.json"), "{\"dateline-archive\": 2}");
    assertThatThrownBy(() -> Stores.open(address()))
        .isInstanceOf(WrongStoreException.class)
        .hasMessageContaining("is of version 2, this program reads version 1: make it anew");
    Files.writeString(archive.resolve("dateline.json"), "{\"dateline-archive");
    assertThatThrownBy(() -> Stores.open(address()))
        .isInstanceOf(WrongStoreException.class)
        .hasMessageContaining("is damaged");
  }

  @Test
  void itIsOnlyRead() {
    copy();
    try (EventStore store = Stores.open(address())) {
      World.Report report = World.reports().get(0);
      assertThatThrownBy(() -> report.into(store))
          .isInstanceOf(ReadOnlyStoreException.class)
          .hasMessageContaining("cannot write to parquet:")
          .hasMessageContaining("only read");
      assertThatThrownBy(() -> store.delete("aleppo-2012"))
          .isInstanceOf(ReadOnlyStoreException.class);
      assertThat(store.findArticle("aleppo-2012")).isPresent();
    }
  }

  @Test
  void anArchiveInThePlaceOfAnotherIsReadFromThen() throws IOException {
    copy();
    try (EventStore store = Stores.open(address())) {
      String version = store.version();
      List<EventFeature> events = new ArrayList<>();
      EventChanges.Snapshot snapshot = store.snapshot(row -> events.add(row.event()));
      assertThat(events).hasSize((int) store.count(all()));
      assertThat(store.changesSince(snapshot, 100))
          .hasValueSatisfying(changes -> assertThat(changes.events()).isEmpty());

      Files.move(archive, folder.resolve("former"));
      assertThatThrownBy(store::check).isInstanceOf(StoreException.class);
      try (EventStore written = Stores.open(file)) {
        written.delete("aleppo-2012");
      }
      copy();

      assertThat(store.version()).isNotEqualTo(version);
      assertThat(store.changesSince(snapshot, 100)).isEmpty();
      assertThat(store.count(EventQuery.builder().article("aleppo-2012").build())).isZero();
      assertThat(store.count(all())).isEqualTo(events.size() - 2);
    }
  }

  private static EventQuery all() {
    return EventQuery.builder().mentioned(Mentioned.TRUE).build();
  }

  /** A program without the driver of DuckDB, as it ships. */
  @Test
  void withoutTheDriverItSaysWhatToAdd() throws Exception {
    URL[] path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("duckdb"))
            .map(ParquetArchiveTest::url)
            .toArray(URL[]::new);
    copy();
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    try (URLClassLoader program = new URLClassLoader(path, platform)) {
      Class<?> type = program.loadClass("org.dateline.store.parquet.ParquetDatabase");
      assertThatThrownBy(() -> type.getConstructor(Path.class).newInstance(archive))
          .rootCause()
          .hasMessageContaining("put duckdb_jdbc-2.0.0.1.jar")
          .hasMessageContaining("-Ddateline.duckdb=FILE");
    }
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
