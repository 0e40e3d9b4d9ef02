package org.dateline.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.geo.BoundingBox;
import org.dateline.query.EventQuery;
import org.dateline.time.DatetimeInterval;

/** Names the file of a download after its contents, such as {@code dateline-2012-SY}. */
public final class ViewName {

  private static final int LONGEST = 80;

  private ViewName() {}

  /** The name, without an extension: letters, digits, dots, hyphens and underscores. */
  public static String of(EventQuery query) {
    List<String> parts = new ArrayList<>(List.of("dateline"));
    query.years().forEach(year -> parts.add(String.format(Locale.ROOT, "%04d", year)));
    DatetimeInterval datetime = query.datetime();
    if (datetime != null) {
      parts.add(
          datetime.start().map(Object::toString).orElse("")
              + ".."
              + datetime.end().map(Object::toString).orElse(""));
    }
    parts.addAll(query.countries());
    parts.addAll(query.places());
    parts.addAll(query.articles());
    String text = query.text();
    if (text != null) {
      parts.add(text);
    }
    BoundingBox bbox = query.bbox();
    if (bbox != null) {
      parts.add(
          String.format(
              Locale.ROOT,
              "%.0f_%.0f_%.0f_%.0f",
              bbox.west(),
              bbox.south(),
              bbox.east(),
              bbox.north()));
    }
    if (parts.size() == 1) {
      parts.add("events");
    }
    String name = String.join("-", parts).replaceAll("[^A-Za-z0-9._-]+", "_");
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
  }
}
