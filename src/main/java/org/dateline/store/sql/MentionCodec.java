package org.dateline.store.sql;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.gazetteer.Place;
import org.dateline.mention.Mention;
import org.dateline.mention.Role;
import org.dateline.resolve.Candidate;
import org.dateline.resolve.Resolution;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.resolve.Resolution.Unresolved;
import org.dateline.resolve.ResolvedMention;
import org.dateline.store.StoreException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Encodes the mentions of an article for the store: the complete results of the resolver, with each
 * place once.
 */
final class MentionCodec {

  private static final JsonMapper JSON = new JsonMapper();

  private MentionCodec() {}

  static String write(List<ResolvedMention> mentions) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("mentions");
      Map<String, Place> places = new LinkedHashMap<>();
      for (ResolvedMention mention : mentions) {
        writeMention(json, mention, places);
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("places");
      for (Place place : places.values()) {
        PlaceCodec.write(json, place);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  static List<ResolvedMention> read(String json, String articleText) {
    JsonNode root = JSON.readTree(json);
    Map<String, Place> places = new LinkedHashMap<>();
    for (JsonNode place : root.path("places")) {
      places.put(place.path("id").asString(), PlaceCodec.read(place));
    }
    List<ResolvedMention> mentions = new ArrayList<>();
    for (JsonNode node : root.path("mentions")) {
      int start = node.path("start").asInt();
      int end = node.path("end").asInt();
      if (end > articleText.length()) {
        // If another program has shortened the text, mentions beyond its end are dropped.
        continue;
      }
      Role role = Role.parse(node.path("role").asString());
      Mention mention = new Mention(start, end, articleText.substring(start, end), role);
      mentions.add(new ResolvedMention(mention, readResolution(node, places)));
    }
    return mentions;
  }

  private static void writeMention(
      JsonGenerator json, ResolvedMention resolved, Map<String, Place> places) {
    Mention mention = resolved.mention();
    json.writeStartObject();
    json.writeNumberProperty("start", mention.start());
    json.writeNumberProperty("end", mention.end());
    json.writeStringProperty("role", mention.role().label());
    if (resolved.resolution() instanceof Unresolved unresolved) {
      json.writeStringProperty("unresolved", unresolved.reason());
    } else if (resolved.resolution() instanceof Resolved known) {
      json.writeNumberProperty("confidence", known.confidence());
      json.writeArrayPropertyStart("candidates");
      for (Candidate candidate : known.candidates()) {
        places.putIfAbsent(candidate.place().id(), candidate.place());
        writeCandidate(json, candidate);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void writeCandidate(JsonGenerator json, Candidate candidate) {
    json.writeStartObject();
    json.writeStringProperty("place", candidate.place().id());
    json.writeNumberProperty("score", candidate.score());
    json.writeArrayPropertyStart("evidence");
    candidate.evidence().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static Resolution readResolution(JsonNode node, Map<String, Place> places) {
    if (node.has("unresolved")) {
      return new Unresolved(node.path("unresolved").asString());
    }
    List<Candidate> candidates = new ArrayList<>();
    for (JsonNode candidate : node.path("candidates")) {
      Place place = places.get(candidate.path("place").asString());
      if (place == null) {
        throw new StoreException("a candidate names a place that its article does not describe");
      }
      List<String> evidence = new ArrayList<>();
      candidate.path("evidence").forEach(sentence -> evidence.add(sentence.asString()));
      candidates.add(new Candidate(place, candidate.path("score").asDouble(), evidence));
    }
    return new Resolved(node.path("confidence").asDouble(), candidates);
  }
}
