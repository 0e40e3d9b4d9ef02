package org.dateline.ogc;

import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * A link of a document.
 *
 * @param rel the link relation
 * @param type its media type
 * @param title for people
 * @param href the URL
 */
record Link(String rel, String type, String title, String href) {

  static final String JSON = "application/json";
  static final String GEO_JSON = "application/geo+json";
  static final String JSON_FG = "application/vnd.ogc.fg+json";
  static final String VECTOR_TILE = "application/vnd.mapbox-vector-tile";
  static final String HTML = "text/html";
  static final String OPEN_API = "application/vnd.oai.openapi+json;version=3.0";
  static final String SCHEMA_JSON = "application/schema+json";

  /** The relation by which QGIS finds the types of columns (OGC 23-058, Part 5). */
  static final String SCHEMA = "http://www.opengis.net/def/rel/ogc/1.0/schema";

  /** The relation to what filters may ask for (OGC 19-079r2, Part 3). */
  static final String QUERYABLES = "http://www.opengis.net/def/rel/ogc/1.0/queryables";

  /** The relation to what an order may name (Part 8, draft). */
  static final String SORTABLES = "http://www.opengis.net/def/rel/ogc/1.0/sortables";

  /**
   * The relation to a schema of the features; GDAL 3.6 writes it so, later clients in lower case.
   */
  static final List<String> DESCRIBED_BY = List.of("describedby", "describedBy");

  /** The relation to vector tiles (OGC 20-057). */
  static final String VECTOR_TILES = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";

  /** The relation from tiles to how the world is cut into them (OGC 20-057). */
  static final String TILING_SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";

  /** The relation to all tile matrix sets (OGC 20-057). */
  static final String TILING_SCHEMES = "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes";

  /** As the value of a header (RFC 8288). */
  String header() {
    return "<%s>; rel=\"%s\"; type=\"%s\"".formatted(href, rel, type);
  }

  /** Writes it as an object. */
  void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("rel", rel);
    json.writeStringProperty("type", type);
    json.writeStringProperty("title", title);
    json.writeStringProperty("href", href);
    // As in a URI template (RFC 6570).
    if (href.contains("{")) {
      json.writeBooleanProperty("templated", true);
    }
    json.writeEndObject();
  }

  /** Writes the links of a document. */
  static void write(JsonGenerator json, List<Link> links) {
    json.writeArrayPropertyStart("links");
    links.forEach(link -> link.write(json));
    json.writeEndArray();
  }
}
