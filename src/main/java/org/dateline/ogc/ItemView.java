package org.dateline.ogc;

import java.util.Set;
import org.dateline.geo.Crs;
import tools.jackson.core.JsonGenerator;

/**
 * How items are written.
 *
 * @param form the format of the answer
 * @param crs the reference system of coordinates
 * @param properties the requested properties; empty for all
 * @param skipGeometry whether they are written without their place
 */
record ItemView(Form form, Crs crs, Set<String> properties, boolean skipGeometry) {

  private static final String JSON_FG_CORE = "http://www.opengis.net/spec/json-fg-1/1.0/conf/core";

  ItemView {
    properties = Set.copyOf(properties);
  }

  /** All of an item. */
  static ItemView whole(Form form, Crs crs) {
    return new ItemView(form, crs, Set.of(), false);
  }

  /** Whether items are GeoJSON in longitude and latitude with all that they have. */
  boolean isPlain() {
    return form == Form.JSON && crs == Crs.CRS84 && properties.isEmpty() && !skipGeometry;
  }

  boolean isJsonFg() {
    return form == Form.JSON_FG;
  }

  /** The type of an answer for programs. */
  String mediaType() {
    return isJsonFg() ? Link.JSON_FG : Link.GEO_JSON;
  }

  /** Writes what JSON-FG says at the top of a document (OGC 21-045r1, 7.2). */
  void writeTop(JsonGenerator json, FeatureCollection collection) {
    if (!isJsonFg()) {
      return;
    }
    json.writeArrayPropertyStart("conformsTo");
    json.writeString(JSON_FG_CORE);
    json.writeEndArray();
    json.writeStringProperty("featureType", collection.id());
    if (crs != Crs.CRS84) {
      json.writeStringProperty("coordRefSys", crs.uri());
    }
  }
}
