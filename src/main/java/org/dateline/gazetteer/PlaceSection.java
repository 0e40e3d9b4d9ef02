package org.dateline.gazetteer;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Builds the section of places; the offsets of their names are set at the end. */
final class PlaceSection {

  private record Country(int place, double prominence) {}

  private final Workspace workspace;
  private final StringSection words;
  private final Spool unnamed;
  private final ByteBuffer row =
      ByteBuffer.allocate(PlaceColumns.ROW_BYTES).order(ByteOrder.LITTLE_ENDIAN);

  /** Offsets of codes: there are few, and each is used by many places. */
  private final Map<String, Integer> codes = new HashMap<>();

  /** First-level divisions by country and code. */
  private final Map<Long, Integer> divisions = new HashMap<>();

  private final List<Country> countries = new ArrayList<>();
  private String lastId = "";
  private int size;

  PlaceSection(Workspace workspace) throws IOException {
    this.workspace = workspace;
    words = new StringSection(workspace.spool());
    unnamed = workspace.spool();
    codes.put("", 0);
  }

  /** The number of places. */
  int size() {
    return size;
  }

  /** Adds a place and returns its ordinal. */
  int add(PlaceRow place) throws IOException {
    if (place.id().compareTo(lastId) <= 0) {
      throw new IllegalArgumentException(
          "places must come in the order of their ids, each once, but "
              + place.id()
              + " came after "
              + lastId);
    }
    lastId = place.id();
    int country = code(place.country());
    int admin1 = code(place.admin1());
    row.putInt(PlaceColumns.ID, words.append(place.id()));
    row.putInt(PlaceColumns.LON, units(place.position().lon()));
    row.putInt(PlaceColumns.LAT, units(place.position().lat()));
    row.putLong(PlaceColumns.POPULATION, place.population());
    row.putInt(PlaceColumns.FEATURE, code(place.feature()));
    row.putInt(PlaceColumns.COUNTRY, country);
    row.putInt(PlaceColumns.ADMIN1, admin1);
    row.putInt(PlaceColumns.ADMIN2, code(place.admin2()));
    row.putInt(PlaceColumns.PRECISION, place.precisionMeters());
    unnamed.write(row.array());
    if (place.feature().equals("A.ADM1")) {
      divisions.put(divisionKey(country, admin1), size);
    }
    if (place.isCountry()) {
      countries.add(new Country(size, place.prominence()));
    }
    return size++;
  }

  /** The section of ids and codes. */
  Spool words() {
    return words.spool();
  }

  /**
   * The section of rows.
   *
   * @param mainName offset of the main name of a place, by ordinal
   */
  Spool rows(IntUnaryOperator mainName) throws IOException {
    Spool named = workspace.spool();
    try (DataInputStream in = new DataInputStream(unnamed.read())) {
      for (int place = 0; place < size; place++) {
        in.readFully(row.array());
        row.putInt(PlaceColumns.NAME, mainName.applyAsInt(place));
        row.putInt(PlaceColumns.ADMIN1_NAME, divisionName(mainName));
        named.write(row.array());
      }
    }
    unnamed.close();
    return named;
  }

  /**
   * The section of countries: the most populous first, so that former or smaller namesakes come
   * last.
   */
  Spool countries() throws IOException {
    Spool spool = workspace.spool();
    countries.sort(Comparator.comparingDouble(country -> -country.prominence()));
    for (Country country : countries) {
      spool.write(
          ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(country.place()).array());
    }
    return spool;
  }

  private int divisionName(IntUnaryOperator mainName) {
    int admin1 = row.getInt(PlaceColumns.ADMIN1);
    Integer division = divisions.get(divisionKey(row.getInt(PlaceColumns.COUNTRY), admin1));
    return division == null ? 0 : mainName.applyAsInt(division);
  }

  private static long divisionKey(int country, int admin1) {
    return ((long) country << 32) | admin1;
  }

  private int code(String code) throws IOException {
    Integer known = codes.get(code);
    if (known != null) {
      return known;
    }
    int offset = words.append(code);
    codes.put(code, offset);
    return offset;
  }

  private static int units(double degrees) {
    return (int) Math.round(degrees * PlaceColumns.UNITS_PER_DEGREE);
  }
}
