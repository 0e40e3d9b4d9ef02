package org.dateline.ogc;

import tools.jackson.core.JsonGenerator;

/**
 * Writes the schema of the features of a collection as GeoJSON, from which GDAL takes the types of
 * columns. GDAL understands a type only if it is a single word, so that the schema says {@code
 * nullable}, as OpenAPI 3.0 does, where a later JSON Schema would say {@code ["string", "null"]}.
 */
final class FeatureSchema {

  private FeatureSchema() {}

  static void write(JsonGenerator json, FeatureCollection collection) {
    json.writeStringProperty("type", "object");
    json.writeStringProperty("title", collection.title());
    json.writeStringProperty(
        "description",
        collection.description() + " What is not known of it is null. (Schema of OpenAPI 3.0)");
    required(json, "type", "id", "geometry", "properties");
    json.writeObjectPropertyStart("properties");
    constant(json, "type", "Feature");
    json.writeObjectPropertyStart("id");
    json.writeStringProperty("type", "string");
    json.writeEndObject();
    geometry(json, collection.shape());
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("type", "object");
    json.writeObjectPropertyStart("properties");
    collection.properties().forEach(property -> write(json, property));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void geometry(JsonGenerator json, Item.Shape shape) {
    json.writeObjectPropertyStart("geometry");
    json.writeStringProperty("type", "object");
    json.writeBooleanProperty("nullable", true);
    required(json, "type", "coordinates");
    json.writeObjectPropertyStart("properties");
    constant(json, "type", shape.type());
    json.writeObjectPropertyStart("coordinates");
    json.writeStringProperty("type", "array");
    json.writeObjectPropertyStart("items");
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Property property) {
    json.writeObjectPropertyStart(property.name());
    json.writeStringProperty("title", property.title());
    property.writeType(json);
    json.writeBooleanProperty("nullable", true);
    json.writeEndObject();
  }

  private static void constant(JsonGenerator json, String name, String value) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("type", "string");
    json.writeArrayPropertyStart("enum");
    json.writeString(value);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void required(JsonGenerator json, String... names) {
    json.writeArrayPropertyStart("required");
    for (String name : names) {
      json.writeString(name);
    }
    json.writeEndArray();
  }
}
