package org.dateline.ogc;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The time of an item, both days included.
 *
 * @param first its first day
 * @param last its last day
 */
record Days(LocalDate first, LocalDate last) {

  /** From one day to another; null if either is unknown. */
  static @Nullable Days of(@Nullable LocalDate first, @Nullable LocalDate last) {
    return first == null || last == null ? null : new Days(first, last);
  }

  /** Writes it as the value of {@code time} in JSON-FG, which has no years before our era. */
  static void write(JsonGenerator json, @Nullable Days days) {
    if (days == null || days.first.getYear() < 0 || days.last.getYear() > 9999) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    if (days.first.equals(days.last)) {
      json.writeStringProperty("date", days.first.toString());
    } else {
      json.writeArrayPropertyStart("interval");
      json.writeString(days.first.toString());
      json.writeString(days.last.toString());
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
