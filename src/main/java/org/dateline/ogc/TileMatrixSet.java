package org.dateline.ogc;

import org.dateline.geo.Crs;
import org.dateline.tile.TileAddress;
import tools.jackson.core.JsonGenerator;

/** The one way in which the world is cut into tiles: WebMercatorQuad (OGC 17-083r4, D.1). */
final class TileMatrixSet {

  static final String ID = "WebMercatorQuad";
  static final String TITLE = "Google Maps Compatible for the World";
  static final String URI = "http://www.opengis.net/def/tilematrixset/OGC/1.0/" + ID;

  private static final double EDGE = 20037508.3427892;
  private static final int TILE_PIXELS = 256;
  // Meters of a pixel on a screen, as the standard has it.
  private static final double PIXEL = 0.00028;

  private TileMatrixSet() {}

  /** Writes its members. */
  static void write(JsonGenerator json) {
    json.writeStringProperty("id", ID);
    json.writeStringProperty("title", TITLE);
    json.writeStringProperty("uri", URI);
    json.writeStringProperty("crs", Crs.EPSG_3857.uri());
    json.writeArrayPropertyStart("orderedAxes");
    json.writeString("X");
    json.writeString("Y");
    json.writeEndArray();
    json.writeArrayPropertyStart("tileMatrices");
    for (int zoom = 0; zoom <= TileAddress.GREATEST_ZOOM; zoom++) {
      writeMatrix(json, zoom);
    }
    json.writeEndArray();
  }

  private static void writeMatrix(JsonGenerator json, int zoom) {
    int tiles = 1 << zoom;
    double cell = 2 * EDGE / TILE_PIXELS / tiles;
    json.writeStartObject();
    json.writeStringProperty("id", String.valueOf(zoom));
    json.writeNumberProperty("scaleDenominator", cell / PIXEL);
    json.writeNumberProperty("cellSize", cell);
    json.writeArrayPropertyStart("pointOfOrigin");
    json.writeNumber(-EDGE);
    json.writeNumber(EDGE);
    json.writeEndArray();
    json.writeNumberProperty("tileWidth", TILE_PIXELS);
    json.writeNumberProperty("tileHeight", TILE_PIXELS);
    json.writeNumberProperty("matrixWidth", tiles);
    json.writeNumberProperty("matrixHeight", tiles);
    json.writeEndObject();
  }
}
