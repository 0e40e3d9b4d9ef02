package org.dateline.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A position in an ordered list of events: after the event with these values. The next page starts
 * there even if events before it are added or removed.
 *
 * @param values of the keys of the order: numbers, texts or null
 * @param id of the event
 */
public record EventCursor(List<@Nullable Object> values, String id) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String FORM = "expected the cursor of a link to the next page";
  private static final int LONGEST = 20_000;

  public EventCursor {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @param order of the list
   * @throws IllegalArgumentException if it is not a cursor, or is for another order
   */
  public static EventCursor parse(String text, EventOrder order) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(FORM);
    }
    try {
      JsonNode array = JSON.readTree(Base64.getUrlDecoder().decode(text));
      if (!array.isArray() || array.size() != order.keys().size() + 1) {
        throw new IllegalArgumentException(FORM + " in the same order");
      }
      List<@Nullable Object> values = new ArrayList<>();
      for (int i = 0; i < order.keys().size(); i++) {
        values.add(value(array.get(i)));
      }
      JsonNode id = array.get(order.keys().size());
      if (!id.isString()) {
        throw new IllegalArgumentException(FORM);
      }
      return new EventCursor(values, id.asString());
    } catch (JacksonException e) {
      throw new IllegalArgumentException(FORM, e);
    }
  }

  private static @Nullable Object value(JsonNode node) {
    if (node.isNull()) {
      return null;
    }
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      return node.asLong();
    }
    if (node.isNumber()) {
      return node.asDouble();
    }
    if (node.isString()) {
      return node.asString();
    }
    throw new IllegalArgumentException(FORM);
  }

  /** A form that needs no escaping in a URL. */
  @Override
  public String toString() {
    List<@Nullable Object> all = new ArrayList<>(values);
    all.add(id);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(JSON.writeValueAsString(all).getBytes(StandardCharsets.UTF_8));
  }
}
