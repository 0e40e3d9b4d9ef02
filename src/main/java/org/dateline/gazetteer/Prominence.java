package org.dateline.gazetteer;

/**
 * Orders places of the same name by how likely they are meant when only the name is known.
 *
 * <p>Prominence is the decimal logarithm of the population plus a bonus for the kind of place: it
 * puts a country before its capital's namesakes, and a seat of government before towns ten times as
 * large.
 */
final class Prominence {

  private Prominence() {}

  /**
   * The prominence of a place; greater is likelier.
   *
   * @param ofSupplement whether it is in our own supplement of places that are in the news
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
   * Whether a feature that is neither a division nor a populated place is well known, such as a sea
   * or a continent among millions of brooks and hotels.
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

  /**
   * Prominence of other features of a dump: brooks, hills and schools are hardly ever meant if a
   * village has the same name.
   */
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
      // A city often has the name of the province around it, and comes first.
      case "ADM1" -> -0.7;
      case "TERR" -> 2;
      // A division often has the name of its seat, and then the seat is meant.
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
