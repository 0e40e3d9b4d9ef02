package org.dateline.ogc;

import java.util.List;
import org.dateline.export.Provenance;
import org.dateline.geo.BoundingBox;
import org.dateline.kind.EventKind;
import org.dateline.query.Extent;
import org.dateline.tile.EventTile;
import tools.jackson.core.JsonGenerator;

/** The tiles of a view in TileJSON 3.0.0, which MapLibre and QGIS read. */
final class TileJson {

  // From here on, places do not change any more.
  private static final int GREATEST_ZOOM = 14;

  private final Address address;
  private final FeatureCollection events;

  TileJson(Address address, FeatureCollection events) {
    this.address = address;
    this.events = events;
  }

  /** The address of a tile with the filters of a request. */
  static String template(Address address, String zoom, String row, String column) {
    Address tiles = address.without("f");
    return "%s%s/{%s}/{%s}/{%s}%s"
        .formatted(
            tiles.service(),
            tiles.path(),
            zoom,
            row,
            column,
            tiles.query().isEmpty() ? "" : "?" + tiles.query());
  }

  void write(JsonGenerator json, Extent extent) {
    json.writeStartObject();
    json.writeStringProperty("tilejson", "3.0.0");
    json.writeStringProperty("name", "Dateline");
    json.writeStringProperty("description", events.description());
    json.writeStringProperty("attribution", Provenance.RIGHTS);
    json.writeArrayPropertyStart("tiles");
    json.writeString(template(address, "z", "y", "x"));
    json.writeEndArray();
    json.writeNumberProperty("minzoom", 0);
    json.writeNumberProperty("maxzoom", GREATEST_ZOOM);
    BoundingBox box = extent.bbox();
    if (box != null) {
      json.writeArrayPropertyStart("bounds");
      List.of(box.west(), box.south(), box.east(), box.north()).forEach(json::writeNumber);
      json.writeEndArray();
    }
    json.writeArrayPropertyStart("vector_layers");
    json.writeStartObject();
    json.writeStringProperty("id", EventTile.EVENTS);
    json.writeObjectPropertyStart("fields");
    json.writeStringProperty("id", "Id");
    events
        .properties()
        .forEach(property -> json.writeStringProperty(property.name(), property.title()));
    json.writeEndObject();
    json.writeEndObject();
    json.writeStartObject();
    json.writeStringProperty("id", EventTile.CLUSTERS);
    json.writeObjectPropertyStart("fields");
    json.writeStringProperty("count", "Events");
    json.writeStringProperty("places", "Places");
    json.writeStringProperty("mentions", "Mentions");
    json.writeStringProperty("place", "The place, if there is only one");
    json.writeStringProperty("place_id", "Its id");
    for (EventKind kind : EventKind.values()) {
      json.writeStringProperty("kind_" + kind.label(), "Events of the kind " + kind.label());
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }
}
