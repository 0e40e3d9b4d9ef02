package org.dateline.filter;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Filters at random over {@code World}, in CQL2 text and in ECQL. */
public final class RandomFilter {

  private static final List<String> SIGNS = List.of("=", "<>", "<", "<=", ">", ">=");
  private static final List<String> DATES = List.of("event_start", "event_end", "published");
  private static final List<String> TEMPORAL =
      List.of(
          "T_AFTER",
          "T_BEFORE",
          "T_CONTAINS",
          "T_DISJOINT",
          "T_DURING",
          "T_EQUALS",
          "T_FINISHEDBY",
          "T_FINISHES",
          "T_INTERSECTS",
          "T_MEETS",
          "T_METBY",
          "T_OVERLAPPEDBY",
          "T_OVERLAPS",
          "T_STARTEDBY",
          "T_STARTS");
  private static final List<String> SPATIAL =
      List.of(
          "S_INTERSECTS",
          "INTERSECTS",
          "S_WITHIN",
          "WITHIN",
          "S_DISJOINT",
          "S_CONTAINS",
          "S_TOUCHES",
          "S_EQUALS");
  private static final List<String> TEXTS =
      List.of(
          "place",
          "place_id",
          "country",
          "admin1",
          "feature_code",
          "date_precision",
          "date_source",
          "date_text",
          "kind",
          "kind_text",
          "assertion",
          "trigger",
          "actors_by",
          "report_group",
          "published_precision",
          "article",
          "title",
          "publisher",
          "url",
          "sentence",
          "role");

  private final Random random;

  /** The same seed makes the same filters. */
  public RandomFilter(long seed) {
    random = new Random(seed);
  }

  /** The next filter. */
  public String next() {
    return filter(3);
  }

  private String filter(int depth) {
    return switch (depth == 0 ? 9 : random.nextInt(10)) {
      case 0, 1 -> filter(depth - 1) + " AND " + filter(depth - 1);
      case 2, 3 -> "(" + filter(depth - 1) + " OR " + filter(depth - 1) + ")";
      case 4 -> "NOT (" + filter(depth - 1) + ")";
      default -> predicate();
    };
  }

  private String predicate() {
    return switch (random.nextInt(13)) {
      case 0 -> name(TEXTS) + " " + one(SIGNS) + " " + text();
      case 1 ->
          folded(name(TEXTS)) + (flip() ? " NOT" : "") + " IN (" + text() + ", " + text() + ")";
      case 2 -> one(TEXTS) + (flip() ? " LIKE " : " NOT LIKE ") + pattern();
      case 3 -> "CASEI(" + one(TEXTS) + ") LIKE CASEI(" + pattern() + ")";
      case 4 -> one(TEXTS) + " ILIKE " + pattern();
      case 5 -> one(List.of("year", "mentions", "precision_m", "reports", "confidence")) + number();
      case 6 -> one(flip() ? TEXTS : DATES) + " IS" + (flip() ? " NOT" : "") + " NULL";
      case 7 -> one(DATES) + " " + one(SIGNS) + " " + date();
      case 8 -> one(TEMPORAL) + "(" + sides() + ")";
      case 9 -> temporalOperator();
      case 10 -> one(SPATIAL) + "(" + (flip() ? "geom, " : "geometry, ") + geometry() + ")";
      case 11 -> "DWITHIN(geom, " + point() + ", " + random.nextInt(9000) + ", kilometers)";
      default ->
          flip()
              ? (flip() ? "corrected = " : "planned = ") + flip()
              : "event_start " + one(SIGNS) + " published";
    };
  }

  private String temporalOperator() {
    String property = one(DATES);
    return switch (random.nextInt(5)) {
      case 0 -> property + " AFTER " + day();
      case 1 -> property + " BEFORE " + day() + "T12:00:00Z";
      case 2 -> property + " TEQUALS " + day() + "T00:00:00Z";
      case 3 -> property + " BETWEEN " + date() + " AND " + date();
      default ->
          property + " DURING " + day() + "/" + "202" + day().substring(3) + "T00:00:00+02:00";
    };
  }

  private String number() {
    String value =
        switch (random.nextInt(3)) {
          case 0 -> String.valueOf(2006 + random.nextInt(14));
          case 1 -> String.valueOf(random.nextInt(101) / 100.0);
          default -> String.valueOf(random.nextInt(10) - 1);
        };
    return flip()
        ? " " + one(SIGNS) + " " + value
        : (flip() ? " NOT" : "") + " BETWEEN " + value + " AND " + (2006 + random.nextInt(14));
  }

  private String sides() {
    String known = side(random.nextInt(2));
    return flip() ? known + ", " + side(random.nextInt(4)) : side(random.nextInt(4)) + ", " + known;
  }

  private String side(int kind) {
    return switch (kind) {
      case 0 -> one(DATES);
      case 1 -> "INTERVAL(event_start, event_end)";
      case 2 -> "DATE('" + day() + "')";
      default ->
          "INTERVAL("
              + (random.nextInt(4) == 0 ? "'..'" : "'" + day() + "'")
              + ", "
              + (random.nextInt(4) == 0 ? "'..'" : "'" + day() + "T06:30:00.5Z'")
              + ")";
    };
  }

  private String date() {
    return switch (random.nextInt(4)) {
      case 0 -> "DATE('" + day() + "')";
      case 1 -> "TIMESTAMP('" + day() + "T18:00:00Z')";
      case 2 -> day() + "T00:00:00Z";
      default -> day();
    };
  }

  private String day() {
    return LocalDate.of(2008, 1, 1).plusDays(random.nextInt(4500)).toString();
  }

  private String name(List<String> names) {
    return flip() ? one(names) : "\"" + one(names) + "\"";
  }

  private String folded(String name) {
    return switch (random.nextInt(4)) {
      case 0 -> "CASEI(" + name + ")";
      case 1 -> "accenti(" + name + ")";
      case 2 -> "ACCENTI(CASEI(" + name + "))";
      default -> name;
    };
  }

  private String text() {
    String text =
        one(
            List.of(
                "SY",
                "IQ",
                "FJ",
                "Place 7",
                "Place 33",
                "aleppo",
                "Aleppo",
                "Île-de-France",
                "ile-de-france",
                "location",
                "actor",
                "PPL",
                "published",
                "day",
                "month",
                "test:12",
                "article-7",
                "",
                "it''s",
                "' OR ''1''=''1".replace("' OR", "'' OR")));
    return "'" + text + "'";
  }

  private String pattern() {
    return "'"
        + one(
            List.of(
                "Place 1%",
                "%1_",
                "_lace 2%",
                "%café%",
                "%CAFÉ%",
                "S_",
                "%",
                "",
                "*",
                "Place ?",
                "[A-Z]%",
                "%\\%%",
                "test:1\\_",
                "%.",
                "%Dimashq%",
                "%é%",
                "A%o",
                "%''%",
                "P[lp]%"))
        + "'";
  }

  private String geometry() {
    return switch (random.nextInt(6)) {
      case 0 -> point();
      case 1 -> "MULTIPOINT((180 89), (-180 -90), (" + lon() + " " + lat() + "))";
      case 2 -> "LINESTRING(-180 " + lat() + ", 180 " + lat() + ", 180 90)";
      case 3 -> "BBOX(" + lon() + ", -" + random.nextInt(91) + ", " + lon() + ", 90)";
      case 4 ->
          String.format(
              Locale.ROOT,
              "POLYGON((%1$s -90, %2$s -45.5, %3$s 90, %1$s -90))",
              lon(),
              lon(),
              lon());
      default ->
          "MULTIPOLYGON(((-180 0, -90 0, -90 90, -180 0)), ((0 -90, 170 -90, 178 80, 0 80, 0 -90),"
              + " (10 -80, 20 -80, 20 70, 10 -80)))";
    };
  }

  private String point() {
    return "POINT(" + lon() + " " + lat() + ")";
  }

  private String lon() {
    return flip() ? String.valueOf(random.nextInt(361) - 180) : one(List.of("180", "-180", "179"));
  }

  private String lat() {
    return flip() ? String.valueOf(random.nextInt(181) - 90) : one(List.of("90", "89", "-90"));
  }

  private boolean flip() {
    return random.nextBoolean();
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
