package org.dateline.export;

import org.dateline.geo.Position;
import org.jspecify.annotations.Nullable;

/** The smallest rectangle around positions, not across the antimeridian; null if there are none. */
final class LayerBounds {

  private double west = Double.POSITIVE_INFINITY;
  private double south = Double.POSITIVE_INFINITY;
  private double east = Double.NEGATIVE_INFINITY;
  private double north = Double.NEGATIVE_INFINITY;

  void add(Position position) {
    west = Math.min(west, position.lon());
    south = Math.min(south, position.lat());
    east = Math.max(east, position.lon());
    north = Math.max(north, position.lat());
  }

  /** West, south, east and north; infinite if nothing has been added. */
  double[] box() {
    return new double[] {west, south, east, north};
  }

  @Nullable Double west() {
    return orNull(west);
  }

  @Nullable Double south() {
    return orNull(south);
  }

  @Nullable Double east() {
    return orNull(east);
  }

  @Nullable Double north() {
    return orNull(north);
  }

  private static @Nullable Double orNull(double edge) {
    return Double.isFinite(edge) ? edge : null;
  }
}
