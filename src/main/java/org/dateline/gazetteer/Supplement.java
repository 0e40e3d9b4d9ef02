package org.dateline.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hand-written rows that complete a gazetteer: a row with a known id adds its names and overrides
 * other columns, a row with a new id is a new place.
 */
final class Supplement {

  private static final String BUNDLED = "/gazetteer/supplement.tsv";

  private final Map<String, List<String[]>> byId = new LinkedHashMap<>();

  private Supplement() {}

  /** The supplement that ships with Dateline. */
  static Supplement bundled() {
    try (InputStream in = Supplement.class.getResourceAsStream(BUNDLED)) {
      if (in == null) {
        throw new IllegalStateException("the supplement is not on the class path: " + BUNDLED);
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a supplement.
   *
   * @throws IllegalArgumentException naming the line if one is malformed
   */
  static Supplement read(BufferedReader lines) throws IOException {
    Supplement supplement = new Supplement();
    PlaceTable.forEachLine(
        lines,
        columns ->
            supplement.byId.computeIfAbsent(columns[0], id -> new ArrayList<>()).add(columns));
    return supplement;
  }

  /** The place, completed by the supplement. */
  PlaceRow over(PlaceRow place) {
    PlaceRow over = place;
    for (String[] columns : byId.getOrDefault(place.id(), List.of())) {
      over = PlaceTable.over(over, columns);
    }
    return over;
  }

  /**
   * The complete places of the supplement that are not among the known ones.
   *
   * @param known ids of places
   */
  List<PlaceRow> placesBeside(Set<String> known) {
    return byId.entrySet().stream()
        .filter(entry -> !known.contains(entry.getKey()))
        .map(entry -> entry.getValue().get(0))
        .filter(PlaceTable::isWhole)
        .map(columns -> over(PlaceTable.row(columns)))
        .toList();
  }

  /** The ids of its rows. */
  Set<String> ids() {
    return byId.keySet();
  }
}
