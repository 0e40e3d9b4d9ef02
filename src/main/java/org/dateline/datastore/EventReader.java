package org.dateline.datastore;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.dateline.filter.FilterSchema;
import org.dateline.query.EventCursor;
import org.dateline.query.EventFeature;
import org.dateline.query.EventOrder;
import org.dateline.query.EventProperty;
import org.dateline.query.EventQuery;
import org.dateline.query.Page;
import org.dateline.store.EventStore;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Reads events page by page, so that a slow client keeps no query open. */
final class EventReader implements FeatureReader<SimpleFeatureType, SimpleFeature> {

  private static final int PAGE = 10_000;

  private final EventStore store;
  private final EventQuery query;
  private final EventOrder order;
  private final SimpleFeatureType type;
  private final SimpleFeatureBuilder features;
  private final GeometryFactory points = new GeometryFactory();
  private Iterator<EventFeature> page = List.<EventFeature>of().iterator();
  private @Nullable String next = "";
  private int left;

  EventReader(
      EventStore store, SimpleFeatureType type, EventQuery query, EventOrder order, int limit) {
    this.store = store;
    this.query = query;
    this.order = order;
    this.type = type;
    this.features = new SimpleFeatureBuilder(type);
    this.left = limit;
  }

  @Override
  public SimpleFeatureType getFeatureType() {
    return type;
  }

  @Override
  public boolean hasNext() {
    String start = next;
    if (!page.hasNext() && start != null && left > 0) {
      EventCursor after = start.isEmpty() ? null : EventCursor.parse(start, order);
      Page<EventFeature> read = store.eventPage(query, order, Math.min(PAGE, left), after);
      page = read.items().iterator();
      next = read.next();
    }
    return left > 0 && page.hasNext();
  }

  @Override
  public SimpleFeature next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    left--;
    EventFeature event = page.next();
    for (EventProperty property : EventProperty.ALL) {
      features.set(property.label(), value(property.of(event)));
    }
    features.set(
        FilterSchema.GEOMETRY,
        points.createPoint(new Coordinate(event.position().lon(), event.position().lat())));
    return features.buildFeature(event.id());
  }

  private static @Nullable Object value(@Nullable Object value) {
    return value instanceof LocalDate day
        ? Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant())
        : value;
  }

  @Override
  public void close() {
    left = 0;
  }
}
