package org.dateline.filter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.feature.type.AttributeDescriptor;

/**
 * What a filter may be about.
 *
 * @param noun what the features are called, in the plural
 * @param kinds what the values of each property are, by its name
 */
public record FilterSchema(String noun, Map<String, ValueKind> kinds) {

  /** The name of the geometry, which filters may also call {@code geometry}. */
  public static final String GEOMETRY = "geom";

  /** Events. */
  public static final FilterSchema EVENTS = new FilterSchema("events", ofEvents());

  public FilterSchema {
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
  }

  /** What the values of a property are, or empty if there is no such property. */
  Optional<ValueKind> findKind(String property) {
    return Optional.ofNullable(kinds.get(property));
  }

  /** The names of all properties, for messages. */
  String names() {
    return String.join(", ", kinds.keySet());
  }

  private static Map<String, ValueKind> ofEvents() {
    Map<String, ValueKind> kinds = new LinkedHashMap<>();
    for (AttributeDescriptor descriptor : EventFeatureType.TYPE.getAttributeDescriptors()) {
      kinds.put(descriptor.getLocalName(), ValueKind.of(descriptor.getType().getBinding()));
    }
    return kinds;
  }
}
