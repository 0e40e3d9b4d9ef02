package org.dateline.datastore;

import java.util.List;
import java.util.Optional;
import org.dateline.filter.EventFilter;
import org.dateline.filter.FilterSyntaxException;
import org.geotools.api.filter.And;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;

/**
 * The part of a filter that the store can evaluate.
 *
 * @param filter the filter for the store; null for all events
 * @param isWhole whether nothing is left to evaluate on each feature
 */
record PushedFilter(@Nullable EventFilter filter, boolean isWhole) {

  static PushedFilter of(Filter filter) {
    if (filter.equals(Filter.INCLUDE)) {
      return new PushedFilter(null, true);
    }
    Optional<EventFilter> whole = read(filter);
    if (whole.isPresent()) {
      return new PushedFilter(whole.get(), true);
    }
    if (!(filter instanceof And and)) {
      return new PushedFilter(null, false);
    }
    // Each part that the store can look up reduces the features on which the others are evaluated.
    List<EventFilter> some =
        and.getChildren().stream().map(PushedFilter::read).flatMap(Optional::stream).toList();
    return new PushedFilter(some.isEmpty() ? null : EventFilter.all(some), false);
  }

  private static Optional<EventFilter> read(Filter filter) {
    try {
      return Optional.of(FilterTranslator.translate(filter));
    } catch (FilterSyntaxException e) {
      // Not an error: GeoTools has more predicates than any index supports.
      return Optional.empty();
    }
  }
}
