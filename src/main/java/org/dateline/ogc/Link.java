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
    json.writeEndObject();
  }
}
