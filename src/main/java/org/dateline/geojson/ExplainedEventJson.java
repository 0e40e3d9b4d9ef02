package org.dateline.geojson;

import java.util.List;
import org.dateline.event.Event;
import org.dateline.event.EventCandidate;
import org.dateline.event.Tie;
import org.dateline.event.TiedTrigger;
import org.dateline.event.Trigger;
import org.dateline.mention.Mention;
import tools.jackson.core.JsonGenerator;

/** The events of an article with the reasons for each, in the JSON of the API. */
public final class ExplainedEventJson {

  private ExplainedEventJson() {}

  /** Writes the answer {@code {"events":[…]}} as one object. */
  public static void write(JsonGenerator json, String text, List<EventCandidate> events) {
    json.writeStartObject();
    json.writeArrayPropertyStart("events");
    events.forEach(event -> write(json, text, event));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String text, EventCandidate candidate) {
    Event event = candidate.event();
    json.writeStartObject();
    json.writeStringProperty("id", event.id());
    json.writeName("place");
    MentionJson.writePlace(json, event.place());
    json.writeStringProperty("kind", event.kind().label());
    TextEventJson.writeDate(json, event.when());
    json.writeStringProperty("assertion", event.assertion());
    json.writeNumberProperty("confidence", event.confidence());
    json.writeBooleanProperty("corrected", event.corrected());
    json.writeArrayPropertyStart("sightings");
    candidate.sightings().forEach(sighting -> write(json, text, sighting));
    json.writeEndArray();
    write(json, EventReasons.of(candidate));
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String text, TiedTrigger sighting) {
    Trigger trigger = sighting.trigger();
    Tie tie = sighting.ties().get(0);
    Mention place = tie.mention().mention();
    json.writeStartObject();
    json.writeObjectPropertyStart("trigger");
    TextEventJson.writeWords(
        json, trigger.start(), trigger.end(), text.substring(trigger.start(), trigger.end()));
    json.writeEndObject();
    json.writeObjectPropertyStart("mention");
    TextEventJson.writeWords(json, place.start(), place.end(), place.text());
    json.writeEndObject();
    json.writeNumberProperty("probability", MentionJson.rounded(tie.probability()));
    json.writeArrayPropertyStart("reasons");
    tie.reasons().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, EventReasons reasons) {
    json.writeObjectPropertyStart("why");
    json.writeStringProperty("trigger", reasons.trigger());
    json.writeStringProperty("place", reasons.place());
    json.writeStringProperty("days", reasons.days());
    json.writeStringProperty("kind", reasons.kind());
    json.writeEndObject();
  }
}
