package org.dateline.geojson;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Predicate;
import org.dateline.correct.CorrectedMention;
import org.dateline.correct.Correction;
import org.dateline.correct.Verdict.NotAPlace;
import org.dateline.correct.Verdict.Placed;
import org.dateline.correct.Verdict.Subject;
import org.dateline.geo.Position;
import org.dateline.mention.Mention;
import org.dateline.store.StoredArticle;
import tools.jackson.core.JsonGenerator;

/**
 * Writes corrected articles as annotated texts, one per line, in the form that the commands {@code
 * fit} and {@code evaluate} read.
 */
public final class AnnotatedTextWriter implements AutoCloseable {

  private final JsonGenerator json;

  /** Writes to {@code out}, which stays open when this writer is closed. */
  public AnnotatedTextWriter(OutputStream out) {
    this.json = GeoJson.generator(out);
  }

  /**
   * Writes an article with its corrections as annotation: a place with its role is a toponym, a
   * role alone is a toponym without a position, and a mention that is not a place is left out, so
   * that finding it is an error. Mentions that nobody has reviewed are marked as ignored. An
   * article of which people only say what happened is left out.
   *
   * @return whether it was written
   */
  public boolean write(StoredArticle stored) {
    if (stored.corrections().all().stream().noneMatch(AnnotatedTextWriter::isOfPlace)) {
      return false;
    }
    List<CorrectedMention> mentions = stored.correctedMentions();
    json.writeStartObject();
    json.writeStringProperty("id", stored.article().id());
    json.writeStringProperty("text", stored.article().text());
    writeSpans("toponyms", mentions, AnnotatedTextWriter::isToponym);
    writeSpans("ignore", mentions, mention -> mention.correction() == null);
    json.writeEndObject();
    json.writeRaw('\n');
    return true;
  }

  private static boolean isOfPlace(Correction correction) {
    return correction.verdict().subject() == Subject.PLACE;
  }

  @Override
  public void close() {
    json.close();
  }

  private void writeSpans(
      String name, List<CorrectedMention> mentions, Predicate<CorrectedMention> wanted) {
    json.writeArrayPropertyStart(name);
    for (CorrectedMention corrected : mentions) {
      if (wanted.test(corrected)) {
        writeSpan(corrected);
      }
    }
    json.writeEndArray();
  }

  private void writeSpan(CorrectedMention corrected) {
    Mention mention = corrected.resolved().mention();
    Correction correction = corrected.correction();
    json.writeStartObject();
    json.writeNumberProperty("start", mention.start());
    json.writeNumberProperty("end", mention.end());
    if (correction != null) {
      if (correction.verdict() instanceof Placed placed) {
        Position position = placed.place().position();
        json.writeName("lon");
        json.writeNumber(Coordinate.format(position.lon()));
        json.writeName("lat");
        json.writeNumber(Coordinate.format(position.lat()));
      }
      json.writeStringProperty("role", mention.role().label());
    }
    json.writeEndObject();
  }

  private static boolean isToponym(CorrectedMention mention) {
    Correction correction = mention.correction();
    return correction != null && !(correction.verdict() instanceof NotAPlace);
  }
}
