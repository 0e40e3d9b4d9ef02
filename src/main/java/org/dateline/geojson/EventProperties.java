package org.dateline.geojson;

import org.dateline.query.EventFeature;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the properties of an event as members of an object, for callers that write the rest of the
 * object.
 */
public final class EventProperties {

  private EventProperties() {}

  /** Writes them all, in the order of the layer. */
  public static void write(JsonGenerator json, EventFeature event) {
    GeoJson.writeProperties(json, event);
  }
}
