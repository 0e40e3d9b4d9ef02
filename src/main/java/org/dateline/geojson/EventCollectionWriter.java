package org.dateline.geojson;

import java.io.OutputStream;
import java.util.Map;
import org.dateline.query.EventFeature;
import tools.jackson.core.JsonGenerator;

/**
 * Writes events as a GeoJSON feature collection, one by one: memory does not grow with their
 * number.
 *
 * <p>Call {@link #finish} at the end. A collection that is only closed is left incomplete, so that
 * nobody mistakes a part for the whole.
 */
public final class EventCollectionWriter implements AutoCloseable {

  private final JsonGenerator json;

  /** Starts a collection; {@code out} stays open when this writer is closed. */
  public EventCollectionWriter(OutputStream out) {
    this(out, Map.of());
  }

  /**
   * Starts a collection that describes itself in the foreign member {@code about} (RFC 7946, 6.1);
   * {@code out} stays open when this writer is closed.
   *
   * @param about texts by their names; no member is written if there are none
   */
  public EventCollectionWriter(OutputStream out, Map<String, String> about) {
    this.json = GeoJson.generator(out);
    json.writeStartObject();
    json.writeStringProperty("type", "FeatureCollection");
    GeoJson.writeAbout(json, about);
    json.writeArrayPropertyStart("features");
  }

  /** Adds an event. */
  public void write(EventFeature event) {
    json.writeRaw('\n');
    GeoJson.writeFeature(json, event, Map.of());
  }

  /** Ends the collection. */
  public void finish() {
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  @Override
  public void close() {
    json.close();
  }
}
