package org.dateline.datastore;

import java.util.Arrays;
import java.util.List;
import org.dateline.geo.BoundingBox;
import org.dateline.query.EventOrder;
import org.dateline.query.EventProperty;
import org.dateline.query.EventQuery;
import org.dateline.store.EventStore;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.jspecify.annotations.Nullable;

/**
 * The events of a store. The store evaluates filters as far as it can look them up, and also order,
 * limit and count; GeoTools evaluates the rest on each feature.
 */
final class EventSource extends ContentFeatureSource {

  private final EventStore store;

  EventSource(ContentEntry entry, Query query, EventStore store) {
    super(entry, query);
    this.store = store;
  }

  @Override
  protected SimpleFeatureType buildFeatureType() {
    return SimpleFeatureTypeBuilder.retype(EventFeatureType.TYPE, DefaultGeographicCRS.WGS84);
  }

  @Override
  protected @Nullable ReferencedEnvelope getBoundsInternal(Query query) {
    if (!query.getFilter().equals(Filter.INCLUDE) || !query.isMaxFeaturesUnlimited()) {
      // Unknown without reading all events; clients that need it ask the collection.
      return null;
    }
    ReferencedEnvelope bounds = new ReferencedEnvelope(DefaultGeographicCRS.WGS84);
    BoundingBox box = store.extent().bbox();
    if (box != null) {
      bounds.expandToInclude(box.west(), box.south());
      bounds.expandToInclude(box.east(), box.north());
    }
    return bounds;
  }

  @Override
  protected int getCountInternal(Query query) {
    PushedFilter pushed = PushedFilter.of(query.getFilter());
    if (!pushed.isWhole()) {
      return -1;
    }
    long all = store.count(query(pushed));
    Integer start = query.getStartIndex();
    long left = Math.max(0, all - (start == null ? 0 : start));
    return (int) Math.min(left, query.getMaxFeatures());
  }

  @Override
  protected FeatureReader<SimpleFeatureType, SimpleFeature> getReaderInternal(Query query) {
    PushedFilter pushed = PushedFilter.of(query.getFilter());
    int limit = pushed.isWhole() ? query.getMaxFeatures() : Query.DEFAULT_MAX;
    EventOrder order = canSort(query) ? order(query) : EventOrder.DEFAULT;
    return new EventReader(store, getSchema(), query(pushed), order, limit);
  }

  @Override
  protected boolean canFilter(Query query) {
    return PushedFilter.of(query.getFilter()).isWhole();
  }

  @Override
  protected boolean canLimit(Query query) {
    Integer start = query.getStartIndex();
    return canFilter(query) && canSort(query) && (start == null || start == 0);
  }

  @Override
  protected boolean canSort(Query query) {
    return Arrays.stream(sortBy(query)).allMatch(EventSource::isProperty);
  }

  private static EventQuery query(PushedFilter pushed) {
    return EventQuery.builder().filter(pushed.filter()).build();
  }

  private static EventOrder order(Query query) {
    List<EventOrder.Key> keys =
        Arrays.stream(sortBy(query))
            .map(
                by ->
                    new EventOrder.Key(
                        by.getPropertyName().getPropertyName(),
                        by.getSortOrder() == SortOrder.DESCENDING))
            .toList();
    return keys.isEmpty() ? EventOrder.DEFAULT : new EventOrder(keys);
  }

  private static SortBy[] sortBy(Query query) {
    SortBy[] by = query.getSortBy();
    return by == null ? new SortBy[0] : by;
  }

  private static boolean isProperty(SortBy by) {
    // The natural order of GeoTools has no property name.
    return by.getPropertyName() != null
        && EventProperty.ALL.stream()
            .anyMatch(property -> property.label().equals(by.getPropertyName().getPropertyName()));
  }
}
