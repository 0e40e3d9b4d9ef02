package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dateline.geo.BoundingBox;
import org.dateline.geo.Position;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQLite itself must find the tree in order, and in it what a loop finds. */
class PackedIndexTest {

  // Around what one node, and two and three levels hold.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 51, 52, 2601, 2602, 12_000})
  void itIsATreeLikeOneThatWasInserted(int size) throws SQLException {
    Random random = new Random(size);
    List<Position> positions = new ArrayList<>();
    PackedIndex index = new PackedIndex();
    for (int i = 0; i < size; i++) {
      Position position =
          i > 0 && random.nextInt(4) == 0
              ? positions.get(random.nextInt(i))
              : new Position(edged(random, 180), edged(random, 90));
      positions.add(position);
      index.add(position);
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "CREATE VIRTUAL TABLE rtree_events_geom USING rtree(id, minx, maxx, miny, maxy)");
      index.write(connection);

      requireRight(connection, positions);
      // Who opens the file may go on writing.
      for (int row = 1; row <= size; row += 3) {
        statement.executeUpdate("DELETE FROM rtree_events_geom WHERE id = " + row);
        Position moved = new Position(edged(random, 180), edged(random, 90));
        positions.set(row - 1, moved);
        statement.executeUpdate(
            "INSERT INTO rtree_events_geom VALUES (%d, %s, %s, %s, %s)"
                .formatted(row, moved.lon(), moved.lon(), moved.lat(), moved.lat()));
      }
      requireRight(connection, positions);
    }
  }

  private static void requireRight(Connection connection, List<Position> positions)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      ResultSet check = statement.executeQuery("SELECT rtreecheck('rtree_events_geom')");
      assertThat(check.getString(1)).isEqualTo("ok");
    }
    Random random = new Random(7);
    for (int i = 0; i < 30; i++) {
      double west = random.nextInt(300) - 180;
      double south = random.nextInt(120) - 90;
      BoundingBox box = new BoundingBox(west, south, west + random.nextInt(60), south + 45);
      assertThat(found(connection, box)).isEqualTo(expected(positions, box));
    }
    assertThat(found(connection, BoundingBox.WORLD)).hasSameSizeAs(positions);
  }

  private static List<Integer> expected(List<Position> positions, BoundingBox box) {
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < positions.size(); i++) {
      if (box.contains(positions.get(i))) {
        rows.add(i + 1);
      }
    }
    return rows;
  }

  private static List<Integer> found(Connection connection, BoundingBox box) throws SQLException {
    String sql =
        "SELECT id FROM rtree_events_geom"
            + " WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ? ORDER BY id";
    List<Integer> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setDouble(1, box.west());
      statement.setDouble(2, box.east());
      statement.setDouble(3, box.south());
      statement.setDouble(4, box.north());
      ResultSet row = statement.executeQuery();
      while (row.next()) {
        rows.add(row.getInt(1));
      }
    }
    return rows;
  }

  /** Half degrees are floats, so that what lies on an edge is found exactly. */
  private static double edged(Random random, int limit) {
    return random.nextInt(4 * limit + 1) / 2.0 - limit;
  }
}
