package org.dateline.geo;

/**
 * A point on the earth, WGS 84, longitude first.
 *
 * @param lon degrees east of Greenwich, in [-180, 180]
 * @param lat degrees north of the equator, in [-90, 90]
 */
public record Position(double lon, double lat) {

  /**
   * Mean radius of the earth as the IUGG defines it (R1), in meters; a sphere of this radius is
   * within 0.6 % of the ellipsoid, far more precise than any gazetteer.
   */
  private static final double EARTH_RADIUS_METERS = 6_371_008.8;

  public Position {
    if (!(lon >= -180 && lon <= 180)) {
      throw new IllegalArgumentException("longitude must be in [-180, 180], but was " + lon);
    }
    if (!(lat >= -90 && lat <= 90)) {
      throw new IllegalArgumentException("latitude must be in [-90, 90], but was " + lat);
    }
  }

  /**
   * The great-circle distance by the haversine formula (R. W. Sinnott, "Virtues of the Haversine",
   * Sky and Telescope 68, 1984), which keeps its precision for near points.
   *
   * @return meters, at least 0 and at most half the earth's circumference
   */
  public double distanceMeters(Position other) {
    double phi = Math.toRadians(lat);
    double otherPhi = Math.toRadians(other.lat);
    double sinHalfPhi = Math.sin((otherPhi - phi) / 2);
    double sinHalfLambda = Math.sin(Math.toRadians(other.lon - lon) / 2);
    double h =
        sinHalfPhi * sinHalfPhi
            + Math.cos(phi) * Math.cos(otherPhi) * sinHalfLambda * sinHalfLambda;
    return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  /**
   * The direction in which the great circle to another point leaves this one.
   *
   * @return degrees clockwise from north, in (-180, 180]
   */
  public double bearingTo(Position other) {
    double phi = Math.toRadians(lat);
    double otherPhi = Math.toRadians(other.lat);
    double lambda = Math.toRadians(other.lon - lon);
    return Math.toDegrees(
        Math.atan2(
            Math.sin(lambda) * Math.cos(otherPhi),
            Math.cos(phi) * Math.sin(otherPhi)
                - Math.sin(phi) * Math.cos(otherPhi) * Math.cos(lambda)));
  }

  /**
   * The point that a great circle reaches from here.
   *
   * @param meters along it
   * @param bearing its direction here, in degrees clockwise from north
   */
  public Position moved(double meters, double bearing) {
    double angle = meters / EARTH_RADIUS_METERS;
    double phi = Math.toRadians(lat);
    double theta = Math.toRadians(bearing);
    double sinPhi =
        Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(theta);
    double lambda =
        Math.atan2(
            Math.sin(theta) * Math.sin(angle) * Math.cos(phi),
            Math.cos(angle) - Math.sin(phi) * sinPhi);
    double movedLat = Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, sinPhi))));
    return new Position(wrapped(lon + Math.toDegrees(lambda)), movedLat);
  }

  /**
   * The smallest box that contains all positions within a distance; rounding makes it larger, never
   * smaller (J. P. Matuschek, "Finding Points Within a Distance of a Latitude/Longitude Using
   * Bounding Coordinates").
   *
   * @param meters at least 0
   */
  public BoundingBox boxAround(double meters) {
    double angle = meters / EARTH_RADIUS_METERS * (1 + 1e-9) + 1e-12;
    double degrees = Math.toDegrees(angle);
    double south = lat - degrees;
    double north = lat + degrees;
    double half = Math.asin(Math.min(1, Math.sin(angle) / Math.cos(Math.toRadians(lat))));
    double halfDegrees = Math.toDegrees(half) + 1e-9;
    if (south <= -90 || north >= 90 || halfDegrees >= 90) {
      // A circle around a pole crosses all meridians.
      return new BoundingBox(-180, Math.max(-90, south), 180, Math.min(90, north));
    }
    return new BoundingBox(wrapped(lon - halfDegrees), south, wrapped(lon + halfDegrees), north);
  }

  private static double wrapped(double degrees) {
    return degrees < -180 ? degrees + 360 : degrees > 180 ? degrees - 360 : degrees;
  }
}
