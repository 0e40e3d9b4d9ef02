package org.dateline.store.sql;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Locale;
import org.dateline.correct.Verdict;
import org.dateline.correct.Verdict.Happened;
import org.dateline.correct.Verdict.HasRole;
import org.dateline.correct.Verdict.NotAPlace;
import org.dateline.correct.Verdict.NothingHappened;
import org.dateline.correct.Verdict.Placed;
import org.dateline.kind.EventKind;
import org.dateline.mention.Role;
import org.dateline.time.DatePrecision;
import org.dateline.time.DateSpan;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Encodes verdicts for the store: {@code {"place":{…},"role":"…"}}, {@code {"role":"…"}}, {@code
 * {"event":{"kind":"…","start":"…","end":"…","precision":"…"}}}, {@code {"noEvent":true}}, or
 * {@code {}} if the mention is not a place.
 */
final class VerdictCodec {

  private static final JsonMapper JSON = new JsonMapper();

  private VerdictCodec() {}

  static String write(Verdict verdict) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      if (verdict instanceof Placed placed) {
        json.writeName("place");
        PlaceCodec.write(json, placed.place());
        if (placed.role() != null) {
          json.writeStringProperty("role", placed.role().label());
        }
      } else if (verdict instanceof HasRole hasRole) {
        json.writeStringProperty("role", hasRole.role().label());
      } else if (verdict instanceof Happened happened) {
        write(json, happened);
      } else if (verdict instanceof NothingHappened) {
        json.writeBooleanProperty("noEvent", true);
      }
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Happened happened) {
    json.writeObjectPropertyStart("event");
    if (happened.kind() != null) {
      json.writeStringProperty("kind", happened.kind().label());
    }
    DateSpan days = happened.days();
    if (days != null) {
      json.writeStringProperty("start", days.first().toString());
      json.writeStringProperty("end", days.last().toString());
      json.writeStringProperty("precision", days.precision().label());
    }
    json.writeEndObject();
  }

  static Verdict read(String json) {
    JsonNode node = JSON.readTree(json);
    if (node.has("event")) {
      return happened(node.path("event"));
    }
    if (node.has("noEvent")) {
      return new NothingHappened();
    }
    Role role = node.has("role") ? Role.parse(node.path("role").asString()) : null;
    if (node.has("place")) {
      return new Placed(PlaceCodec.read(node.path("place")), role);
    }
    return role == null ? new NotAPlace() : new HasRole(role);
  }

  private static Happened happened(JsonNode event) {
    EventKind kind = event.has("kind") ? EventKind.parse(event.path("kind").asString()) : null;
    if (!event.has("start")) {
      return new Happened(kind, null);
    }
    String precision = event.path("precision").asString();
    return new Happened(
        kind,
        new DateSpan(
            LocalDate.parse(event.path("start").asString()),
            LocalDate.parse(event.path("end").asString()),
            DatePrecision.valueOf(precision.toUpperCase(Locale.ROOT))));
  }
}
