package org.dateline.index;

import java.util.BitSet;
import org.dateline.geo.BoundingBox;
import org.dateline.geo.Position;

/** Places by the cells of a grid of one degree, to find those in a box. */
final class PlaceGrid {

  private static final int COLUMNS = 360;
  private static final int ROWS = 180;

  private final double[] lon;
  private final double[] lat;
  private final int[] starts = new int[COLUMNS * ROWS + 1];
  private final int[] byCell;

  /** The places of some values that have positions. */
  PlaceGrid(SharedValues places) {
    lon = new double[places.size()];
    lat = new double[places.size()];
    byCell = new int[places.size()];
    for (int place = 0; place < lon.length; place++) {
      Position at = places.position(place);
      lon[place] = at.lon();
      lat[place] = at.lat();
      starts[cell(place) + 1]++;
    }
    for (int cell = 0; cell < COLUMNS * ROWS; cell++) {
      starts[cell + 1] += starts[cell];
    }
    int[] next = starts.clone();
    for (int place = 0; place < lon.length; place++) {
      byCell[next[cell(place)]++] = place;
    }
  }

  /** The numbers of the places that lie in a box or on its edge. */
  BitSet in(BoundingBox bbox) {
    BitSet found = new BitSet(lon.length);
    for (BoundingBox box : bbox.split()) {
      int south = row(box.south());
      int north = row(box.north());
      int west = column(box.west());
      int east = column(box.east());
      for (int row = south; row <= north; row++) {
        // The cells of a row lie one after the other.
        int end = starts[row * COLUMNS + east + 1];
        for (int i = starts[row * COLUMNS + west]; i < end; i++) {
          int place = byCell[i];
          if (lon[place] >= box.west()
              && lon[place] <= box.east()
              && lat[place] >= box.south()
              && lat[place] <= box.north()) {
            found.set(place);
          }
        }
      }
    }
    return found;
  }

  private int cell(int place) {
    return row(lat[place]) * COLUMNS + column(lon[place]);
  }

  private static int row(double lat) {
    return Math.max(0, Math.min(ROWS - 1, (int) (lat + 90)));
  }

  private static int column(double lon) {
    return Math.max(0, Math.min(COLUMNS - 1, (int) (lon + 180)));
  }
}
