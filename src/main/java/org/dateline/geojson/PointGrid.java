package org.dateline.geojson;

import java.util.function.IntConsumer;
import org.dateline.geo.BoundingBox;

/**
 * Events by the cells of a grid of half a degree, each cell's in the order of their ranks. A table
 * of sums (F. Crow, "Summed-area tables for texture mapping", SIGGRAPH 1984) counts any block of
 * cells in four steps.
 */
final class PointGrid {

  private static final int CELLS_PER_DEGREE = 2;
  private static final int COLUMNS = 360 * CELLS_PER_DEGREE;
  private static final int ROWS = 180 * CELLS_PER_DEGREE;

  private final EventArrays events;
  private final int[] starts = new int[COLUMNS * ROWS + 1];
  private final int[] ranks;
  private final int[] sums = new int[(COLUMNS + 1) * (ROWS + 1)];

  PointGrid(EventArrays events) {
    this.events = events;
    this.ranks = new int[events.size()];
    for (int rank = 0; rank < events.size(); rank++) {
      starts[cell(rank) + 1]++;
    }
    for (int cell = 0; cell < COLUMNS * ROWS; cell++) {
      starts[cell + 1] += starts[cell];
    }
    int[] ends = starts.clone();
    for (int rank = 0; rank < events.size(); rank++) {
      ranks[ends[cell(rank)]++] = rank;
    }
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        int cell = row * COLUMNS + column;
        int here = starts[cell + 1] - starts[cell];
        sums[sum(row + 1, column + 1)] =
            here + sums[sum(row, column + 1)] + sums[sum(row + 1, column)] - sums[sum(row, column)];
      }
    }
  }

  /** How many lie in the cells that the box touches; it must not cross the antimeridian. */
  long countNear(BoundingBox box) {
    return block(row(box.south()), column(box.west()), row(box.north()), column(box.east()));
  }

  /** How many lie in the box or on its edge; it must not cross the antimeridian. */
  long count(BoundingBox box) {
    int south = row(box.south());
    int north = row(box.north());
    int west = column(box.west());
    int east = column(box.east());
    long count = 0;
    for (int row = south; row <= north; row++) {
      if (row == south || row == north) {
        for (int column = west; column <= east; column++) {
          count += countCell(row, column, box);
        }
      } else {
        count += countCell(row, west, box);
        count += west == east ? 0 : countCell(row, east, box);
      }
    }
    return count + block(south + 1, west + 1, north - 1, east - 1);
  }

  /** Hands over the ranks of those in the cells that the box touches. */
  void forEachNear(BoundingBox box, IntConsumer consumer) {
    int west = column(box.west());
    int east = column(box.east());
    for (int row = row(box.south()); row <= row(box.north()); row++) {
      // The cells of a row lie one behind the other.
      int end = starts[row * COLUMNS + east + 1];
      for (int i = starts[row * COLUMNS + west]; i < end; i++) {
        consumer.accept(ranks[i]);
      }
    }
  }

  private long countCell(int row, int column, BoundingBox box) {
    int cell = row * COLUMNS + column;
    long count = 0;
    for (int i = starts[cell]; i < starts[cell + 1]; i++) {
      double lon = events.lon(ranks[i]);
      double lat = events.lat(ranks[i]);
      if (lon >= box.west() && lon <= box.east() && lat >= box.south() && lat <= box.north()) {
        count++;
      }
    }
    return count;
  }

  private long block(int south, int west, int north, int east) {
    if (south > north || west > east) {
      return 0;
    }
    return (long) sums[sum(north + 1, east + 1)]
        - sums[sum(south, east + 1)]
        - sums[sum(north + 1, west)]
        + sums[sum(south, west)];
  }

  private int cell(int rank) {
    return row(events.lat(rank)) * COLUMNS + column(events.lon(rank));
  }

  private static int row(double lat) {
    return Math.min(ROWS - 1, (int) ((lat + 90) * CELLS_PER_DEGREE));
  }

  private static int column(double lon) {
    return Math.min(COLUMNS - 1, (int) ((lon + 180) * CELLS_PER_DEGREE));
  }

  private static int sum(int row, int column) {
    return row * (COLUMNS + 1) + column;
  }
}
