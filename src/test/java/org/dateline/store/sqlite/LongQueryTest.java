package org.dateline.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.dateline.store.sql.Dialect;
import org.dateline.store.sql.Session;
import org.dateline.stores.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A query that would not come to an end. */
class LongQueryTest {

  private static final String ENDLESS =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

  @TempDir Path folder;

  @Test
  void isEndedAndTheConnectionServesTheNext() throws Exception {
    Path file = folder.resolve("dateline.gpkg");
    Stores.open(file).close();
    Dialect dialect = new SqliteDialect();
    try (Connection connection = SqliteConnections.plain(file)) {
      Session session = new Session(connection, dialect);
      dialect.endWithin(Duration.ofMillis(50), session);

      assertThatThrownBy(() -> session.number(ENDLESS))
          .isInstanceOfSatisfying(
              SQLException.class,
              e ->
                  assertThat(SqliteConnections.failure("cannot read", e))
                      .hasMessage("cannot read: the query takes too long"));

      dialect.endWithin(Duration.ofMinutes(1), session);
      assertThat(session.number("SELECT count(*) FROM events")).isZero();
    }
  }
}
