package org.dateline.ogc;

import tools.jackson.core.JsonGenerator;

/** The schemas of the answers, for the definition of the interface. */
final class OpenApiSchemas {

  /** Shorter than to say the same in calls: all that is fixed. */
  private static final String SCHEMAS =
      """
      "Any": {"type": "object"},
      "Tile": {"type": "string", "format": "binary"},
      "Problem": {"type": "object", "properties": {
        "type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"},
        "detail": {"type": "string"}, "parameter": {"type": "string"}}},
      "Link": {"type": "object", "required": ["href", "rel"], "properties": {
        "href": {"type": "string"}, "rel": {"type": "string"}, "type": {"type": "string"},
        "title": {"type": "string"}}},
      "Links": {"type": "array", "items": {"$ref": "#/components/schemas/Link"}},
      "LandingPage": {"type": "object", "required": ["links"], "properties": {
        "title": {"type": "string"}, "description": {"type": "string"},
        "attribution": {"type": "string"},
        "keywords": {"type": "array", "items": {"type": "string"}},
        "contacts": {"type": "array", "items": {"type": "object"}},
        "links": {"$ref": "#/components/schemas/Links"}}},
      "Conformance": {"type": "object", "required": ["conformsTo"], "properties": {
        "conformsTo": {"type": "array", "items": {"type": "string"}}}},
      "Extent": {"type": "object", "properties": {
        "spatial": {"type": "object", "properties": {
          "bbox": {"type": "array", "minItems": 1, "items": {
            "type": "array", "minItems": 4, "maxItems": 6, "items": {"type": "number"}}},
          "crs": {"type": "string"}}},
        "temporal": {"type": "object", "properties": {
          "interval": {"type": "array", "minItems": 1, "items": {
            "type": "array", "minItems": 2, "maxItems": 2,
            "items": {"type": "string", "format": "date-time", "nullable": true}}},
          "trs": {"type": "string"},
          "days": {"type": "array", "minItems": 2, "maxItems": 2, "items": {"type": "string"}}}}}},
      "Collection": {"type": "object", "required": ["id", "links"], "properties": {
        "id": {"type": "string"}, "title": {"type": "string"}, "description": {"type": "string"},
        "attribution": {"type": "string"},
        "keywords": {"type": "array", "items": {"type": "string"}},
        "contacts": {"type": "array", "items": {"type": "object"}},
        "links": {"$ref": "#/components/schemas/Links"},
        "extent": {"$ref": "#/components/schemas/Extent"},
        "itemType": {"type": "string", "default": "feature"},
        "crs": {"type": "array", "items": {"type": "string"}},
        "storageCrs": {"type": "string"},
        "defaultSortOrder": {"type": "array", "items": {"type": "string"}}}},
      "Collections": {"type": "object", "required": ["links", "collections"], "properties": {
        "links": {"$ref": "#/components/schemas/Links"},
        "crs": {"type": "array", "items": {"type": "string"}},
        "collections": {"type": "array", "items": {"$ref": "#/components/schemas/Collection"}}}},
      "Geometry": {"type": "object", "nullable": true, "required": ["type", "coordinates"],
        "properties": {
          "type": {"type": "string", "enum": ["Point", "MultiPoint"]},
          "coordinates": {"type": "array", "items": {}}}},
      "Feature": {"type": "object", "required": ["type", "geometry", "properties"],
        "properties": {
          "type": {"type": "string", "enum": ["Feature"]},
          "id": {"type": "string"},
          "geometry": {"$ref": "#/components/schemas/Geometry"},
          "properties": {"type": "object", "nullable": true},
          "links": {"$ref": "#/components/schemas/Links"}}},
      "FeatureCollection": {"type": "object", "required": ["type", "features"], "properties": {
        "type": {"type": "string", "enum": ["FeatureCollection"]},
        "features": {"type": "array", "items": {"$ref": "#/components/schemas/Feature"}},
        "links": {"$ref": "#/components/schemas/Links"},
        "timeStamp": {"type": "string", "format": "date-time"},
        "numberMatched": {"type": "integer", "minimum": 0},
        "numberReturned": {"type": "integer", "minimum": 0}}}
      """;

  private final JsonGenerator json;

  OpenApiSchemas(JsonGenerator json) {
    this.json = json;
  }

  void write() {
    json.writeRaw(SCHEMAS);
  }
}
