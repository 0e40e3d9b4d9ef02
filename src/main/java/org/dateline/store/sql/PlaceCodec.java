package org.dateline.store.sql;

import org.dateline.gazetteer.Place;
import org.dateline.geo.Position;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Encodes places for the store: completely, so that reading them needs no gazetteer. */
final class PlaceCodec {

  private PlaceCodec() {}

  /** Writes a place as an object. */
  static void write(JsonGenerator json, Place place) {
    json.writeStartObject();
    json.writeStringProperty("id", place.id());
    json.writeStringProperty("name", place.name());
    json.writeNumberProperty("lon", place.position().lon());
    json.writeNumberProperty("lat", place.position().lat());
    json.writeStringProperty("featureClass", String.valueOf(place.featureClass()));
    json.writeStringProperty("featureCode", place.featureCode());
    writeIfKnown(json, "country", place.country());
    writeIfKnown(json, "admin1Code", place.admin1Code());
    writeIfKnown(json, "admin1", place.admin1());
    writeIfKnown(json, "admin2Code", place.admin2Code());
    json.writeNumberProperty("population", place.population());
    json.writeNumberProperty("precisionMeters", place.precisionMeters());
    json.writeEndObject();
  }

  private static void writeIfKnown(JsonGenerator json, String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }

  /** Reads what {@link #write} wrote. */
  static Place read(JsonNode node) {
    return new Place(
        node.path("id").asString(),
        node.path("name").asString(),
        new Position(node.path("lon").asDouble(), node.path("lat").asDouble()),
        node.path("featureClass").asString().charAt(0),
        node.path("featureCode").asString(),
        textIfKnown(node, "country"),
        textIfKnown(node, "admin1Code"),
        textIfKnown(node, "admin1"),
        textIfKnown(node, "admin2Code"),
        node.path("population").asLong(),
        node.path("precisionMeters").asInt());
  }

  private static @Nullable String textIfKnown(JsonNode node, String name) {
    return node.has(name) ? node.path(name).asString() : null;
  }
}
