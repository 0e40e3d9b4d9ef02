package org.dateline.ogc;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dateline.filter.Condition;
import org.dateline.filter.ConditionEvaluator;
import org.dateline.filter.EventFilter;
import org.dateline.geo.BoundingBox;
import org.dateline.geo.Position;
import org.dateline.query.EventCursor;
import org.dateline.query.EventProperty;
import org.dateline.query.EventQuery;
import org.dateline.query.Page;
import org.dateline.store.EventStore;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.core.JsonGenerator;

/**
 * A collection of features that the store derives from events. The store returns the features
 * ordered by id; filters and orders on their own properties are implemented here, the same for
 * every store.
 *
 * @param <F> the store's type of a feature
 */
abstract class GatheredCollection<F> implements FeatureCollection {

  private static final EventFilter ANY_EVENT =
      new EventFilter("INCLUDE", new Condition.All(List.of()));
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private final List<Column<F>> columns;
  private final Map<String, Column<F>> byName;
  private final KeptFeatures<F> kept;

  GatheredCollection(List<Column<F>> columns, EventStore store) {
    this.kept =
        new KeptFeatures<>(store::version, this::read, feature -> positions(feature).size());
    this.columns = List.copyOf(columns);
    this.byName =
        columns.stream().collect(Collectors.toMap(column -> column.property.name(), one -> one));
  }

  /**
   * A property and the function that reads its values.
   *
   * @param value gives a value of the class that the kind of the property names, or null
   */
  record Column<F>(Property property, Function<F, @Nullable Object> value) {

    static <F> Column<F> of(
        String name, String title, EventProperty.Kind kind, Function<F, @Nullable Object> value) {
      return new Column<>(new Property(name, title, kind), value);
    }
  }

  /** The id of a feature. */
  abstract String id(F feature);

  /** Where it is. */
  abstract List<Position> positions(F feature);

  /** When it was; null if that is unknown. */
  abstract @Nullable Days time(F feature);

  /** A page of the features that have a matching event, by id; see the store. */
  abstract Page<F> read(EventQuery query, int limit, String afterId);

  /** Whether a box selects exactly the matching features that touch it. */
  abstract boolean isSoByPlace(EventQuery withoutBox);

  /** Finds a feature by its id. */
  abstract Optional<F> findFeature(String id);

  @Override
  public final List<Property> properties() {
    return columns.stream().map(Column::property).toList();
  }

  @Override
  public final Page<Item> page(PageRequest request) {
    boolean plain = request.filter() == null && request.order() == null;
    Page<F> page = plain ? byId(request) : selected(request);
    return new Page<>(
        page.items().stream().map(this::item).toList(), page.numberMatched(), page.next());
  }

  @Override
  public final Optional<Item> find(String id) {
    return findFeature(id).map(this::item);
  }

  private Page<F> byId(PageRequest request) {
    String cursor = request.cursor();
    String after = cursor == null ? "" : EventCursor.parse(cursor, Selection.BY_ID).id();
    Page<F> page = read(query(request), request.limit(), after);
    String next = page.next();
    return new Page<>(
        page.items(),
        page.numberMatched(),
        next == null ? null : new EventCursor(List.of(), next).toString());
  }

  private Page<F> selected(PageRequest request) {
    Predicate<ConditionEvaluator.Feature> test =
        request.filter() == null
            ? feature -> true
            : ConditionEvaluator.of(request.filter().condition());
    Selection<F> selection =
        new Selection<>(
            request.order(), request.limit(), request.cursor(), this::id, this::comparable);
    EventQuery query = query(request);
    BoundingBox box = query.bbox();
    EventQuery unboxed = query.toBuilder().bbox(null).build();
    boolean isSo = isSoByPlace(unboxed);
    kept.forEach(
        query,
        isSo ? unboxed : query,
        feature -> {
          boolean isInside =
              box == null || !isSo || positions(feature).stream().anyMatch(box::contains);
          if (isInside && test.test(new Tested(feature))) {
            selection.add(feature);
          }
        });
    return selection.page();
  }

  /** Whether the query has no condition except that there is an event. */
  static boolean isForAll(EventQuery query) {
    return query.equals(EventQuery.builder().filter(ANY_EVENT).build());
  }

  /** Of all that the store could tell, what has an event: whatever else is nowhere. */
  private static EventQuery query(PageRequest request) {
    return request.storeQuery(ANY_EVENT);
  }

  private @Nullable Object comparable(F feature, String property) {
    Column<F> column = byName.get(property);
    if (column == null) {
      throw new IllegalArgumentException("there is no property '" + property + "'");
    }
    Object value = column.value.apply(feature);
    return value instanceof LocalDate day ? (Object) day.toEpochDay() : value;
  }

  private Item item(F feature) {
    Consumer<JsonGenerator> properties =
        json -> columns.forEach(column -> write(json, column, feature));
    return new Item(id(feature), shape(), positions(feature), time(feature), properties);
  }

  private static <F> void write(JsonGenerator json, Column<F> column, F feature) {
    Object value = column.value.apply(feature);
    json.writeName(column.property.name());
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else {
      json.writeString(value.toString());
    }
  }

  /** Adapts a feature for filters. */
  private final class Tested implements ConditionEvaluator.Feature {

    private final F feature;

    Tested(F feature) {
      this.feature = feature;
    }

    @Override
    public String id() {
      return GatheredCollection.this.id(feature);
    }

    @Override
    public @Nullable Object value(String property) {
      return comparable(feature, property);
    }

    @Override
    public Geometry geometry() {
      return GEOMETRIES.createMultiPointFromCoords(
          positions(feature).stream()
              .map(position -> new Coordinate(position.lon(), position.lat()))
              .toArray(Coordinate[]::new));
    }
  }
}
