package org.dateline.geojson;

import java.util.List;
import java.util.OptionalInt;
import org.dateline.correct.CorrectedMention;
import org.dateline.event.TriggeredEvent;
import org.dateline.gazetteer.Place;
import org.dateline.mention.Mention;
import org.dateline.resolve.Candidate;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.resolve.Resolution.Unresolved;
import org.dateline.resolve.ResolvedMention;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Mentions and places in the JSON of the geoparse command and of the API. */
public final class MentionJson {

  private MentionJson() {}

  /**
   * Writes the answer to a text: {@code {"id":…,"mentions":[…],"events":[…]}} as one object.
   *
   * @param id the client's id of the text; left out if null
   * @param readTo where reading the text ended; left out if it was read whole
   */
  public static void writeAnswer(
      JsonGenerator json,
      @Nullable String id,
      List<ResolvedMention> mentions,
      List<TriggeredEvent> events,
      OptionalInt readTo) {
    json.writeStartObject();
    if (id != null) {
      json.writeStringProperty("id", id);
    }
    writeMentions(json, mentions);
    TextEventJson.writeEvents(json, events, mentions);
    writeReadTo(json, readTo);
    json.writeEndObject();
  }

  /** Writes the property {@code "readTo"} of an object if a text was read in part. */
  public static void writeReadTo(JsonGenerator json, OptionalInt readTo) {
    readTo.ifPresent(offset -> json.writeNumberProperty("readTo", offset));
  }

  /** Writes the property {@code "mentions":[…]} of an object. */
  public static void writeMentions(JsonGenerator json, List<ResolvedMention> mentions) {
    json.writeArrayPropertyStart("mentions");
    for (ResolvedMention mention : mentions) {
      json.writeStartObject();
      writeFacts(json, mention);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes the same of mentions that people may have corrected. */
  public static void writeCorrected(JsonGenerator json, List<CorrectedMention> mentions) {
    json.writeArrayPropertyStart("mentions");
    for (CorrectedMention mention : mentions) {
      json.writeStartObject();
      writeFacts(json, mention.resolved());
      if (mention.correction() != null) {
        json.writeName("correction");
        CorrectionJson.writeOf(json, mention.correction(), mention.geocoded());
      }
      if (mention.event() != null) {
        json.writeName("eventCorrection");
        CorrectionJson.writeEventOf(json, mention.event());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes a place as an object. */
  public static void writePlace(JsonGenerator json, Place place) {
    json.writeStartObject();
    json.writeStringProperty("id", place.id());
    json.writeStringProperty("name", place.name());
    json.writeName("lon");
    json.writeNumber(Coordinate.format(place.position().lon()));
    json.writeName("lat");
    json.writeNumber(Coordinate.format(place.position().lat()));
    json.writeStringProperty("country", place.country());
    json.writeStringProperty("admin1", place.admin1());
    json.writeStringProperty("featureClass", String.valueOf(place.featureClass()));
    json.writeStringProperty("featureCode", place.featureCode());
    json.writeNumberProperty("population", place.population());
    json.writeNumberProperty("precisionMeters", place.precisionMeters());
    json.writeEndObject();
  }

  private static void writeFacts(JsonGenerator json, ResolvedMention resolved) {
    Mention mention = resolved.mention();
    json.writeNumberProperty("start", mention.start());
    json.writeNumberProperty("end", mention.end());
    json.writeStringProperty("text", mention.text());
    json.writeStringProperty("role", mention.role().label());
    if (resolved.resolution() instanceof Unresolved unresolved) {
      json.writeStringProperty("unresolved", unresolved.reason());
    } else if (resolved.resolution() instanceof Resolved known) {
      json.writeNumberProperty("confidence", rounded(known.confidence()));
      json.writeName("place");
      writePlace(json, known.place());
      json.writeArrayPropertyStart("candidates");
      known.candidates().forEach(candidate -> writeCandidate(json, candidate));
      json.writeEndArray();
    }
  }

  private static void writeCandidate(JsonGenerator json, Candidate candidate) {
    json.writeStartObject();
    json.writeName("place");
    writePlace(json, candidate.place());
    json.writeNumberProperty("score", rounded(candidate.score()));
    json.writeArrayPropertyStart("evidence");
    candidate.evidence().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  static double rounded(double share) {
    return Math.round(share * 1e4) / 1e4;
  }
}
