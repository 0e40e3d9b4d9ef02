package org.dateline.geojson;

import java.io.OutputStream;
import java.util.Map;
import org.dateline.query.EventFeature;
import tools.jackson.core.JsonGenerator;

/**
 * Writes events as newline-delimited GeoJSON: one feature per line, without the record separators
 * of RFC 8142, so that every line is plain JSON.
 *
 * <p>The first feature describes the whole in its foreign member {@code about}, because readers
 * would stop at a line that is not a feature.
 */
public final class EventLinesWriter implements AutoCloseable {

  private final JsonGenerator json;
  private Map<String, String> about;

  /**
   * Starts; {@code out} stays open when this writer is closed.
   *
   * @param about texts by their names
   */
  public EventLinesWriter(OutputStream out, Map<String, String> about) {
    this.json = GeoJson.lines(out);
    this.about = about;
  }

  /** Adds an event. */
  public void write(EventFeature event) {
    GeoJson.writeFeature(json, event, about);
    about = Map.of();
    json.writeRaw('\n');
  }

  /** Ends the file. */
  public void finish() {
    json.flush();
  }

  @Override
  public void close() {
    json.close();
  }
}
