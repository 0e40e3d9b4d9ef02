package org.dateline.article;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.geo.Position;

/**
 * The point that a source states for the event of an article, as tables of events have it in the
 * columns latitude and longitude.
 *
 * @param name what the source calls it, or else its coordinates
 * @param position the point
 * @param precisionMeters how far the event may be from the point, at least 1
 */
public record GivenPlace(String name, Position position, int precisionMeters) {

  /** Degrees of latitude, and about those of longitude, in meters. */
  private static final double METERS_PER_DEGREE = 111_195;

  private static final int LEAST_METERS = 100;
  private static final int MOST_METERS = 100_000;
  private static final int LONGEST_NAME = 100;

  public GivenPlace {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a place needs a name");
    }
    if (precisionMeters < 1) {
      throw new IllegalArgumentException("a precision is at least 1 m: " + precisionMeters);
    }
  }

  /**
   * The place of a row; empty if it states no point that is on the earth.
   *
   * @param field finds a field by our name of it
   */
  static Optional<GivenPlace> of(Function<String, Optional<String>> field) {
    Optional<String> lat = field.apply("latitude").map(GivenPlace::withPoint);
    Optional<String> lon = field.apply("longitude").map(GivenPlace::withPoint);
    if (lat.isEmpty() || lon.isEmpty()) {
      return Optional.empty();
    }
    try {
      Position position =
          new Position(Double.parseDouble(lon.get()), Double.parseDouble(lat.get()));
      // Programs write 0, 0 where there is no point.
      return position.lon() == 0 && position.lat() == 0
          ? Optional.empty()
          : Optional.of(
              new GivenPlace(
                  name(field, position), position, precision(field, lat.get(), lon.get())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String name(Function<String, Optional<String>> field, Position position) {
    return field
        .apply("place")
        .map(name -> name.strip().replaceAll("\\s+", " "))
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
        .orElseGet(() -> String.format(Locale.ROOT, "%.4f, %.4f", position.lat(), position.lon()));
  }

  // ACLED says whether a point is the place, a town near it, or the seat of a region.
  private static int precision(Function<String, Optional<String>> field, String lat, String lon) {
    int written = Math.max(meters(lat), meters(lon));
    return switch (field.apply("precision").orElse("")) {
      case "1" -> Math.max(written, 5_000);
      case "2" -> Math.max(written, 25_000);
      case "3" -> MOST_METERS;
      default -> written;
    };
  }

  /** One unit of the last figure. */
  private static int meters(String degrees) {
    int point = degrees.indexOf('.');
    int decimals = point < 0 ? 0 : degrees.length() - point - 1;
    double meters = METERS_PER_DEGREE / Math.pow(10, decimals);
    return (int) Math.max(LEAST_METERS, Math.min(MOST_METERS, Math.round(meters)));
  }

  private static String withPoint(String degrees) {
    return degrees.strip().replace(',', '.');
  }
}
