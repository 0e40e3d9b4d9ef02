package org.dateline.ogc;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Days in JSON. */
final class Days {

  private Days() {}

  static void write(JsonGenerator json, String name, @Nullable LocalDate day) {
    json.writeStringProperty(name, day == null ? null : day.toString());
  }
}
