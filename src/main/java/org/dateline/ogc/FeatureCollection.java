package org.dateline.ogc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.export.ExportForm;
import org.dateline.filter.FilterSchema;
import org.dateline.filter.ValueKind;
import org.dateline.index.WrittenEvents;
import org.dateline.query.Page;

/** A collection of features that the interface serves. */
interface FeatureCollection {

  /** Its name in URLs. */
  String id();

  /** Its name for people. */
  String title();

  /** A description of its features. */
  String description();

  /** The geometry type of its features. */
  Item.Shape shape();

  /** The properties of its features, in order; all of them may be used in filters and orders. */
  List<Property> properties();

  /** These properties and the geometry, for filters. */
  default FilterSchema filterSchema() {
    Map<String, ValueKind> kinds = new LinkedHashMap<>();
    properties().forEach(property -> kinds.put(property.name(), property.valueKind()));
    kinds.put(FilterSchema.GEOMETRY, ValueKind.GEOMETRY);
    return new FilterSchema(id(), kinds);
  }

  /** The properties of the default order; empty if it is by id only. */
  default List<String> defaultSortOrder() {
    return List.of();
  }

  /**
   * A page of its items.
   *
   * @throws IllegalArgumentException if the cursor is not for this collection and order
   */
  Page<Item> page(PageRequest request);

  /** The same page already written, in CRS84 and with all properties, if there is such. */
  default Optional<WrittenEvents> written(PageRequest request) {
    return Optional.empty();
  }

  /** The formats of files with all of its items. */
  default List<ExportForm> files() {
    return List.of();
  }

  /** Whether there are vector tiles of it. */
  default boolean hasTiles() {
    return false;
  }

  /** Finds an item by its id. */
  Optional<Item> find(String id);
}
