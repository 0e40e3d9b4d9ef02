package org.dateline.filter;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Filters at random in the rarer forms of CQL2 text and ECQL, some of them broken. */
final class RandomSpelling {

  private static final List<String> RARE =
      List.of(
          "event_start BEFORE OR DURING 2011-01-01T00:00:00Z/2012-01-01T00:00:00Z",
          "event_end DURING OR AFTER 2011-01-01/2012-01-01",
          "published DURING 2011-01-01T00:00:00Z/P1Y2M10D",
          "published DURING DATE('2011-01-01') / 2011-02-01",
          "event_start AFTER 2011-01-01/2012-01-01",
          "event_start BEFORE 2011-01-01/2012-01-01",
          "event_start TEQUALS 2011-01-01/2012-01-01",
          "event_start AFTER TIMESTAMP('2011-01-01T10:00:00+02:00')",
          "IN ('a', 'b')",
          "IN (5)",
          "country IN ('SY')",
          "country NOT IN ('SY')",
          "CASEI(country) IN ('sy', CASEI('IQ'), country)",
          "(year) > 2012",
          "((mentions)) BETWEEN (1) AND ((5))",
          "5 < mentions",
          "true = planned",
          "planned IN (TRUE, false)",
          "'x' <> place",
          "(place) LIKE ACCENTI(CASEI('É%'))",
          "(place) IS NOT NULL",
          "geom IS NULL",
          "geometry IS NOT NULL",
          "include",
          "NOT Exclude",
          "TRUE",
          "(false)",
          "mentions > +.5e1",
          "confidence >= -1.",
          "mentions NOT BETWEEN -3 AND +3",
          "BBOX(geom, -10, -10.5, +10, 20)",
          "BBOX(\"geom\", 170, -10, -170, 20)",
          "WITHIN(POINT(1 2), geom)",
          "CROSSES(geom, LINESTRING(1 2, 3 4))",
          "s_overlaps(geom, MultiPolygon(((0 0, 1 0, 1 1, 0 0))))",
          "S_INTERSECTS(geom, MULTIPOINT(1 2, 3 4))",
          "S_INTERSECTS(geom, POINT Z (1 2 3))",
          "S_WITHIN(geom, GEOMETRYCOLLECTION(POINT(1 2), POLYGON((0 0, 1 0, 1 1, 0 0))))",
          "S_TOUCHES(geom, MULTILINESTRING((1 2, 3 4), (5 6, 7 8)))",
          "DWITHIN(geom, POINT(1 2), 3.5, statute miles)",
          "BEYOND(geom, POINT(1 2), 10, nautical miles)",
          "DWITHIN(geom, POINT(1 2), 9, feet)",
          "place = 'it\\'s'",
          "place = 'a\\\\'",
          "\"place\" LIKE '\\_%'",
          "event_start = '2012-09-29'",
          "'2012-09-29' <= event_end",
          "event_start BETWEEN '2012-01-01' AND 2012-12-31",
          "event_start < event_end");

  private static final String BROKEN_BY = "()',\" .-+=<>ANDORT1geom/";

  private final RandomFilter filters;
  private final Random random;

  RandomSpelling(long seed) {
    filters = new RandomFilter(seed);
    random = new Random(seed);
  }

  /** The next filter; about half of them can be read. */
  String next() {
    String filter = filters.next();
    for (int i = random.nextInt(3); i > 0; i--) {
      String rare = RARE.get(random.nextInt(RARE.size()));
      filter =
          switch (random.nextInt(4)) {
            case 0 -> rare + " AND " + filter;
            case 1 -> "(" + filter + ") OR NOT (" + rare + ")";
            case 2 -> "(" + rare + " or " + filter + ")";
            default -> rare;
          };
    }
    return switch (random.nextInt(6)) {
      case 0 -> broken(filter);
      case 1 -> broken(broken(filter));
      case 2 -> filter.replace(" ", "  ").replace("(", " ( ");
      case 3 -> filter.replace(", ", ",").replace(" = ", "=").replace(" < ", "<");
      case 4 -> filter.contains("'") ? filter : filter.toLowerCase(Locale.ROOT);
      default -> filter;
    };
  }

  private String broken(String filter) {
    int at = random.nextInt(filter.length());
    int end = Math.min(filter.length(), at + random.nextInt(3));
    char put = BROKEN_BY.charAt(random.nextInt(BROKEN_BY.length()));
    return filter.substring(0, at) + (random.nextBoolean() ? put : "") + filter.substring(end);
  }
}
