package org.dateline.ogc;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.geojson.RenderedEvents;
import org.dateline.store.EventQuery;
import org.dateline.store.Page;

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

  /** What properties they have, in order. */
  List<Property> properties();

  /** What filters and parameters may ask for. */
  List<Property> queryables();

  /** The names of the parameters that ask for some of its items, besides those of the standard. */
  Set<String> filters();

  /** Whether filters in CQL2 and another order can be asked for. */
  boolean isFilterable();

  /**
   * A page of its items.
   *
   * @throws IllegalArgumentException if the cursor is not one of this collection and order
   */
  Page<Item> page(EventQuery query, PageRequest page);

  /** The same page already written, in CRS84 and with all properties, if there is such. */
  default Optional<RenderedEvents.Part> rendered(EventQuery query, PageRequest page) {
    return Optional.empty();
  }

  /** The item of that id. */
  Optional<Item> find(String id);
}
