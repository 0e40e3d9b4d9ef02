package org.dateline.store.sql;

import java.io.StringWriter;
import org.dateline.correct.Verdict;
import org.dateline.correct.Verdict.HasRole;
import org.dateline.correct.Verdict.NotAPlace;
import org.dateline.correct.Verdict.Placed;
import org.dateline.mention.Role;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Encodes verdicts for the store: {@code {"place":{…},"role":"…"}}, {@code {"role":"…"}} or {@code
 * {}} if the mention is not a place.
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
      }
      json.writeEndObject();
    }
    return text.toString();
  }

  static Verdict read(String json) {
    JsonNode node = JSON.readTree(json);
    Role role = node.has("role") ? Role.parse(node.path("role").asString()) : null;
    if (node.has("place")) {
      return new Placed(PlaceCodec.read(node.path("place")), role);
    }
    return role == null ? new NotAPlace() : new HasRole(role);
  }
}
