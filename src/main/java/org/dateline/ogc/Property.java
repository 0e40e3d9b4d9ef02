package org.dateline.ogc;

import java.util.List;
import java.util.Map;
import org.dateline.filter.ValueKind;
import org.dateline.query.EventProperty;
import tools.jackson.core.JsonGenerator;

/**
 * A property of the items of a collection.
 *
 * @param name its name
 * @param title its name for people
 * @param kind the type of its values
 */
record Property(String name, String title, EventProperty.Kind kind) {

  /** What Part 5 calls the ends of the time that a feature has (OGC 23-058r1, table 5). */
  private static final Map<String, String> ROLES =
      Map.of("event_start", "primary-interval-start", "event_end", "primary-interval-end");

  /** The properties of events. */
  static final List<Property> OF_EVENTS =
      EventProperty.ALL.stream()
          .map(property -> new Property(property.label(), property.title(), property.kind()))
          .toList();

  /** What filters compare its values with. */
  ValueKind valueKind() {
    return switch (kind) {
      case TEXT -> ValueKind.TEXT;
      case WHOLE_NUMBER, NUMBER -> ValueKind.NUMBER;
      case DATE -> ValueKind.DATE;
      case BOOLEAN -> ValueKind.BOOLEAN;
    };
  }

  /** Writes its schema. */
  void write(JsonGenerator json, int position) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("title", title);
    writeType(json);
    if (ROLES.containsKey(name)) {
      json.writeStringProperty("x-ogc-role", ROLES.get(name));
    }
    json.writeNumberProperty("x-ogc-propertySeq", position);
    json.writeEndObject();
  }

  /** Writes what a schema says of the type of its values. */
  void writeType(JsonGenerator json) {
    json.writeStringProperty("type", type());
    if (kind == EventProperty.Kind.DATE) {
      json.writeStringProperty("format", "date");
    }
  }

  /** The type of its values in JSON Schema. */
  String type() {
    return switch (kind) {
      case TEXT, DATE -> "string";
      case WHOLE_NUMBER -> "integer";
      case NUMBER -> "number";
      case BOOLEAN -> "boolean";
    };
  }
}
