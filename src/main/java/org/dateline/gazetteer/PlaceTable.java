package org.dateline.gazetteer;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.dateline.geo.Position;
import org.jspecify.annotations.Nullable;

/** Reads {@code places.tsv.gz} and lays {@code supplement.tsv} over it. */
final class PlaceTable {

  private static final int COLUMNS = 13;

  private final Map<String, PlaceRow> rows = new LinkedHashMap<>();

  /**
   * The rows of both files: a supplement row of a known id adds its names and overrides what else
   * it gives, one of a new id adds a place.
   *
   * @throws IllegalArgumentException naming file and line if a row is broken
   */
  static Collection<PlaceRow> read(Path places, Path supplement) throws IOException {
    PlaceTable table = new PlaceTable();
    table.forEachLine(places, columns -> table.rows.put(columns[0], row(columns, null)));
    table.forEachLine(
        supplement, columns -> table.rows.compute(columns[0], (id, row) -> row(columns, row)));
    return table.rows.values();
  }

  /** The rows of lines in the form of {@code places.tsv}, header left out. */
  static Collection<PlaceRow> parse(List<String> lines) {
    return lines.stream().map(line -> row(columns(line), null)).toList();
  }

  private void forEachLine(Path file, Consumer<String[]> action) throws IOException {
    int number = 0;
    try (BufferedReader reader = open(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("id\t")) {
          action.accept(columns(line));
        }
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          file.getFileName() + " line " + number + ": " + e.getMessage(), e);
    }
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream bytes = new FileInputStream(file.toFile());
    try {
      InputStream text =
          file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
      return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8), 1 << 16);
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

  private static PlaceRow row(String[] columns, @Nullable PlaceRow base) {
    if (base == null) {
      return new PlaceRow(
          columns[0],
          columns[1],
          new Position(Double.parseDouble(columns[2]), Double.parseDouble(columns[3])),
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
        columns[2].isEmpty()
            ? base.position()
            : new Position(Double.parseDouble(columns[2]), Double.parseDouble(columns[3])),
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

  private static String orElse(String value, String base) {
    return value.isEmpty() ? base : value;
  }

  private static List<String> list(String value) {
    return value.isEmpty() ? List.of() : Arrays.asList(value.split("\\|"));
  }
}
