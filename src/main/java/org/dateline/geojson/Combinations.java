package org.dateline.geojson;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.filter.ConditionTest;
import org.dateline.geo.Position;
import org.dateline.query.EventFeature;
import org.dateline.query.EventProperty;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * What events have of some properties together, such as of all about their place. Many events share
 * one, so each is kept, and looked at, once.
 */
final class Combinations {

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private final List<EventProperty> properties;
  private final List<String> names;
  private final Map<List<@Nullable Object>, Integer> numbers = new HashMap<>();
  private final List<List<@Nullable Object>> values = new ArrayList<>();
  private int[] ofRank = new int[1024];
  private int size;

  Combinations(EventProperty... properties) {
    this.properties = List.of(properties);
    this.names = this.properties.stream().map(EventProperty::label).toList();
  }

  void add(EventFeature event) {
    if (size == ofRank.length) {
      ofRank = Arrays.copyOf(ofRank, size + (size >> 1));
    }
    List<@Nullable Object> combination = of(event);
    Integer known = numbers.putIfAbsent(combination, values.size());
    if (known == null) {
      known = values.size();
      values.add(combination);
    }
    ofRank[size++] = known;
  }

  private List<@Nullable Object> of(EventFeature event) {
    @Nullable Object[] combination = new Object[properties.size() + 1];
    for (int i = 0; i < properties.size(); i++) {
      Object value = properties.get(i).of(event);
      combination[i] = value instanceof LocalDate day ? (Object) day.toEpochDay() : value;
    }
    boolean ofPlaces = properties.contains(EventProperty.PLACE_ID);
    combination[properties.size()] = ofPlaces ? event.position() : null;
    return Arrays.asList(combination);
  }

  /** The names of the properties; that of the geometry is not among them. */
  List<String> names() {
    return names;
  }

  /** How many there are. */
  int count() {
    return values.size();
  }

  /** The number of that which the event of a rank has, from 0 on. */
  int of(int rank) {
    return ofRank[rank];
  }

  /** One of them, by its number. */
  ConditionTest.Feature get(int number) {
    return new Shared(values.get(number));
  }

  private final class Shared implements ConditionTest.Feature {

    private final List<@Nullable Object> values;

    Shared(List<@Nullable Object> values) {
      this.values = values;
    }

    @Override
    public String id() {
      throw new UnsupportedOperationException("many events share these values");
    }

    @Override
    public @Nullable Object value(String property) {
      return values.get(names.indexOf(property));
    }

    @Override
    public Geometry geometry() {
      return values.get(names.size()) instanceof Position position
          ? GEOMETRIES.createPoint(new Coordinate(position.lon(), position.lat()))
          : GEOMETRIES.createPoint();
    }
  }
}
