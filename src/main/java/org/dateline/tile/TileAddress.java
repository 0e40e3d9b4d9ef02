package org.dateline.tile;

import org.dateline.geo.BoundingBox;
import org.dateline.geo.Position;
import org.dateline.query.ClusterGrid;

/**
 * A tile of the world in Web Mercator (OGC 17-083r4, annex D.1, WebMercatorQuad).
 *
 * @param zoom in [0, {@value #GREATEST_ZOOM}]
 * @param row counted from the north, in [0, 2^zoom)
 * @param column counted from the west, in [0, 2^zoom)
 */
public record TileAddress(int zoom, int row, int column) {

  /** The greatest zoom that clusters have. */
  public static final int GREATEST_ZOOM = 24;

  // The latitude at which the world is a square.
  private static final double LARGEST_LATITUDE = 85.05112877980659;

  public TileAddress {
    if (zoom < 0 || zoom > GREATEST_ZOOM) {
      throw new IllegalArgumentException(
          "a zoom must be in [0, " + GREATEST_ZOOM + "], but was " + zoom);
    }
    int tiles = 1 << zoom;
    if (row < 0 || row >= tiles || column < 0 || column >= tiles) {
      throw new IllegalArgumentException(
          "row and column must be in [0, %d) at zoom %d, but were %d and %d"
              .formatted(tiles, zoom, row, column));
    }
  }

  /** The box that has all events of the clusters in this tile. */
  BoundingBox boxOfClusters() {
    double size = 1.0 / (1 << zoom);
    return new ClusterGrid(zoom)
        .cellsAround(column * size, row * size, (column + 1) * size, (row + 1) * size);
  }

  /** From the western edge to the east, in widths of the tile. */
  double x(Position position) {
    return (position.lon() / 360 + 0.5) * (1 << zoom) - column;
  }

  /** From the northern edge to the south, in heights of the tile. */
  double y(Position position) {
    double lat = Math.max(-LARGEST_LATITUDE, Math.min(LARGEST_LATITUDE, position.lat()));
    double sin = Math.sin(Math.toRadians(lat));
    double share = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
    return share * (1 << zoom) - row;
  }

  /** Whether a position is in this tile and no other; the last row and column have their edges. */
  boolean contains(Position position) {
    return isWithin(x(position), column) && isWithin(y(position), row);
  }

  private boolean isWithin(double at, int index) {
    boolean isFirst = index == 0;
    boolean isLast = index == (1 << zoom) - 1;
    return (isFirst || at >= 0) && (isLast || at < 1);
  }
}
