package org.dateline.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.geo.Position;
import org.jspecify.annotations.Nullable;

/** The coasts of countries that mostly face one sea, of {@code gazetteer/coasts.tsv}. */
final class Coasts {

  private static final String RESOURCE = "/gazetteer/coasts.tsv";

  private static final int COLUMNS = 6;

  private static final Map<String, Coast> BY_COUNTRY = load();

  /**
   * A coast.
   *
   * @param middle a point in its middle
   * @param seaward the bearing out to sea, in degrees clockwise from north
   * @param halfLengthMeters half the distance between its ends
   */
  record Coast(Position middle, double seaward, double halfLengthMeters) {}

  private Coasts() {}

  /** The coast of a country; empty for islands, for several coasts, and where there is none. */
  static Optional<Coast> of(@Nullable String country) {
    return country == null ? Optional.empty() : Optional.ofNullable(BY_COUNTRY.get(country));
  }

  private static Map<String, Coast> load() {
    try (InputStream in = Coasts.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .skip(1)
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", COLUMNS))
          .collect(Collectors.toUnmodifiableMap(row -> row[0], Coasts::coast));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  private static Coast coast(String[] row) {
    return new Coast(
        new Position(Double.parseDouble(row[1]), Double.parseDouble(row[2])),
        Double.parseDouble(row[3]),
        Double.parseDouble(row[4]));
  }
}
