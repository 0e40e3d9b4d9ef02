package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.dateline.geo.HilbertCurve;
import org.dateline.geo.Position;

/**
 * The index of a FlatGeobuf file: a packed R-tree over the features in the order of a Hilbert curve
 * (I. Kamel, C. Faloutsos, "On Packing R-trees", CIKM 1993). The file contains its nodes from the
 * root down, each as a box and, for a leaf, the place of its feature behind the index, for others
 * the number of its first child.
 */
final class HilbertIndex {

  /** The most children of a node, as in the format's own software. */
  static final int NODE_SIZE = 16;

  private static final int NODE_BYTES = 4 * Double.BYTES + Long.BYTES;

  private double[] lon = new double[1024];
  private double[] lat = new double[1024];
  private long[] start = new long[1024];
  private int[] length = new int[1024];
  private int size;

  /** Adds the next feature. */
  void add(Position position, long at, int bytes) {
    if (size == lon.length) {
      lon = Arrays.copyOf(lon, 2 * size);
      lat = Arrays.copyOf(lat, 2 * size);
      start = Arrays.copyOf(start, 2 * size);
      length = Arrays.copyOf(length, 2 * size);
    }
    lon[size] = position.lon();
    lat[size] = position.lat();
    start[size] = at;
    length[size] = bytes;
    size++;
  }

  int size() {
    return size;
  }

  /** Where a feature stands that was added. */
  long start(int feature) {
    return start[feature];
  }

  /** Its length in bytes. */
  int length(int feature) {
    return length[feature];
  }

  /** The features along the curve. */
  int[] order() {
    long[] keys = new long[size];
    for (int i = 0; i < size; i++) {
      keys[i] = HilbertCurve.position(lon[i], lat[i]) << Integer.SIZE | i;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  /**
   * Writes the index.
   *
   * @param order in which the features follow
   */
  void write(int[] order, OutputStream out) throws IOException {
    if (size == 0) {
      return;
    }
    Level[] levels = levels(order);
    int first = 0;
    for (int i = levels.length - 1; i >= 0; i--) {
      first += levels[i].size();
      // The nodes of the level below follow those of this one.
      levels[i].write(i == 0 ? -1 : first, out);
    }
  }

  private Level[] levels(int[] order) {
    Level leaves = new Level(size, new long[size]);
    long at = 0;
    for (int i = 0; i < size; i++) {
      leaves.include(i, lon[order[i]], lat[order[i]], lon[order[i]], lat[order[i]]);
      leaves.starts[i] = at;
      at += length[order[i]];
    }
    int height = 2;
    for (int nodes = parents(size); nodes > 1; nodes = parents(nodes)) {
      height++;
    }
    Level[] levels = new Level[height];
    levels[0] = leaves;
    for (int i = 1; i < height; i++) {
      levels[i] = levels[i - 1].parents();
    }
    return levels;
  }

  private static int parents(int nodes) {
    return (nodes + NODE_SIZE - 1) / NODE_SIZE;
  }

  /** The nodes of the same height. */
  private static final class Level {

    private final double[] boxes;
    private final long[] starts;

    Level(int size, long[] starts) {
      this.boxes = new double[4 * size];
      this.starts = starts;
      for (int i = 0; i < size; i++) {
        Arrays.fill(boxes, 4 * i, 4 * i + 2, Double.POSITIVE_INFINITY);
        Arrays.fill(boxes, 4 * i + 2, 4 * i + 4, Double.NEGATIVE_INFINITY);
      }
    }

    int size() {
      return boxes.length / 4;
    }

    void include(int node, double west, double south, double east, double north) {
      int at = 4 * node;
      boxes[at] = Math.min(boxes[at], west);
      boxes[at + 1] = Math.min(boxes[at + 1], south);
      boxes[at + 2] = Math.max(boxes[at + 2], east);
      boxes[at + 3] = Math.max(boxes[at + 3], north);
    }

    Level parents() {
      Level above = new Level(HilbertIndex.parents(size()), new long[0]);
      for (int i = 0; i < size(); i++) {
        int at = 4 * i;
        above.include(i / NODE_SIZE, boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]);
      }
      return above;
    }

    void write(int firstChild, OutputStream out) throws IOException {
      ByteBuffer node = ByteBuffer.allocate(NODE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i < size(); i++) {
        node.clear();
        for (int edge = 0; edge < 4; edge++) {
          node.putDouble(boxes[4 * i + edge]);
        }
        node.putLong(firstChild < 0 ? starts[i] : firstChild + (long) i * NODE_SIZE);
        out.write(node.array());
      }
    }
  }
}
