package org.dateline.store.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dateline.geo.BoundingBox;
import org.dateline.query.EventQuery;
import org.dateline.store.EventStore;
import org.dateline.store.PostgisServer;
import org.dateline.store.PutOutcome;
import org.dateline.store.StoreAddress;
import org.dateline.store.StoreException;
import org.dateline.store.StoreKind;
import org.dateline.store.World;
import org.dateline.store.sql.Dialect;
import org.dateline.store.sql.Session;
import org.dateline.stores.Stores;
import org.dateline.web.Program;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is special of a store in PostGIS: several programs share it, and its server may be away. */
class PostgisEventStoreTest {

  private static final World.Report LATER = World.report("later", "Later", "2020", "In Paris.");

  @Test
  void oneArticleThatTwoInstancesBringAtOnceIsThereOnce() throws Exception {
    StoreAddress address = PostgisServer.shared().database();
    try (EventStore one = Stores.open(address);
        EventStore other = Stores.open(address)) {
      ExecutorService both = Executors.newFixedThreadPool(2);
      CyclicBarrier atOnce = new CyclicBarrier(2);
      Random random = new Random(7);
      try {
        for (int i = 0; i < 40; i++) {
          World.Report report = World.random(random, "article-" + i, 5);
          List<Future<PutOutcome>> outcomes = new ArrayList<>();
          for (EventStore store : List.of(one, other)) {
            outcomes.add(
                both.submit(
                    () -> {
                      atOnce.await();
                      return report.into(store);
                    }));
          }
          assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
              .containsExactlyInAnyOrder(PutOutcome.ADDED, PutOutcome.UNCHANGED);
        }
      } finally {
        both.shutdownNow();
      }
      assertThat(one.articles(EventQuery.ALL, 1, 0).total()).isEqualTo(40);
      assertThat(events(one)).isEqualTo(events(other));
    }
  }

  @Test
  void twentyWhoWriteOneArticleAtOnceAllWriteIt() throws Exception {
    try (EventStore store = Stores.open(PostgisServer.shared().database())) {
      ExecutorService writers = Executors.newFixedThreadPool(20);
      try {
        List<Future<PutOutcome>> outcomes = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
          String text = "Fighting went on in Aleppo, day " + i + ".";
          outcomes.add(writers.submit(() -> World.report("one", "One", "2020", text).into(store)));
        }
        for (Future<PutOutcome> outcome : outcomes) {
          assertThat(outcome.get()).isIn(PutOutcome.ADDED, PutOutcome.UPDATED);
        }
      } finally {
        writers.shutdownNow();
      }
      assertThat(store.count(EventQuery.ALL)).isEqualTo(1);
    }
  }

  @Test
  void whatOneInstanceWritesTheOtherCountsAndAnnounces() {
    StoreAddress address = PostgisServer.shared().database();
    try (EventStore one = Stores.open(address);
        EventStore other = Stores.open(address)) {
      World.reports().forEach(report -> report.into(one));
      assertThat(other.count(EventQuery.ALL)).isEqualTo(9);
      String before = other.version();
      assertThat(other.version()).isEqualTo(before);

      one.delete("pacific");

      assertThat(other.version()).isNotEqualTo(before);
      assertThat(other.count(EventQuery.ALL)).isEqualTo(6);
      assertThat(other.clusters(EventQuery.ALL, 3).numberMatched()).isEqualTo(6);
      LATER.into(other);
      assertThat(one.count(EventQuery.ALL)).isEqualTo(7);
    }
  }

  @Test
  void anEditByAnotherProgramIsSeen() throws SQLException {
    StoreAddress address = PostgisServer.shared().database();
    try (EventStore store = Stores.open(address);
        Connection qgis = StoreKind.connect(address);
        Statement statement = qgis.createStatement()) {
      World.reports().forEach(report -> report.into(store));
      assertThat(store.count(pacific())).isEqualTo(2);
      String before = store.version();

      statement.executeUpdate(
          "UPDATE events SET geom = ST_SetSRID(ST_MakePoint(2.3, 48.8), 4326)"
              + " WHERE place = 'Suva'");

      assertThat(store.version()).isNotEqualTo(before);
      assertThat(store.count(pacific())).isEqualTo(1);
    }
  }

  private static EventQuery pacific() {
    return EventQuery.builder().bbox(new BoundingBox(170, -30, -170, 0)).build();
  }

  @Test
  void whileTheServerIsAwayThatIsSaidAndAfterwardsAllIsThere() throws Exception {
    try (PostgisServer server = PostgisServer.fresh()) {
      StoreAddress address = server.database();
      try (EventStore store = Stores.open(address)) {
        World.reports().forEach(report -> report.into(store));
        List<String> before = events(store);

        for (boolean inOrder : new boolean[] {true, false}) {
          if (inOrder) {
            server.stop();
          } else {
            server.crash();
          }
          List<Callable<?>> uses =
              List.of(
                  () -> store.count(EventQuery.ALL),
                  () -> events(store),
                  store::version,
                  () -> LATER.into(store),
                  () -> {
                    store.check();
                    return true;
                  });
          for (Callable<?> use : inOrder ? uses : uses.subList(0, 1)) {
            assertThatThrownBy(use::call)
                .isInstanceOf(StoreException.class)
                // A connection that was open may still hear the server say good-bye.
                .hasMessageMatching("(?s).*the server (does not answer|stops or starts just now).*")
                .hasMessageContaining("127.0.0.1")
                .satisfies(PostgisEventStoreTest::assertThatNothingIsSecret);
          }
          server.start();

          // The pool looks for the server ever less often, at least every few seconds.
          assertThat(soon(() -> events(store))).isEqualTo(before);
          assertThat(soon(() -> store.count(EventQuery.ALL))).isEqualTo(9);
        }
        assertThat(soon(() -> LATER.into(store))).isEqualTo(PutOutcome.ADDED);
        assertThat(store.count(EventQuery.ALL)).isEqualTo(10);
      }
    }
  }

  @Test
  void whileAnotherProgramWritesReadersGoOnAndWritersAreToldWhy() throws Exception {
    StoreAddress address = PostgisServer.shared().database();
    try (EventStore store = Stores.open(address);
        Connection other = StoreKind.connect(address);
        Statement statement = other.createStatement()) {
      World.reports().forEach(report -> report.into(store));
      other.setAutoCommit(false);
      statement.executeUpdate("UPDATE events SET corrected = TRUE");

      assertThat(store.count(EventQuery.ALL)).isEqualTo(9);
      assertThatThrownBy(() -> LATER.into(store))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("another program is writing to it");
      other.rollback();

      assertThat(LATER.into(store)).isEqualTo(PutOutcome.ADDED);
    }
  }

  @Test
  void aLongQueryIsEndedAndTheConnectionServesTheNext() throws SQLException {
    Dialect dialect = new PostgisDialect();
    try (Connection connection = StoreKind.connect(PostgisServer.shared().database())) {
      connection.setAutoCommit(false);
      Session session = new Session(connection, dialect);
      dialect.endWithin(Duration.ofMillis(50), session);

      assertThatThrownBy(() -> session.word("SELECT pg_sleep(60)::text"))
          .isInstanceOfSatisfying(
              SQLException.class,
              e ->
                  assertThat(PostgisFailure.of("cannot read", e))
                      .hasMessage("cannot read: the query takes too long"));

      connection.rollback();
      assertThat(session.number("SELECT count(*) FROM events")).isZero();
    }
  }

  @Test
  void aDatabaseThatMayOnlyBeReadIsNamed() throws Exception {
    StoreAddress address = PostgisServer.shared().database();
    try (Connection connection = StoreKind.connect(address);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "ALTER DATABASE " + address.name() + " SET default_transaction_read_only = on");
    }
    try (EventStore store = Stores.open(address)) {
      assertThat(store.count(EventQuery.ALL)).isZero();
      assertThatThrownBy(() -> LATER.into(store))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("it is read-only");
    }
  }

  @Test
  void aDatabaseOfAnotherProgramIsLeftAlone() throws Exception {
    StoreAddress address = PostgisServer.shared().emptyDatabase();
    try (Connection connection = StoreKind.connect(address);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE events (mine integer)");

      assertThatThrownBy(() -> Stores.open(address))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("tables of another program");
      statement.execute("SELECT mine FROM events");
      assertThatThrownBy(() -> statement.execute("SELECT * FROM dateline_schema"))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void aStoreOfTheFirstSchemaIsBroughtUpToDateWithAllItHolds() throws Exception {
    StoreAddress address = PostgisServer.shared().emptyDatabase();
    PostgisSchema.prepare(PostgisDatabase.source(address), MigrationVersion.fromVersion("1"));
    try (Connection connection = StoreKind.connect(address);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO articles (id, title, language, text, content_hash)"
              + " VALUES ('old', 'Old', 'en', 'In Paris.', 'h')");
      statement.execute(
          "INSERT INTO events (geom, id, place, place_id, feature_code, precision_m, article, title,"
              + " sentence, mentions, role, confidence, corrected)"
              + " VALUES (ST_SetSRID(ST_MakePoint(2.3, 48.8), 4326), 'e', 'Paris', 'p', 'PPLC', 1,"
              + " 'old', 'Old', 'In Paris.', 1, 'location', 0.9, FALSE)");
    }

    try (EventStore store = Stores.open(address)) {
      assertThat(events(store)).singleElement().asString().contains("Paris", "old");
      assertThat(LATER.into(store)).isEqualTo(PutOutcome.ADDED);
      assertThat(store.delete("old")).isTrue();
      assertThat(store.count(EventQuery.ALL)).isEqualTo(1);
    }
  }

  @Test
  void aStoreOfANewerVersionIsRefused() throws Exception {
    StoreAddress address = PostgisServer.shared().database();
    try (Connection connection = StoreKind.connect(address);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO dateline_schema (installed_rank, version, description, type, script,"
              + " installed_by, execution_time, success)"
              + " VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 'x', 1, TRUE)");
    }

    assertThatThrownBy(() -> Stores.open(address))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("newer Dateline")
        .hasMessageContaining("99");
  }

  @Test
  void aUserWhoMayNotInstallPostgisIsToldWhatToDo() throws Exception {
    PostgisServer server = PostgisServer.shared();
    StoreAddress address = server.emptyDatabase();
    try (Connection connection = StoreKind.connect(address);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP ROLE IF EXISTS guest");
      statement.execute("CREATE ROLE guest LOGIN PASSWORD 'guest'");
      statement.execute("GRANT ALL ON SCHEMA public TO guest");
    }

    assertThatThrownBy(() -> Stores.open(StoreAddress.of(address + "?user=guest&password=guest")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("CREATE EXTENSION postgis");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://127.0.0.1:PORT/template1?user=dateline&password=SECRET-wrong",
        "jdbc:postgresql://127.0.0.1:PORT/nowhere?user=dateline&password=SECRET",
        "jdbc:postgresql://127.0.0.1:FREE/template1?user=dateline&password=SECRET",
        "jdbc:postgresql://127.0.0.1:99999999/x?user=dateline&password=SECRET",
        "jdbc:postgresql://dateline:SECRET@127.0.0.1:x/x",
        "jdbc:postgresql:?password=SECRET",
        "jdbc:mysql://127.0.0.1/x?user=dateline&password=SECRET",
      })
  void noErrorHoldsThePassword(String form) throws Exception {
    String address =
        form.replace("PORT", String.valueOf(PostgisServer.shared().port()))
            .replace("FREE", String.valueOf(freePort()))
            .replace("SECRET", PostgisServer.PASSWORD);

    assertThatThrownBy(() -> Stores.open(StoreAddress.of(address)))
        .isInstanceOf(StoreException.class)
        .satisfies(PostgisEventStoreTest::assertThatNothingIsSecret);
  }

  @Test
  void gdalAndQgisOpenTheTableOfEvents() throws Exception {
    Program.OGRINFO.require("--version");
    PostgisServer server = PostgisServer.shared();
    StoreAddress address = server.database();
    try (EventStore store = Stores.open(address)) {
      World.reports().forEach(report -> report.into(store));

      Program.Run run =
          Program.OGRINFO.run(
              "-ro",
              "-so",
              "PG:host=127.0.0.1 port=%d dbname=%s user=%s password=%s"
                  .formatted(
                      server.port(), address.name(), PostgisServer.USER, PostgisServer.PASSWORD),
              "events");

      assertThat(run.exitCode()).as(run.output()).isZero();
      assertThat(run.output())
          .contains(
              "Geometry: Point",
              "Feature Count: 9",
              "ID[\"EPSG\",4326]",
              "FID Column = fid",
              "event_start: Date",
              "corrected: Integer(Boolean)");
    }
  }

  private static void assertThatNothingIsSecret(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain(PostgisServer.PASSWORD);
  }

  private static <T> T soon(Callable<T> use) throws Exception {
    for (int i = 0; i < 600; i++) {
      try {
        return use.call();
      } catch (StoreException e) {
        Thread.sleep(100);
      }
    }
    return use.call();
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static List<String> events(EventStore store) {
    List<String> events = new ArrayList<>();
    store.stream(EventQuery.ALL, event -> events.add(event.toString()));
    return events;
  }
}
