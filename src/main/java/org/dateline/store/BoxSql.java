package org.dateline.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dateline.geo.BoundingBox;
import org.dateline.time.DatetimeInterval;
import org.jspecify.annotations.Nullable;

/** That an event of {@code event_facts f} lies in a box, by way of the tree over space and time. */
final class BoxSql {

  // Where a box takes in more than that share of the globe, the tree is slower than a scan.
  private static final double LARGEST_SHARE_FOR_TREE = 0.25;

  private BoxSql() {}

  /**
   * The place lies in the box or on its edge.
   *
   * @param datetime lets the tree leave out events of other days; they may still match
   */
  static Sql within(BoundingBox bbox, @Nullable DatetimeInterval datetime) {
    List<BoundingBox> boxes = bbox.split();
    List<Sql> alternatives = new ArrayList<>();
    for (BoundingBox box : boxes) {
      alternatives.add(
          Sql.of(
              "(f.lon BETWEEN ? AND ? AND f.lat BETWEEN ? AND ?)",
              box.west(),
              box.east(),
              box.south(),
              box.north()));
    }
    Sql exactly = Sql.join(" OR ", alternatives, Sql.of("FALSE"));
    return share(boxes) <= LARGEST_SHARE_FOR_TREE
        ? Sql.join(" AND ", List.of(inTree(boxes, datetime), exactly), exactly)
        : exactly;
  }

  private static Sql inTree(List<BoundingBox> boxes, @Nullable DatetimeInterval datetime) {
    List<Sql> selects = new ArrayList<>();
    for (BoundingBox box : boxes) {
      Sql select =
          Sql.of(
              "SELECT fid FROM event_space_time WHERE min_lon <= ? AND max_lon >= ?"
                  + " AND min_lat <= ? AND max_lat >= ?",
              box.east(),
              box.west(),
              box.north(),
              box.south());
      if (datetime != null) {
        select = select.then(day(" AND first_day <= ?", datetime.end().orElse(null)));
        select = select.then(day(" AND last_day >= ?", datetime.start().orElse(null)));
      }
      selects.add(select);
    }
    return Sql.of("f.fid IN ").then(Sql.join(" UNION ALL ", selects, Sql.of("()")));
  }

  private static Sql day(String condition, @Nullable LocalDate day) {
    return day == null ? Sql.of("") : Sql.of(condition, day.toEpochDay());
  }

  private static double share(List<BoundingBox> boxes) {
    double squareDegrees = 0;
    for (BoundingBox box : boxes) {
      squareDegrees += (box.east() - box.west()) * (box.north() - box.south());
    }
    return squareDegrees / (360 * 180);
  }
}
