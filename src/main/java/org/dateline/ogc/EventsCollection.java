package org.dateline.ogc;

import java.util.List;
import java.util.Optional;
import org.dateline.export.ExportForm;
import org.dateline.geojson.EventProperties;
import org.dateline.index.EventIndex;
import org.dateline.index.WrittenEvents;
import org.dateline.query.EventCursor;
import org.dateline.query.EventFeature;
import org.dateline.query.EventOrder;
import org.dateline.query.EventQuery;
import org.dateline.query.Page;
import org.dateline.store.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The events reported in articles. */
@Component
@Order(1)
class EventsCollection implements FeatureCollection {

  private final EventStore store;
  private final EventIndex index;

  EventsCollection(EventStore store, EventIndex index) {
    this.store = store;
    this.index = index;
  }

  @Override
  public String id() {
    return "events";
  }

  @Override
  public String title() {
    return "Events";
  }

  @Override
  public String description() {
    return "Each feature says that an article reports something at a place.";
  }

  @Override
  public Item.Shape shape() {
    return Item.Shape.POINT;
  }

  @Override
  public List<Property> properties() {
    return Property.OF_EVENTS;
  }

  @Override
  public List<String> defaultSortOrder() {
    return EventOrder.DEFAULT.keys().stream().map(EventOrder.Key::property).toList();
  }

  @Override
  public List<ExportForm> files() {
    return List.of(ExportForm.values());
  }

  @Override
  public boolean hasTiles() {
    return true;
  }

  @Override
  public Optional<WrittenEvents> written(PageRequest request) {
    if (request.order() != null) {
      return Optional.empty();
    }
    EventCursor after = after(request, EventOrder.DEFAULT);
    EventQuery query = request.query().toBuilder().filter(request.filter()).build();
    return index.page(query, request.limit(), after);
  }

  @Override
  public Page<Item> page(PageRequest request) {
    EventOrder order = request.order() == null ? EventOrder.DEFAULT : request.order();
    EventCursor after = after(request, order);
    EventQuery query = request.storeQuery(request.filter());
    Page<EventFeature> events = index.eventPage(query, order, request.limit(), after);
    return new Page<>(
        events.items().stream().map(EventsCollection::item).toList(),
        events.numberMatched(),
        events.next());
  }

  @Override
  public Optional<Item> find(String id) {
    return store.findEvent(id).map(EventsCollection::item);
  }

  private static @Nullable EventCursor after(PageRequest request, EventOrder order) {
    return request.cursor() == null ? null : EventCursor.parse(request.cursor(), order);
  }

  private static Item item(EventFeature event) {
    return new Item(
        event.id(),
        Item.Shape.POINT,
        List.of(event.position()),
        Days.of(event.start(), event.end()),
        json -> EventProperties.write(json, event));
  }
}
