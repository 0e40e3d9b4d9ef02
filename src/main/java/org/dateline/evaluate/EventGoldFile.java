package org.dateline.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.geo.Position;
import org.dateline.time.DateSpan;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads annotated events: JSON Lines in the form that {@code docs/EVENTS-GUIDE.md} describes. */
public final class EventGoldFile {

  private static final JsonMapper JSON = new JsonMapper();

  private EventGoldFile() {}

  /**
   * The articles of a file, in its order.
   *
   * @throws IOException naming file and line if it cannot be read or a line is of another form
   */
  public static List<GoldEventArticle> read(Path file) throws IOException {
    List<GoldEventArticle> articles = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          articles.add(article(line, file.getFileName() + " line " + number));
        }
      }
    }
    return articles;
  }

  private static GoldEventArticle article(String line, String where) throws IOException {
    try {
      JsonNode row = JSON.readTree(line);
      List<GoldEventPlace> places = new ArrayList<>();
      for (JsonNode place : row.required("places")) {
        places.add(place(place));
      }
      return new GoldEventArticle(
          row.required("article").asString(),
          LocalDate.parse(row.required("published").asString()),
          places,
          row.path("partial").asBoolean(false));
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      throw new IOException(
          where + ": expected {\"article\",\"published\",\"places\":[…]}, but " + e.getMessage(),
          e);
    }
  }

  private static GoldEventPlace place(JsonNode row) {
    List<String> names = new ArrayList<>();
    row.required("names").forEach(name -> names.add(name.asString()));
    List<GoldEventPlace.Point> points = new ArrayList<>();
    for (JsonNode point : row.required("points")) {
      points.add(
          new GoldEventPlace.Point(
              new Position(point.get(1).asDouble(), point.get(0).asDouble()),
              point.get(2).asDouble()));
    }
    List<GoldEvent> events = new ArrayList<>();
    row.required("events").forEach(event -> events.add(event(event)));
    return new GoldEventPlace(names, points, events, row.path("why").asString(""));
  }

  private static GoldEvent event(JsonNode row) {
    Set<String> kinds = new LinkedHashSet<>();
    row.required("kinds").forEach(kind -> kinds.add(kind.asString()));
    String id = row.required("id").asString();
    return new GoldEvent(
        id,
        row.path("event").asString(id),
        kinds,
        days(row),
        GoldEvent.Tier.valueOf(row.required("tier").asString().toUpperCase(Locale.ROOT)),
        bounds(row.path("killed")),
        bounds(row.path("injured")),
        trigger(row.path("trigger")));
  }

  private static org.dateline.text.@Nullable Span trigger(JsonNode row) {
    return row.isArray()
        ? new org.dateline.text.Span(row.get(0).asInt(), row.get(1).asInt())
        : null;
  }

  private static @Nullable DateSpan days(JsonNode row) {
    JsonNode start = row.path("start");
    if (!start.isString()) {
      return null;
    }
    return DateSpan.days(
        LocalDate.parse(start.asString()), LocalDate.parse(row.required("end").asString()));
  }

  private static GoldEvent.@Nullable Bounds bounds(JsonNode row) {
    if (!row.isObject()) {
      return null;
    }
    JsonNode most = row.path("most");
    return new GoldEvent.Bounds(
        row.required("least").asInt(), most.isNumber() ? Integer.valueOf(most.asInt()) : null);
  }
}
