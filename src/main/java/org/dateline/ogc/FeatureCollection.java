package org.dateline.ogc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.filter.FilterSchema;
import org.dateline.filter.ValueKind;
import org.dateline.index.WrittenEvents;
import org.dateline.query.Page;

/** A collection of features that the interface serves. */
interface FeatureCollection {

  /** Its name in addresses. */
  String id();

  /** Its name for people. */
  String title();

  /** What its features are. */
  String description();

  /** What geometry they have. */
  Item.Shape shape();

  /** What properties they have, in order; filters and orders may name each of them. */
  List<Property> properties();

  /** These properties and the geometry, for filters. */
  default FilterSchema filterSchema() {
    Map<String, ValueKind> kinds = new LinkedHashMap<>();
    properties().forEach(property -> kinds.put(property.name(), property.valueKind()));
    kinds.put(FilterSchema.GEOMETRY, ValueKind.GEOMETRY);
    return new FilterSchema(id(), kinds);
  }

  /** The properties by which they are ordered unless asked otherwise; empty where by id alone. */
  default List<String> defaultSortOrder() {
    return List.of();
  }

  /**
   * A page of its items.
   *
   * @throws IllegalArgumentException if the cursor is not one of this collection and order
   */
  Page<Item> page(PageRequest request);

  /** The same page already written, in CRS84 and with all properties, if there is such. */
  default Optional<WrittenEvents> written(PageRequest request) {
    return Optional.empty();
  }

  /** The item of that id. */
  Optional<Item> find(String id);
}
