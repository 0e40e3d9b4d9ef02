package org.dateline.ogc;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.store.EventFilters;

/** What collections that gather events can be asked for: by what those events are. */
final class GatheredParameters {

  static final List<Property> QUERYABLES =
      List.of(
          Property.text("article"),
          Property.text("place"),
          Property.text("country"),
          Property.whole("year"),
          Property.text("role"),
          new Property("min-confidence", "number", ""),
          Property.text("q"));

  private GatheredParameters() {}

  /** Their names; filters in CQL2 are about the properties of events. */
  static Set<String> names() {
    Set<String> names = new TreeSet<>(EventFilters.NAMES);
    names.remove("filter");
    return names;
  }
}
