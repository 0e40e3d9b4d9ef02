package org.dateline.gazetteer;

/** Offsets of the columns in the row of a place in the index, in bytes. */
final class PlaceColumns {

  /** String offset. */
  static final int ID = 0;

  /** String offset. */
  static final int NAME = 4;

  /** Degrees times 10<sup>7</sup>, int. */
  static final int LON = 8;

  /** Degrees times 10<sup>7</sup>, int. */
  static final int LAT = 12;

  /** Long. */
  static final int POPULATION = 16;

  /** String offset of "P.PPLA". */
  static final int FEATURE = 24;

  /** String offset, 0 where there is none. */
  static final int COUNTRY = 28;

  /** String offset, 0 where there is none. */
  static final int ADMIN1 = 32;

  /** String offset of the division's name, 0 where there is none. */
  static final int ADMIN1_NAME = 36;

  /** String offset, 0 where there is none. */
  static final int ADMIN2 = 40;

  /** Meters, int. */
  static final int PRECISION = 44;

  /** Length of a row. */
  static final int ROW_BYTES = 48;

  /** Units per degree in {@link #LON} and {@link #LAT}; one unit is about a centimeter. */
  static final double UNITS_PER_DEGREE = 1e7;

  private PlaceColumns() {}
}
