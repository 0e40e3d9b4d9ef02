package org.dateline.geo;

import org.locationtech.jts.shape.fractal.HilbertCode;

/** A Hilbert curve over the earth: what is near along it is near on the map. */
public final class HilbertCurve {

  // Steps along each axis, so that a position on the curve fits into 30 bits.
  private static final int LEVEL = 15;
  private static final int STEPS = (1 << LEVEL) - 1;

  private HilbertCurve() {}

  /**
   * How far along the curve a point lies, in [0, 2^30).
   *
   * @param lon degrees, in [-180, 180]
   * @param lat degrees, in [-90, 90]
   */
  public static long position(double lon, double lat) {
    int x = (int) Math.round((lon + 180) / 360 * STEPS);
    int y = (int) Math.round((lat + 90) / 180 * STEPS);
    return HilbertCode.encode(LEVEL, x, y);
  }
}
