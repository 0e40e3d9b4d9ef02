package org.dateline.geojson;

/** Degrees in JSON: at most 7 decimals, about a centimeter, and never an exponent. */
public final class Coordinate {

  private static final long SCALE = 10_000_000;

  private Coordinate() {}

  /** The shortest form of degrees that is right to 7 decimals. */
  public static String format(double degrees) {
    long scaled = Math.round(degrees * SCALE);
    long fraction = Math.abs(scaled) % SCALE;
    StringBuilder text = new StringBuilder(13);
    if (scaled < 0) {
      text.append('-');
    }
    text.append(Math.abs(scaled) / SCALE);
    if (fraction != 0) {
      text.append('.').append(SCALE + fraction).deleteCharAt(text.indexOf(".") + 1);
      int end = text.length();
      while (text.charAt(end - 1) == '0') {
        end--;
      }
      text.setLength(end);
    }
    return text.toString();
  }
}
