package org.dateline.export;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.dateline.geo.Position;

/**
 * Writes a whole R*Tree of SQLite at once: sorted and packed node by node (S. T. Leutenegger et
 * al., "STR: A Simple and Efficient Algorithm for R-Tree Packing", ICDE 1997), in a fraction of the
 * time that inserting takes, and with full nodes that overlap less.
 *
 * <p>The tables and the layout of nodes are part of SQLite's file format ("The SQLite R*Tree
 * Module", 6): a node consists of two bytes with the depth of the tree (in the root only), two
 * bytes with the number of its cells, and the cells, each of which is a 64-bit number and four
 * 32-bit floats, all big-endian.
 */
final class PackedIndex {

  private static final String TABLE = "rtree_events_geom";
  private static final int ROOT = 1;
  private static final int HEAD_BYTES = 4;
  private static final int CELL_BYTES = Long.BYTES + 4 * Float.BYTES;

  private double[] lon = new double[1024];
  private double[] lat = new double[1024];
  private int size;

  /** Adds the position of the next row; the first is row 1. */
  void add(Position position) {
    if (size == lon.length) {
      lon = Arrays.copyOf(lon, 2 * size);
      lat = Arrays.copyOf(lat, 2 * size);
    }
    lon[size] = position.lon();
    lat[size] = position.lat();
    size++;
  }

  /** Fills the empty index {@code rtree_events_geom} within the transaction of a connection. */
  void write(Connection connection) throws SQLException {
    if (size == 0) {
      return;
    }
    int nodeBytes = nodeBytes(connection);
    int cells = (nodeBytes - HEAD_BYTES) / CELL_BYTES;
    try (Tables tables = new Tables(connection, nodeBytes)) {
      int[] rows = order(cells);
      List<Cell> level =
          new Level(rows.length, i -> Cell.of(rows[i] + 1, lon[rows[i]], lat[rows[i]]));
      int next = ROOT + 1;
      int height = 0;
      while (level.size() > cells) {
        List<Cell> above = new ArrayList<>(level.size() / cells + 1);
        for (int from = 0; from < level.size(); from += cells) {
          List<Cell> node = level.subList(from, Math.min(from + cells, level.size()));
          tables.put(next, node, height, 0);
          above.add(Cell.around(next++, node));
        }
        level = above;
        height++;
      }
      tables.put(ROOT, level, height, height);
    }
  }

  /** The rows in vertical slabs from west to east, and from south to north within a slab. */
  private int[] order(int cells) {
    int leaves = (size + cells - 1) / cells;
    int slab = cells * (int) Math.ceil(Math.sqrt(leaves));
    long[] keys = new long[size];
    for (int row = 0; row < size; row++) {
      keys[row] = key(lon[row], row);
    }
    Arrays.sort(keys);
    for (int from = 0; from < size; from += slab) {
      int to = Math.min(from + slab, size);
      for (int i = from; i < to; i++) {
        keys[i] = key(lat[(int) keys[i]], (int) keys[i]);
      }
      Arrays.sort(keys, from, to);
    }
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  /** A key that sorts by degrees, to a millionth, and contains the row in its lower half. */
  private static long key(double degrees, int row) {
    return Math.round(degrees * 1e6) << Integer.SIZE | row;
  }

  private static int nodeBytes(Connection connection) throws SQLException {
    String sql = "SELECT length(data) FROM " + TABLE + "_node WHERE nodeno = " + ROOT;
    try (Statement statement = connection.createStatement()) {
      ResultSet row = statement.executeQuery(sql);
      return row.getInt(1);
    }
  }

  /** The cells of all rows, each created on demand because there are many. */
  private static final class Level extends AbstractList<Cell> {

    private final int size;
    private final IntFunction<Cell> cell;

    Level(int size, IntFunction<Cell> cell) {
      this.size = size;
      this.cell = cell;
    }

    @Override
    public Cell get(int index) {
      return cell.apply(index);
    }

    @Override
    public int size() {
      return size;
    }
  }

  /** A row or a node, with the box around it. */
  private record Cell(long number, float west, float east, float south, float north) {

    static Cell of(long row, double lon, double lat) {
      return new Cell(row, down(lon), up(lon), down(lat), up(lat));
    }

    static Cell around(long node, List<Cell> cells) {
      float west = Float.POSITIVE_INFINITY;
      float east = Float.NEGATIVE_INFINITY;
      float south = Float.POSITIVE_INFINITY;
      float north = Float.NEGATIVE_INFINITY;
      for (Cell cell : cells) {
        west = Math.min(west, cell.west);
        east = Math.max(east, cell.east);
        south = Math.min(south, cell.south);
        north = Math.max(north, cell.north);
      }
      return new Cell(node, west, east, south, north);
    }

    // A box may be larger than its contents, but never smaller.
    private static float down(double degrees) {
      float near = (float) degrees;
      return near > degrees ? Math.nextDown(near) : near;
    }

    private static float up(double degrees) {
      float near = (float) degrees;
      return near < degrees ? Math.nextUp(near) : near;
    }
  }

  /** The three tables in which the module stores a tree. */
  private static final class Tables implements AutoCloseable {

    private final ByteBuffer node;
    private final PreparedStatement nodes;
    private final PreparedStatement rows;
    private final PreparedStatement parents;

    Tables(Connection connection, int nodeBytes) throws SQLException {
      node = ByteBuffer.allocate(nodeBytes);
      nodes = connection.prepareStatement("REPLACE INTO " + TABLE + "_node VALUES (?, ?)");
      rows = connection.prepareStatement("INSERT INTO " + TABLE + "_rowid VALUES (?, ?)");
      parents = connection.prepareStatement("INSERT INTO " + TABLE + "_parent VALUES (?, ?)");
    }

    /**
     * Writes a node.
     *
     * @param height 0 for a node that contains rows
     * @param depth of the tree, in its root; 0 elsewhere
     */
    void put(long number, List<Cell> cells, int height, int depth) throws SQLException {
      Arrays.fill(node.array(), (byte) 0);
      node.clear().putShort((short) depth).putShort((short) cells.size());
      PreparedStatement below = height == 0 ? rows : parents;
      for (Cell cell : cells) {
        node.putLong(cell.number);
        node.putFloat(cell.west).putFloat(cell.east).putFloat(cell.south).putFloat(cell.north);
        below.setLong(1, cell.number);
        below.setLong(2, number);
        below.executeUpdate();
      }
      nodes.setLong(1, number);
      nodes.setBytes(2, node.array());
      nodes.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
      nodes.close();
      rows.close();
      parents.close();
    }
  }
}
