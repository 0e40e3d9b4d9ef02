package org.dateline.geojson;

import org.dateline.query.EventFeature;
import tools.jackson.core.JsonGenerator;

/** The properties of an event as members of an object, for whoever writes the rest by himself. */
public final class EventProperties {

  private EventProperties() {}

  /** Writes them all, in the order of the layer. */
  public static void write(JsonGenerator json, EventFeature event) {
    GeoJson.writeProperties(json, event);
  }
}
