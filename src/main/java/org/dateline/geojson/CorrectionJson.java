package org.dateline.geojson;

import org.dateline.correct.Correction;
import org.dateline.correct.Verdict;
import org.dateline.correct.Verdict.Happened;
import org.dateline.correct.Verdict.HasRole;
import org.dateline.correct.Verdict.NotAPlace;
import org.dateline.correct.Verdict.NothingHappened;
import org.dateline.correct.Verdict.Placed;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.resolve.Resolution.Unresolved;
import org.dateline.resolve.ResolvedMention;
import org.dateline.store.CorrectionPage;
import org.dateline.time.DateSpan;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Corrections in the JSON of the API. */
public final class CorrectionJson {

  private CorrectionJson() {}

  /** Writes a correction of the list as an object. */
  public static void write(JsonGenerator json, CorrectionPage.Entry entry) {
    Correction correction = entry.correction();
    json.writeStartObject();
    json.writeStringProperty("id", correction.id());
    json.writeStringProperty("article", entry.articleId());
    json.writeStringProperty("title", entry.title());
    json.writeNumberProperty("start", correction.anchor().start());
    json.writeStringProperty("text", correction.anchor().exact());
    json.writeStringProperty("prefix", correction.anchor().prefix());
    json.writeStringProperty("suffix", correction.anchor().suffix());
    writeVerdict(json, correction);
    json.writeBooleanProperty("standing", entry.standing());
    CorrectionPage.End end = entry.end();
    if (end != null) {
      json.writeStringProperty("ended", end.replaced() ? "replaced" : "withdrawn");
      json.writeStringProperty("endedAt", end.at().toString());
      json.writeStringProperty("endedBy", end.author());
    }
    json.writeEndObject();
  }

  /** Writes what a person says happened at a mention. */
  static void writeEventOf(JsonGenerator json, Correction correction) {
    json.writeStartObject();
    json.writeStringProperty("id", correction.id());
    writeVerdict(json, correction);
    json.writeEndObject();
  }

  /** Writes the correction of a mention, and the geocoder's own result. */
  static void writeOf(
      JsonGenerator json, Correction correction, @Nullable ResolvedMention geocoded) {
    json.writeStartObject();
    json.writeStringProperty("id", correction.id());
    writeVerdict(json, correction);
    if (geocoded != null) {
      json.writeName("geocoded");
      writeGeocoded(json, geocoded);
    }
    json.writeEndObject();
  }

  private static void writeVerdict(JsonGenerator json, Correction correction) {
    Verdict verdict = correction.verdict();
    json.writeStringProperty("kind", kind(verdict));
    if (verdict instanceof Placed placed) {
      json.writeName("place");
      MentionJson.writePlace(json, placed.place());
      if (placed.role() != null) {
        json.writeStringProperty("role", placed.role().label());
      }
    } else if (verdict instanceof HasRole hasRole) {
      json.writeStringProperty("role", hasRole.role().label());
    } else if (verdict instanceof Happened happened) {
      writeEvent(json, happened);
    }
    json.writeStringProperty("author", correction.author());
    json.writeStringProperty("madeAt", correction.madeAt().toString());
  }

  private static String kind(Verdict verdict) {
    if (verdict instanceof Placed placed) {
      return Verdict.isByHand(placed.place()) ? "point" : "place";
    }
    if (verdict instanceof Happened) {
      return "event";
    }
    if (verdict instanceof NothingHappened) {
      return "no-event";
    }
    return verdict instanceof NotAPlace ? "not-a-place" : "role";
  }

  private static void writeEvent(JsonGenerator json, Happened happened) {
    json.writeObjectPropertyStart("event");
    if (happened.kind() != null) {
      json.writeStringProperty("kind", happened.kind().label());
    }
    DateSpan days = happened.days();
    if (days != null) {
      json.writeStringProperty("start", days.first().toString());
      json.writeStringProperty("end", days.last().toString());
      json.writeStringProperty("datePrecision", days.precision().label());
    }
    json.writeEndObject();
  }

  private static void writeGeocoded(JsonGenerator json, ResolvedMention geocoded) {
    json.writeStartObject();
    json.writeStringProperty("text", geocoded.mention().text());
    json.writeStringProperty("role", geocoded.mention().role().label());
    if (geocoded.resolution() instanceof Resolved resolved) {
      json.writeNumberProperty("confidence", MentionJson.rounded(resolved.confidence()));
      json.writeName("place");
      MentionJson.writePlace(json, resolved.place());
    } else if (geocoded.resolution() instanceof Unresolved unresolved) {
      json.writeStringProperty("unresolved", unresolved.reason());
    }
    json.writeEndObject();
  }
}
