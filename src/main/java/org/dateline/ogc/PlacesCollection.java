package org.dateline.ogc;

import java.util.List;
import java.util.Optional;
import org.dateline.geo.Position;
import org.dateline.query.EventProperty.Kind;
import org.dateline.query.EventQuery;
import org.dateline.query.Page;
import org.dateline.query.PlaceFeature;
import org.dateline.store.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The places that have events, with the number of matching events. */
@Component
@Order(3)
class PlacesCollection extends GatheredCollection<PlaceFeature> {

  private static final List<Column<PlaceFeature>> COLUMNS =
      List.of(
          Column.of("name", "Name", Kind.TEXT, PlaceFeature::name),
          Column.of("country", "Country", Kind.TEXT, PlaceFeature::country),
          Column.of("admin1", "First-level division", Kind.TEXT, PlaceFeature::admin1),
          Column.of("feature_code", "GeoNames feature code", Kind.TEXT, PlaceFeature::featureCode),
          Column.of(
              "precision_m",
              "Radius of the place in meters",
              Kind.WHOLE_NUMBER,
              PlaceFeature::precisionMeters),
          Column.of("events", "Events there", Kind.WHOLE_NUMBER, PlaceFeature::events),
          Column.of(
              "articles", "Articles that report them", Kind.WHOLE_NUMBER, PlaceFeature::articles),
          Column.of("mentions", "Mentions", Kind.WHOLE_NUMBER, PlaceFeature::mentions),
          Column.of("first_event", "First day of the earliest", Kind.DATE, PlaceFeature::first),
          Column.of("last_event", "Last day of the latest", Kind.DATE, PlaceFeature::last));

  private final EventStore store;

  PlacesCollection(EventStore store) {
    super(COLUMNS, store);
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
  String id(PlaceFeature place) {
    return place.id();
  }

  @Override
  List<Position> positions(PlaceFeature place) {
    return List.of(place.position());
  }

  @Override
  @Nullable Days time(PlaceFeature place) {
    return Days.of(place.first(), place.last());
  }

  @Override
  Page<PlaceFeature> read(EventQuery query, int limit, String afterId) {
    return store.placePage(query, limit, afterId);
  }

  // All events of a place lie where it lies.
  @Override
  boolean isSoByPlace(EventQuery withoutBox) {
    return true;
  }

  @Override
  Optional<PlaceFeature> findFeature(String id) {
    EventQuery here = EventQuery.builder().place(id).build();
    return store.placePage(here, 1, "").items().stream().findFirst();
  }
}
