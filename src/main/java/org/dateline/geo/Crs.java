package org.dateline.geo;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;

/**
 * The supported coordinate reference systems, each with its own order of axes. GeoTools transforms
 * between them; it is only loaded for systems other than longitude and latitude, so that other
 * requests do not wait for its start.
 */
public enum Crs {
  /** WGS 84 longitude and latitude, in degrees: the system of positions in the store. */
  CRS84("http://www.opengis.net/def/crs/OGC/1.3/CRS84", 7, Definitions.LON_LAT),
  /** WGS 84 latitude and longitude, in degrees. */
  EPSG_4326("http://www.opengis.net/def/crs/EPSG/0/4326", 7, Definitions.LAT_LON),
  /** Web Mercator, in meters. */
  EPSG_3857("http://www.opengis.net/def/crs/EPSG/0/3857", 2, Definitions.WEB_MERCATOR);

  /**
   * The parallel nearest to a pole that Web Mercator shows, in degrees. The poles are infinitely
   * far away; points beyond this parallel are drawn on it.
   */
  public static final double LAST_PARALLEL = 89.99;

  private static final double CENTIMETER_DEGREES = 1e-7;

  private final String uri;
  private final int decimals;
  private final Transforms transforms;

  Crs(String uri, int decimals, String definition) {
    this.uri = uri;
    this.decimals = decimals;
    this.transforms = new Transforms(definition);
  }

  /**
   * Finds a system by its URI.
   *
   * @throws IllegalArgumentException if it is not supported
   */
  public static Crs parse(String uri) {
    return Arrays.stream(values())
        .filter(crs -> crs.uri.equals(uri))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "expected one of " + String.join(", ", uris()) + ", but was '" + uri + "'"));
  }

  /** The URIs of all systems, the default first. */
  public static List<String> uris() {
    return Arrays.stream(values()).map(Crs::uri).collect(Collectors.toList());
  }

  /** The URI of the system. */
  public String uri() {
    return uri;
  }

  /** How many decimals of an ordinate give a precision of about a centimeter. */
  public int decimals() {
    return decimals;
  }

  /** The two ordinates of a position, in the order of the axes. */
  public double[] ordinates(Position position) {
    if (this == CRS84) {
      return new double[] {position.lon(), position.lat()};
    }
    double lat = position.lat();
    if (this == EPSG_3857) {
      lat = Math.max(-LAST_PARALLEL, Math.min(LAST_PARALLEL, lat));
    }
    return transforms.forward(position.lon(), lat);
  }

  /**
   * The position of two ordinates. Ordinates in meters beyond the edges of the projected world are
   * moved to its edge.
   *
   * @throws IllegalArgumentException if they are not numbers or, in degrees, out of range
   */
  public Position position(double first, double second) {
    if (!Double.isFinite(first) || !Double.isFinite(second)) {
      throw new IllegalArgumentException(
          "expected finite coordinates, but were " + first + " and " + second);
    }
    return switch (this) {
      case CRS84 -> new Position(first, second);
      case EPSG_4326 -> new Position(second, first);
      case EPSG_3857 -> {
        double[] lonLat = transforms.back(first, second);
        yield new Position(within(lonLat[0], 180), within(lonLat[1], 90));
      }
    };
  }

  /**
   * Parses a box of four or six numbers, the lower corner first.
   *
   * @throws IllegalArgumentException if the text has another form or an edge is out of range
   */
  public BoundingBox box(String text) {
    if (this == CRS84) {
      return BoundingBox.parse(text);
    }
    double[] numbers = Arrays.stream(text.split(",", -1)).mapToDouble(Crs::number).toArray();
    if (numbers.length != 4 && numbers.length != 6) {
      throw new IllegalArgumentException(
          "expected the lower and then the upper corner in the order of the axes of %s, but '%s' has"
                  .formatted(uri, text)
              + " %d parts".formatted(numbers.length));
    }
    int upper = numbers.length / 2;
    Position lowest = position(numbers[0], numbers[1]);
    Position highest = position(numbers[upper], numbers[upper + 1]);
    return new BoundingBox(
        toEdge(lowest.lon()), lowest.lat(), toEdge(highest.lon()), highest.lat());
  }

  /**
   * Snaps longitudes next to the antimeridian to it, so that a box around the world loses nothing
   * by rounding.
   */
  private static double toEdge(double lon) {
    return Math.abs(lon) > 180 - CENTIMETER_DEGREES ? Math.copySign(180, lon) : lon;
  }

  private static double number(String part) {
    try {
      return Double.parseDouble(part.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("expected a number, but was '" + part + "'", e);
    }
  }

  private static double within(double degrees, double limit) {
    return Math.max(-limit, Math.min(limit, degrees));
  }

  /** Loaded on first use. */
  private static final class Transforms {

    private final String definition;
    private volatile MathTransform[] both = {};

    Transforms(String definition) {
      this.definition = definition;
    }

    double[] forward(double lon, double lat) {
      return transform(both()[0], lon, lat);
    }

    double[] back(double first, double second) {
      return transform(both()[1], first, second);
    }

    private MathTransform[] both() {
      if (both.length == 0) {
        try {
          CoordinateReferenceSystem degrees = CRS.parseWKT(Definitions.LON_LAT);
          MathTransform there = CRS.findMathTransform(degrees, CRS.parseWKT(definition), true);
          both = new MathTransform[] {there, there.inverse()};
        } catch (FactoryException | TransformException e) {
          throw new IllegalStateException("GeoTools lacks a part: " + e.getMessage(), e);
        }
      }
      return both;
    }

    private static double[] transform(MathTransform transform, double first, double second) {
      double[] ordinates = {first, second};
      try {
        transform.transform(ordinates, 0, ordinates, 0, 1);
        return ordinates;
      } catch (TransformException e) {
        throw new IllegalArgumentException(
            "there is no place at " + first + ", " + second + ": " + e.getMessage(), e);
      }
    }
  }

  /** The entries of the EPSG registry as well-known text, so that its database need not ship. */
  private static final class Definitions {

    private static final String WGS_84 =
        "GEOGCS[\"WGS 84\",DATUM[\"World Geodetic System 1984\","
            + "SPHEROID[\"WGS 84\",6378137.0,298.257223563]],"
            + "PRIMEM[\"Greenwich\",0.0],UNIT[\"degree\",0.017453292519943295],";

    static final String LON_LAT =
        WGS_84 + "AXIS[\"Geodetic longitude\",EAST],AXIS[\"Geodetic latitude\",NORTH]]";

    static final String LAT_LON =
        WGS_84 + "AXIS[\"Geodetic latitude\",NORTH],AXIS[\"Geodetic longitude\",EAST]]";

    static final String WEB_MERCATOR =
        "PROJCS[\"WGS 84 / Pseudo-Mercator\","
            + LON_LAT
            + ",PROJECTION[\"Popular Visualisation Pseudo Mercator\"],"
            + "PARAMETER[\"semi_minor\",6378137.0],PARAMETER[\"latitude_of_origin\",0.0],"
            + "PARAMETER[\"central_meridian\",0.0],PARAMETER[\"scale_factor\",1.0],"
            + "PARAMETER[\"false_easting\",0.0],PARAMETER[\"false_northing\",0.0],"
            + "UNIT[\"m\",1.0],AXIS[\"Easting\",EAST],AXIS[\"Northing\",NORTH]]";

    private Definitions() {}
  }
}
