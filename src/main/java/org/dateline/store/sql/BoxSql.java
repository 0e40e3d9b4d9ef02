package org.dateline.store.sql;

import java.util.ArrayList;
import java.util.List;
import org.dateline.geo.BoundingBox;
import org.dateline.time.DatetimeInterval;
import org.jspecify.annotations.Nullable;

/** That an event of {@code event_facts f} lies in a box, by way of an index where that helps. */
final class BoxSql {

  // Where a box takes in more than that share of the globe, an index is slower than a scan.
  private static final double LARGEST_SHARE_FOR_INDEX = 0.25;

  private BoxSql() {}

  /**
   * The place lies in the box or on its edge.
   *
   * @param datetime lets the index leave out events of other days; they may still match
   */
  static Sql within(BoundingBox bbox, @Nullable DatetimeInterval datetime, Dialect dialect) {
    List<BoundingBox> boxes = bbox.split();
    Sql exactly = exactly(bbox);
    return share(boxes) <= LARGEST_SHARE_FOR_INDEX
        ? Sql.join(" AND ", List.of(dialect.inIndex(boxes, datetime), exactly), exactly)
        : exactly;
  }

  /** The same without an index, for who goes through the events in another order. */
  static Sql exactly(BoundingBox bbox) {
    List<Sql> alternatives = new ArrayList<>();
    for (BoundingBox box : bbox.split()) {
      alternatives.add(
          Sql.of(
              "(f.lon BETWEEN ? AND ? AND f.lat BETWEEN ? AND ?)",
              box.west(),
              box.east(),
              box.south(),
              box.north()));
    }
    return Sql.join(" OR ", alternatives, Sql.of("FALSE"));
  }

  private static double share(List<BoundingBox> boxes) {
    double squareDegrees = 0;
    for (BoundingBox box : boxes) {
      squareDegrees += (box.east() - box.west()) * (box.north() - box.south());
    }
    return squareDegrees / (360 * 180);
  }
}
