package org.dateline.geojson;

import java.time.LocalDate;
import java.util.Arrays;
import org.dateline.store.EventFeature;

/** Where and when each event is, by rank: 24 bytes for each, where objects would take hundreds. */
final class EventArrays {

  /** The day of what has none; behind all others, as in the order of events. */
  static final int UNDATED = Integer.MAX_VALUE;

  private double[] lon = new double[1024];
  private double[] lat = new double[1024];
  private int[] startDay = new int[1024];
  private int[] endDay = new int[1024];
  private int size;

  void add(EventFeature event) {
    if (size == lon.length) {
      int larger = size + (size >> 1);
      lon = Arrays.copyOf(lon, larger);
      lat = Arrays.copyOf(lat, larger);
      startDay = Arrays.copyOf(startDay, larger);
      endDay = Arrays.copyOf(endDay, larger);
    }
    LocalDate start = event.start();
    LocalDate end = event.end();
    lon[size] = event.position().lon();
    lat[size] = event.position().lat();
    startDay[size] = start == null ? UNDATED : (int) start.toEpochDay();
    endDay[size] = end == null ? startDay[size] : (int) end.toEpochDay();
    size++;
  }

  int size() {
    return size;
  }

  double lon(int rank) {
    return lon[rank];
  }

  double lat(int rank) {
    return lat[rank];
  }

  int startDay(int rank) {
    return startDay[rank];
  }

  int endDay(int rank) {
    return endDay[rank];
  }
}
