package org.dateline.gazetteer;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.dateline.geo.Position;

/** Reads {@code places.tsv.gz} and applies {@code supplement.tsv} to it. */
final class PlaceTable {

  private static final int COLUMNS = 13;

  private PlaceTable() {}

  /**
   * The rows of both files, in the order of their ids.
   *
   * @throws IllegalArgumentException naming file and line if a row is malformed
   */
  static List<PlaceRow> read(Path places, Path supplement) throws IOException {
    Map<String, PlaceRow> rows = new HashMap<>();
    try (BufferedReader lines = open(places)) {
      forEachLine(lines, columns -> rows.put(columns[0], row(columns)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(places.getFileName() + " " + e.getMessage(), e);
    }
    try (BufferedReader lines = Files.newBufferedReader(supplement)) {
      Supplement laidOver = Supplement.read(lines);
      rows.replaceAll((id, row) -> laidOver.over(row));
      List<PlaceRow> own = laidOver.placesBeside(rows.keySet());
      own.forEach(row -> rows.put(row.id(), row));
      laidOver.ids().stream()
          .filter(id -> !rows.containsKey(id))
          .findFirst()
          .ifPresent(
              id -> {
                throw new IllegalArgumentException(
                    id + " is a new place, but lacks columns that every place needs");
              });
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(supplement.getFileName() + " " + e.getMessage(), e);
    }
    return sorted(rows.values());
  }

  /** Parses lines in the form of {@code places.tsv}, without the header. */
  static List<PlaceRow> parse(List<String> lines) {
    return lines.stream().map(line -> row(columns(line))).toList();
  }

  /** The rows ordered by id, as an index needs them. */
  static List<PlaceRow> sorted(Collection<PlaceRow> rows) {
    return rows.stream().sorted(PlaceRow.BY_ID).toList();
  }

  /** Passes on the columns of each line except comments and the header. */
  static void forEachLine(BufferedReader lines, Consumer<String[]> action) throws IOException {
    int number = 0;
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("id\t")) {
          action.accept(columns(line));
        }
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
    }
  }

  /** Whether the columns contain all that a place needs. */
  static boolean isWhole(String[] columns) {
    return !columns[1].isEmpty() && !columns[2].isEmpty() && !columns[4].isEmpty();
  }

  /** Makes a place of complete columns. */
  static PlaceRow row(String[] columns) {
    return new PlaceRow(
        columns[0],
        columns[1],
        position(columns),
        columns[4].charAt(0),
        columns[5],
        columns[6],
        columns[7],
        columns[8],
        columns[9].isEmpty() ? 0 : Long.parseLong(columns[9]),
        columns[10].isEmpty() ? 0 : Integer.parseInt(columns[10]),
        list(columns[11]),
        list(columns[12]));
  }

  /**
   * The place with the names in the columns added, and all other columns replaced where they are
   * filled.
   */
  static PlaceRow over(PlaceRow base, String[] columns) {
    List<String> names = new ArrayList<>(base.names());
    names.addAll(list(columns[11]));
    if (!columns[1].isEmpty() && !columns[1].equals(base.name())) {
      names.add(base.name());
    }
    List<String> otherNames = new ArrayList<>(base.otherNames());
    otherNames.addAll(list(columns[12]));
    return new PlaceRow(
        base.id(),
        orElse(columns[1], base.name()),
        columns[2].isEmpty() ? base.position() : position(columns),
        orElse(columns[4], String.valueOf(base.featureClass())).charAt(0),
        orElse(columns[5], base.featureCode()),
        orElse(columns[6], base.country()),
        orElse(columns[7], base.admin1()),
        orElse(columns[8], base.admin2()),
        columns[9].isEmpty() ? base.population() : Long.parseLong(columns[9]),
        columns[10].isEmpty() ? base.radiusMeters() : Integer.parseInt(columns[10]),
        names.stream().distinct().toList(),
        otherNames.stream().distinct().toList());
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream bytes = new FileInputStream(file.toFile());
    try {
      return new BufferedReader(
          new InputStreamReader(new GZIPInputStream(bytes, 1 << 16), StandardCharsets.UTF_8),
          1 << 16);
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  private static String[] columns(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length < COLUMNS) {
      throw new IllegalArgumentException(
          "expected at least " + COLUMNS + " columns, but found " + columns.length);
    }
    return columns;
  }

  private static Position position(String[] columns) {
    return new Position(Double.parseDouble(columns[2]), Double.parseDouble(columns[3]));
  }

  private static String orElse(String value, String base) {
    return value.isEmpty() ? base : value;
  }

  private static List<String> list(String value) {
    return value.isEmpty() ? List.of() : Arrays.asList(value.split("\\|"));
  }
}
