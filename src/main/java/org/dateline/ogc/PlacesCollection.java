package org.dateline.ogc;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.store.EventQuery;
import org.dateline.store.EventStore;
import org.dateline.store.Page;
import org.dateline.store.PlaceFeature;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/** The places that have events, with how many of those that are asked for. */
@Component
@Order(3)
class PlacesCollection implements FeatureCollection {

  private final EventStore store;

  PlacesCollection(EventStore store) {
    this.store = store;
  }

  @Override
  public String id() {
    return "places";
  }

  @Override
  public String title() {
    return "Places";
  }

  @Override
  public String description() {
    return "Each feature is a place that articles report from, with how often they do.";
  }

  @Override
  public Item.Shape shape() {
    return Item.Shape.POINT;
  }

  @Override
  public List<Property> properties() {
    return List.of(
        Property.text("name"),
        Property.text("country"),
        Property.text("admin1"),
        Property.text("feature_code"),
        Property.whole("precision_m"),
        Property.whole("events"),
        Property.whole("articles"),
        Property.whole("mentions"),
        Property.day("first_event"),
        Property.day("last_event"));
  }

  @Override
  public List<Property> queryables() {
    return GatheredParameters.QUERYABLES;
  }

  @Override
  public Set<String> filters() {
    return GatheredParameters.names();
  }

  @Override
  public boolean isFilterable() {
    return false;
  }

  @Override
  public Page<Item> page(EventQuery query, PageRequest page) {
    Page<PlaceFeature> places =
        store.placePage(query, page.limit(), page.cursor() == null ? "" : page.cursor());
    return new Page<>(
        places.items().stream().map(PlacesCollection::item).toList(),
        places.numberMatched(),
        places.next());
  }

  @Override
  public Optional<Item> find(String id) {
    EventQuery here = EventQuery.builder().place(id).build();
    return store.placePage(here, 1, "").items().stream().findFirst().map(PlacesCollection::item);
  }

  private static Item item(PlaceFeature place) {
    return new Item(
        place.id(),
        Item.Shape.POINT,
        List.of(place.position()),
        json -> writeProperties(json, place));
  }

  private static void writeProperties(JsonGenerator json, PlaceFeature place) {
    json.writeStringProperty("name", place.name());
    json.writeStringProperty("country", place.country());
    json.writeStringProperty("admin1", place.admin1());
    json.writeStringProperty("feature_code", place.featureCode());
    json.writeNumberProperty("precision_m", place.precisionMeters());
    json.writeNumberProperty("events", place.events());
    json.writeNumberProperty("articles", place.articles());
    json.writeNumberProperty("mentions", place.mentions());
    Days.write(json, "first_event", place.first());
    Days.write(json, "last_event", place.last());
  }
}
