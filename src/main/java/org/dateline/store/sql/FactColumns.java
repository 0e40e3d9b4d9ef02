package org.dateline.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.dateline.kind.EventKind;
import org.dateline.mention.Role;
import org.dateline.query.ClusterGrid;
import org.dateline.query.DateOf;

/**
 * The facts of events in memory, a column each, about 50 bytes an event. A condition on a value
 * that many events share, such as their place, is looked at once for the value and not for each
 * event.
 */
final class FactColumns {

  /** What {@link #add} reads, of {@code event_facts f}. */
  static final String COLUMNS =
      "f.fid, f.lon, f.lat, f.place, f.start_day, f.end_day, f.article, f.country, f.role,"
          + " f.confidence, f.mentions, f.kind, f.published_day, f.published_end";

  /** The day of what is undated. */
  static final int NO_DAY = Integer.MIN_VALUE;

  private static final int GONE = -1;

  final Dictionary<ClusterGrid.Spot> spots = new Dictionary<>();
  final Dictionary<String> articles = new Dictionary<>();

  /** Codes; the empty text where there is none. */
  final Dictionary<String> countries = new Dictionary<>();

  long[] fids = new long[1024];
  int[] spot = new int[1024];
  int[] startDay = new int[1024];
  int[] endDay = new int[1024];
  int[] article = new int[1024];
  short[] country = new short[1024];
  byte[] role = new byte[1024];
  double[] confidence = new double[1024];
  int[] mentions = new int[1024];
  byte[] kind = new byte[1024];
  int[] publishedDay = new int[1024];
  int[] publishedEnd = new int[1024];
  private int rows;
  private int gone;

  /** Number of rows, also of those that are gone. */
  int rows() {
    return rows;
  }

  /** Whether the event of a row is still there. */
  boolean isThere(int row) {
    return spot[row] != GONE;
  }

  /** Whether more is gone than there. */
  boolean isWorn() {
    return gone > rows / 2 && gone > 1024;
  }

  long lastFid() {
    return rows == 0 ? 0 : fids[rows - 1];
  }

  /** Takes in a row; rows come in the order of their fid. */
  void add(ResultSet facts) throws SQLException {
    if (rows == fids.length) {
      grow(rows + rows / 2);
    }
    fids[rows] = facts.getLong(1);
    spot[rows] =
        spots.number(
            new ClusterGrid.Spot(facts.getDouble(2), facts.getDouble(3), facts.getString(4)));
    startDay[rows] = day(facts, 5);
    endDay[rows] = day(facts, 6);
    article[rows] = articles.number(facts.getString(7));
    String code = facts.getString(8);
    country[rows] = (short) countries.number(code == null ? "" : code);
    role[rows] = (byte) Role.parse(facts.getString(9)).ordinal();
    confidence[rows] = facts.getDouble(10);
    mentions[rows] = facts.getInt(11);
    kind[rows] = (byte) EventKind.parse(facts.getString(12)).ordinal();
    publishedDay[rows] = day(facts, 13);
    publishedEnd[rows] = day(facts, 14);
    rows++;
  }

  /** The days on which events start, or their articles were published. */
  int[] firstDays(DateOf date) {
    return date == DateOf.EVENT ? startDay : publishedDay;
  }

  /** The days on which events end, or the publication of their articles at the latest. */
  int[] lastDays(DateOf date) {
    return date == DateOf.EVENT ? endDay : publishedEnd;
  }

  /** The row of an event, or less than 0. */
  int row(long fid) {
    return Arrays.binarySearch(fids, 0, rows, fid);
  }

  /** Forgets an event. */
  void remove(long fid) {
    int row = row(fid);
    if (row >= 0 && isThere(row)) {
      spot[row] = GONE;
      gone++;
    }
  }

  private static int day(ResultSet facts, int column) throws SQLException {
    int day = facts.getInt(column);
    return facts.wasNull() ? NO_DAY : day;
  }

  private void grow(int capacity) {
    fids = Arrays.copyOf(fids, capacity);
    spot = Arrays.copyOf(spot, capacity);
    startDay = Arrays.copyOf(startDay, capacity);
    endDay = Arrays.copyOf(endDay, capacity);
    article = Arrays.copyOf(article, capacity);
    country = Arrays.copyOf(country, capacity);
    role = Arrays.copyOf(role, capacity);
    confidence = Arrays.copyOf(confidence, capacity);
    mentions = Arrays.copyOf(mentions, capacity);
    kind = Arrays.copyOf(kind, capacity);
    publishedDay = Arrays.copyOf(publishedDay, capacity);
    publishedEnd = Arrays.copyOf(publishedEnd, capacity);
  }
}
