package org.dateline.gazetteer;

/** Estimates the radius of places whose extent is not recorded, from their kind and population. */
final class Precision {

  /**
   * Inhabitants per square kilometer of a built-up city: within the range of 4,000 to 10,000 that
   * Angel et al., "Atlas of Urban Expansion" (2016), find for most of the world's cities.
   */
  private static final double PEOPLE_PER_SQUARE_KM = 5_000;

  private Precision() {}

  /** The radius in meters, at least 500. */
  static int meters(char featureClass, String featureCode, long population) {
    return switch (featureClass) {
      case 'A' -> administrative(featureCode);
      case 'P' -> populated(featureCode, population);
      case 'S', 'R' -> 1_000;
      default -> natural(featureCode);
    };
  }

  private static int natural(String featureCode) {
    return switch (featureCode) {
      case "CONT", "OCN", "SEA", "GULF", "STRT", "RGN", "DSRT", "MTS", "PEN", "ISLS" -> 100_000;
      case "ISL", "LK", "LKS", "BAY", "STM", "RGNE", "VAL", "PLN", "PLAT" -> 20_000;
      default -> 5_000;
    };
  }

  private static int administrative(String featureCode) {
    if (featureCode.startsWith("PCL")) {
      return 200_000;
    }
    return switch (featureCode) {
      case "ADM1" -> 75_000;
      case "ADM2" -> 25_000;
      default -> 10_000;
    };
  }

  private static int populated(String featureCode, long population) {
    double radiusKm = Math.sqrt(population / PEOPLE_PER_SQUARE_KM / Math.PI);
    // Neither the point in GeoNames nor the word "in" of a reporter is more precise than that.
    int floorMeters = featureCode.equals("PPLX") ? 1_000 : 2_000;
    return Math.max(floorMeters, (int) Math.round(radiusKm) * 1_000);
  }
}
