package org.dateline.geojson;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dateline.event.Event;
import org.dateline.event.EventDate;
import org.dateline.event.EventReport;
import org.dateline.event.TriggeredEvent;
import org.dateline.event.people.Actor;
import org.dateline.event.people.Count;
import org.dateline.resolve.ResolvedMention;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The events of a text in the JSON of the geoparse command and of the API. */
public final class TextEventJson {

  private TextEventJson() {}

  /**
   * Writes the property {@code "events":[…]} of an object.
   *
   * @param mentions all mentions of the text, to whose positions in this list the events refer
   */
  public static void writeEvents(
      JsonGenerator json, List<TriggeredEvent> events, List<ResolvedMention> mentions) {
    Map<ResolvedMention, Integer> indexes = new IdentityHashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      indexes.put(mentions.get(i), i);
    }
    json.writeArrayPropertyStart("events");
    events.forEach(event -> write(json, event, indexes));
    json.writeEndArray();
  }

  private static void write(
      JsonGenerator json, TriggeredEvent triggered, Map<ResolvedMention, Integer> indexes) {
    Event event = triggered.event();
    EventReport report = Objects.requireNonNull(event.report());
    json.writeStartObject();
    json.writeObjectPropertyStart("trigger");
    writeWords(json, report.start(), report.end(), report.trigger());
    json.writeEndObject();
    json.writeStringProperty("kind", event.kind().label());
    json.writeArrayPropertyStart("mentions");
    triggered.places().stream()
        .map(indexes::get)
        .filter(Objects::nonNull)
        .forEach(json::writeNumber);
    json.writeEndArray();
    json.writeName("place");
    MentionJson.writePlace(json, event.place());
    writeDate(json, event.when());
    json.writeStringProperty("assertion", event.assertion());
    json.writeArrayPropertyStart("actors");
    triggered.actors().forEach(actor -> write(json, actor));
    json.writeEndArray();
    write(json, "killed", report.killed());
    write(json, "injured", report.injured());
    json.writeNumberProperty("confidence", event.confidence());
    json.writeEndObject();
  }

  static void writeDate(JsonGenerator json, @Nullable EventDate when) {
    json.writeStringProperty("start", when == null ? null : when.span().first().toString());
    json.writeStringProperty("end", when == null ? null : when.span().last().toString());
    json.writeStringProperty(
        "datePrecision", when == null ? null : when.span().precision().label());
    json.writeStringProperty("dateText", when == null ? null : when.text());
  }

  private static void write(JsonGenerator json, Actor actor) {
    json.writeStartObject();
    writeWords(json, actor.start(), actor.end(), actor.text());
    json.writeStringProperty("part", actor.part().name().toLowerCase(Locale.ROOT));
    json.writeEndObject();
  }

  static void writeWords(JsonGenerator json, int start, int end, String text) {
    json.writeNumberProperty("start", start);
    json.writeNumberProperty("end", end);
    json.writeStringProperty("text", text);
  }

  private static void write(JsonGenerator json, String name, @Nullable Count people) {
    if (people == null) {
      json.writeNullProperty(name);
      return;
    }
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("least", people.least());
    Integer most = people.most();
    if (most == null) {
      json.writeNullProperty("most");
    } else {
      json.writeNumberProperty("most", most);
    }
    json.writeEndObject();
  }
}
