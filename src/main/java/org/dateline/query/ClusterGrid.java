package org.dateline.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.dateline.geo.BoundingBox;
import org.dateline.geo.Position;
import org.dateline.kind.EventKind;
import org.jspecify.annotations.Nullable;

/** Groups events by the cells of a grid in Web Mercator, or by position at high zoom levels. */
public final class ClusterGrid {

  /**
   * From this zoom level on, the map shows streets, and only events at the same point are grouped.
   */
  public static final int NEAR_ZOOM = 12;

  private static final double CELL_PIXELS = 60;
  private static final double TILE_PIXELS = 256;
  private static final EventKind[] KINDS = EventKind.values();
  // The limit of Web Mercator: the latitude at which the world is a square.
  private static final double LARGEST_LATITUDE = 85.05112877980659;

  private final int zoom;
  private final double worldCells;
  private final Map<Object, Cell> cells = new LinkedHashMap<>();
  private final Set<String> places = new HashSet<>();
  private long events;

  public ClusterGrid(int zoom) {
    if (zoom < 0 || zoom > 24) {
      throw new IllegalArgumentException("a zoom must be in [0, 24], but was " + zoom);
    }
    this.zoom = zoom;
    this.worldCells = TILE_PIXELS * Math.scalb(1.0, zoom) / CELL_PIXELS;
  }

  /**
   * Takes in the events of a place at a position.
   *
   * @param kinds how many of them are of each kind, by its ordinal
   * @param event what the caller calls one of them, such as its row
   */
  public void add(Spot spot, int[] kinds, long mentions, double confidence, long event) {
    places.add(spot.place());
    events +=
        cells
            .computeIfAbsent(key(spot), key -> new Cell())
            .add(spot, kinds, mentions, confidence, event);
  }

  /**
   * The box around all cells that a part of the world touches, so that each of them is whole.
   *
   * @param left western edge of the part as a share of the world in Web Mercator, in [0, 1]; the
   *     others alike, from north to south
   */
  public BoundingBox cellsAround(double left, double top, double right, double bottom) {
    boolean isNear = zoom >= NEAR_ZOOM;
    return new BoundingBox(
        lon(isNear ? left : Math.floor(left * worldCells) / worldCells),
        lat(isNear ? bottom : (Math.floor(bottom * worldCells) + 1) / worldCells),
        lon(isNear ? right : (Math.floor(right * worldCells) + 1) / worldCells),
        lat(isNear ? top : Math.floor(top * worldCells) / worldCells));
  }

  private static double lon(double x) {
    return Math.max(-180, Math.min(180, x * 360 - 180));
  }

  // The first and the last row have all that lies beyond the limit of Web Mercator.
  private static double lat(double y) {
    if (y <= 0 || y >= 1) {
      return y <= 0 ? 90 : -90;
    }
    return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y))));
  }

  /** From west to east, whatever the order in which the events came. */
  private List<Cell> cells() {
    List<Cell> sorted = new ArrayList<>(cells.values());
    sorted.sort(
        Comparator.comparingDouble((Cell cell) -> cell.west)
            .thenComparingDouble(cell -> cell.south));
    return sorted;
  }

  private Object key(Spot spot) {
    if (zoom >= NEAR_ZOOM) {
      return new Position(spot.lon(), spot.lat());
    }
    double lat = Math.max(-LARGEST_LATITUDE, Math.min(LARGEST_LATITUDE, spot.lat()));
    double sin = Math.sin(Math.toRadians(lat));
    double x = spot.lon() / 360 + 0.5;
    double y = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
    long column = (long) Math.floor(x * worldCells);
    long row = (long) Math.floor(y * worldCells);
    return (column << 32) | (row & 0xffffffffL);
  }

  /**
   * The clusters, from west to east.
   *
   * @param placeName the name of a place, by its id and one of its events
   * @param event the event that a cell with only one names
   */
  public Clusters clusters(
      BiFunction<String, Long, String> placeName, Function<Long, @Nullable EventFeature> event) {
    List<Cluster> clusters = new ArrayList<>();
    for (Cell cell : cells()) {
      Cluster.OnlyPlace place = null;
      if (cell.places.size() == 1) {
        String id = cell.places.iterator().next();
        place = new Cluster.OnlyPlace(id, placeName.apply(id, cell.event), cell.confidence);
      }
      clusters.add(
          new Cluster(
              cell.center(),
              cell.bbox(),
              cell.count,
              cell.kinds(),
              cell.mentions,
              cell.places.size(),
              place,
              cell.count == 1 ? event.apply(cell.event) : null));
    }
    return new Clusters(clusters, events, places.size());
  }

  /** The events that are the only ones of their cells, from west to east. */
  public List<Long> singleEvents() {
    return cells().stream().filter(cell -> cell.count == 1).map(cell -> cell.event).toList();
  }

  /** One event of each cell with a single place, from west to east. */
  public List<Long> singlePlaces() {
    return cells().stream()
        .filter(cell -> cell.places.size() == 1)
        .map(cell -> cell.event)
        .toList();
  }

  /** The position and place of events. */
  public record Spot(double lon, double lat, String place) {}

  /** The contents of a cell. */
  private static final class Cell {
    private double lonSum;
    private double latSum;
    private double west = 180;
    private double east = -180;
    private double south = 90;
    private double north = -90;
    private final long[] kinds = new long[KINDS.length];
    private long count;
    private long mentions;
    private double confidence;
    private long event;
    private final Set<String> places = new HashSet<>(2);

    private long add(Spot spot, int[] kinds, long mentions, double confidence, long event) {
      long count = 0;
      for (int kind = 0; kind < kinds.length; kind++) {
        this.kinds[kind] += kinds[kind];
        count += kinds[kind];
      }
      lonSum += spot.lon() * count;
      latSum += spot.lat() * count;
      west = Math.min(west, spot.lon());
      east = Math.max(east, spot.lon());
      south = Math.min(south, spot.lat());
      north = Math.max(north, spot.lat());
      this.count += count;
      this.mentions += mentions;
      this.confidence = Math.max(this.confidence, confidence);
      this.event = event;
      places.add(spot.place());
      return count;
    }

    /** How many events are of each kind that there is. */
    private Map<EventKind, Long> kinds() {
      Map<EventKind, Long> counts = new EnumMap<>(EventKind.class);
      for (EventKind kind : KINDS) {
        if (kinds[kind.ordinal()] > 0) {
          counts.put(kind, kinds[kind.ordinal()]);
        }
      }
      return counts;
    }

    private Position center() {
      // Clamped, because a mean may leave the box by a rounding error.
      return new Position(
          Math.max(west, Math.min(east, lonSum / count)),
          Math.max(south, Math.min(north, latSum / count)));
    }

    private BoundingBox bbox() {
      return new BoundingBox(west, south, east, north);
    }
  }
}
