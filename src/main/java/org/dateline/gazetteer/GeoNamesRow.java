package org.dateline.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.geo.Position;

/**
 * A line of a GeoNames dump: 19 columns between tabs, as <a
 * href="https://download.geonames.org/export/dump/readme.txt">its readme</a> lists them.
 */
final class GeoNamesRow {

  static final int COLUMNS = 19;

  private static final int MAX_ID_DIGITS = 12;

  private static final int ID = 0;
  private static final int NAME = 1;
  private static final int ASCII_NAME = 2;
  private static final int ALTERNATE_NAMES = 3;
  private static final int LATITUDE = 4;
  private static final int LONGITUDE = 5;
  private static final int FEATURE_CLASS = 6;
  private static final int FEATURE_CODE = 7;
  private static final int COUNTRY = 8;
  private static final int ADMIN1 = 10;
  private static final int ADMIN2 = 11;
  private static final int POPULATION = 14;

  private GeoNamesRow() {}

  /**
   * Parses a line into a place.
   *
   * @throws DamagedRowException if the line has no usable place
   */
  static PlaceRow parse(String line) throws DamagedRowException {
    String[] columns = columns(line, COLUMNS, COLUMNS);
    String id = id(columns[ID]);
    String name = NameRules.clean(columns[NAME]);
    if (name.isEmpty() || name.length() > StringSection.MAX_BYTES / 3) {
      throw new DamagedRowException(Damage.NAME);
    }
    NameRules.Names names = NameRules.byScript(name, alternates(name, columns), columns[COUNTRY]);
    char featureClass = featureClass(columns[FEATURE_CLASS]);
    return new PlaceRow(
        id,
        name,
        position(columns),
        featureClass,
        featureCode(featureClass, columns[FEATURE_CODE]),
        columns[COUNTRY],
        columns[ADMIN1],
        columns[ADMIN2],
        population(columns[POPULATION]),
        0,
        names.latin(),
        names.other());
  }

  /** Splits a line that must have between {@code least} and {@code most} columns. */
  static String[] columns(String line, int least, int most) throws DamagedRowException {
    String[] columns = line.split("\t", -1);
    if (columns.length < least || columns.length > most) {
      throw new DamagedRowException(Damage.COLUMNS);
    }
    return columns;
  }

  /** Our id of the place with a GeoNames id. */
  static String id(String number) throws DamagedRowException {
    boolean digits =
        !number.isEmpty()
            && number.length() <= MAX_ID_DIGITS
            && number.charAt(0) != '0'
            && number.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits) {
      throw new DamagedRowException(Damage.ID);
    }
    return "geonames:" + number;
  }

  private static List<String> alternates(String name, String[] columns) {
    List<String> alternates = new ArrayList<>();
    // "Sao Paulo" adds nothing because "São Paulo" is folded to it, but the ASCII name of a name in
    // Cyrillic is needed.
    if (!NameKey.folded(columns[ASCII_NAME]).equals(NameKey.folded(name))) {
      alternates.add(columns[ASCII_NAME]);
    }
    alternates.addAll(Arrays.asList(columns[ALTERNATE_NAMES].split(",")));
    return alternates;
  }

  private static Position position(String[] columns) throws DamagedRowException {
    double lat = number(columns[LATITUDE]);
    double lon = number(columns[LONGITUDE]);
    try {
      return new Position(lon, lat);
    } catch (IllegalArgumentException e) {
      throw new DamagedRowException(Damage.COORDINATES);
    }
  }

  private static double number(String text) throws DamagedRowException {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new DamagedRowException(Damage.NUMBER);
    }
  }

  private static long population(String text) throws DamagedRowException {
    try {
      long population = text.isEmpty() ? 0 : Long.parseLong(text);
      if (population >= 0) {
        return population;
      }
    } catch (NumberFormatException e) {
      // Thrown below.
    }
    throw new DamagedRowException(Damage.NUMBER);
  }

  private static char featureClass(String text) throws DamagedRowException {
    // GeoNames has a few thousand rows without a class; most are populated places.
    if (text.isEmpty()) {
      return 'P';
    }
    if (text.length() != 1 || PlaceRow.FEATURE_CLASSES.indexOf(text.charAt(0)) < 0) {
      throw new DamagedRowException(Damage.FEATURE);
    }
    return text.charAt(0);
  }

  private static String featureCode(char featureClass, String text) {
    return text.isEmpty() && featureClass == 'P' ? "PPL" : text;
  }
}
