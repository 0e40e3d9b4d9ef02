package org.dateline.ogc;

import java.util.List;
import org.dateline.store.EventProperty;
import tools.jackson.core.JsonGenerator;

/**
 * A property of the items of a collection, in the words of JSON Schema.
 *
 * @param name its name
 * @param type {@code string}, {@code integer}, {@code number} or {@code boolean}
 * @param format {@code date} for days, otherwise empty
 */
record Property(String name, String type, String format) {

  static Property text(String name) {
    return new Property(name, "string", "");
  }

  static Property whole(String name) {
    return new Property(name, "integer", "");
  }

  static Property day(String name) {
    return new Property(name, "string", "date");
  }

  /** The properties of events. */
  static List<Property> ofEvents() {
    return EventProperty.ALL.stream().map(Property::of).toList();
  }

  private static Property of(EventProperty property) {
    String name = property.label();
    return switch (property.kind()) {
      case TEXT -> text(name);
      case WHOLE_NUMBER -> whole(name);
      case NUMBER -> new Property(name, "number", "");
      case DATE -> day(name);
      case BOOLEAN -> new Property(name, "boolean", "");
    };
  }

  /** Writes its schema. */
  void write(JsonGenerator json, int position) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("title", name.replace('_', ' '));
    json.writeStringProperty("type", type);
    if (!format.isEmpty()) {
      json.writeStringProperty("format", format);
    }
    if (name.equals("event_start")) {
      json.writeStringProperty("x-ogc-role", "primary-interval-start");
    } else if (name.equals("event_end")) {
      json.writeStringProperty("x-ogc-role", "primary-interval-end");
    }
    json.writeNumberProperty("x-ogc-propertySeq", position);
    json.writeEndObject();
  }
}
