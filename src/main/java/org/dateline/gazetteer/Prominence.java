package org.dateline.gazetteer;

/**
 * How likely a place is meant when its name stands alone, as a number that orders the places of one
 * name.
 *
 * <p>The decimal logarithm of the population carries it; the steps for the kind of place put a
 * country before its capital's namesakes, and a seat of government before towns ten times as big.
 */
final class Prominence {

  private Prominence() {}

  /**
   * The prominence of a place; greater is likelier.
   *
   * @param ofSupplement whether it was written down by hand, because the news speaks of it
   */
  static double of(char featureClass, String featureCode, long population, boolean ofSupplement) {
    return Math.log10(1 + (double) population)
        + switch (featureClass) {
          case 'A' -> administrative(featureCode);
          case 'P' -> populated(featureCode);
          default -> ofSupplement ? ofTheNews(featureClass, featureCode) : ofADump(featureCode);
        };
  }

  /**
   * Whether a feature that is neither a division nor a populated place is one of the few that the
   * world knows: the seas and continents, among millions of brooks and hotels.
   */
  static boolean isGreatFeature(String featureCode) {
    return ofADump(featureCode) >= 5;
  }

  private static double ofTheNews(char featureClass, String featureCode) {
    return switch (featureClass) {
      case 'L' -> featureCode.equals("CONT") ? 9 : 6;
      case 'H' -> featureCode.equals("OCN") ? 9 : 5.5;
      case 'T' -> 5;
      default -> 3;
    };
  }

  /** Of millions of brooks, hills and schools hardly one is meant, if a village bears the name. */
  private static double ofADump(String featureCode) {
    return switch (featureCode) {
      case "CONT", "OCN" -> 9;
      case "SEA", "GULF", "STRT" -> 5;
      case "DSRT", "ISLS", "MTS", "PEN" -> 3;
      case "ISL", "RGN" -> 2;
      case "AIRP", "MT", "VLC" -> 1;
      default -> -0.5;
    };
  }

  private static double administrative(String featureCode) {
    if (featureCode.startsWith("PCL") && !featureCode.endsWith("H")) {
      return 3;
    }
    return switch (featureCode) {
      // A city often bears the name of the province around it, and comes first.
      case "ADM1" -> -0.7;
      case "TERR" -> 2;
      // A division most often bears the name of its seat, and the seat is meant.
      default -> -1;
    };
  }

  private static double populated(String featureCode) {
    return switch (featureCode) {
      case "PPLC" -> 2;
      case "PPLA" -> 1;
      case "PPLA2" -> 0.3;
      case "PPLX" -> -0.5;
      // Abandoned, destroyed or historical.
      case "PPLQ", "PPLW", "PPLH", "PPLCH" -> -1;
      default -> 0;
    };
  }
}
