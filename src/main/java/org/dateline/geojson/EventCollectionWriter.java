package org.dateline.geojson;

import java.io.OutputStream;
import org.dateline.store.EventFeature;
import tools.jackson.core.JsonGenerator;

/**
 * Writes events as a GeoJSON feature collection, one by one: memory does not grow with their
 * number.
 *
 * <p>Call {@link #finish} at the end. A collection that is only closed stays incomplete, so that
 * nobody takes half of it for the whole.
 */
public final class EventCollectionWriter implements AutoCloseable {

  private final JsonGenerator json;

  /** Starts a collection; {@code out} stays open when this writer is closed. */
  public EventCollectionWriter(OutputStream out) {
    this.json = GeoJson.generator(out);
    json.writeStartObject();
    json.writeStringProperty("type", "FeatureCollection");
    json.writeArrayPropertyStart("features");
  }

  /** Adds an event. */
  public void write(EventFeature event) {
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringProperty("type", "Feature");
    json.writeStringProperty("id", event.id());
    GeoJson.writePoint(json, event.position());
    json.writeObjectPropertyStart("properties");
    GeoJson.writeProperties(json, event);
    json.writeEndObject();
    json.writeEndObject();
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
