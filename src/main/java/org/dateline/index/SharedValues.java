package org.dateline.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.dateline.filter.ConditionEvaluator;
import org.dateline.geo.Position;
import org.dateline.query.EventProperty;
import org.dateline.store.EventChanges.Row;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Values that events share, such as everything about their place. Each combination of values has a
 * number; an event costs one number, and a condition is tested once for each combination.
 */
final class SharedValues {

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();
  private static final String POSITION = "position";
  private static final String FIRST_REPORT = "first report";

  private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
  private final Map<List<Integer>, Integer> numbers = new HashMap<>();
  private int size;

  private SharedValues() {}

  /** The combinations of these properties. */
  static SharedValues of(EventProperty... properties) {
    SharedValues values = new SharedValues();
    for (EventProperty property : properties) {
      values.dimensions.put(
          property.label(), new Dimension(indexed -> comparable(property.of(indexed.event()))));
    }
    return values;
  }

  /** The same, together with the position. */
  SharedValues withPosition() {
    dimensions.put(POSITION, new Dimension(indexed -> indexed.event().position()));
    return this;
  }

  /** The same, together with whether the article was the first to report. */
  SharedValues withFirstReport() {
    dimensions.put(FIRST_REPORT, new Dimension(Row::isFirstReport));
    return this;
  }

  /** The values of one property: every distinct one once, and its number for each combination. */
  private static final class Dimension {

    private final Function<Row, @Nullable Object> value;
    private final Map<@Nullable Object, Integer> codes = new HashMap<>();
    private final List<@Nullable Object> distinct = new ArrayList<>();
    private int[] code = new int[16];

    Dimension(Function<Row, @Nullable Object> value) {
      this.value = value;
    }

    int codeOf(Row event) {
      Object own = value.apply(event);
      Integer known = codes.putIfAbsent(own, distinct.size());
      if (known != null) {
        return known;
      }
      distinct.add(own);
      return distinct.size() - 1;
    }

    void set(int number, int value) {
      if (number == code.length) {
        code = Arrays.copyOf(code, 2 * number);
      }
      code[number] = value;
    }

    @Nullable Object get(int number) {
      return distinct.get(code[number]);
    }
  }

  /** The number of the values of an event, from 0 on. */
  int add(Row event) {
    Integer[] codes = new Integer[dimensions.size()];
    int i = 0;
    for (Dimension dimension : dimensions.values()) {
      codes[i++] = dimension.codeOf(event);
    }
    Integer known = numbers.putIfAbsent(Arrays.asList(codes), size);
    if (known != null) {
      return known;
    }
    i = 0;
    for (Dimension dimension : dimensions.values()) {
      dimension.set(size, codes[i++]);
    }
    return size++;
  }

  /** Forgets what only {@link #add} needs. */
  void freeze() {
    numbers.clear();
  }

  /** How many combinations there are. */
  int size() {
    return size;
  }

  /** The names of the properties. */
  Set<String> names() {
    return dimensions.keySet();
  }

  boolean has(EventProperty property) {
    return dimensions.containsKey(property.label());
  }

  /** The value that a combination has of a property; a date as days since 1970-01-01. */
  @Nullable Object value(EventProperty property, int number) {
    return dimension(property.label()).get(number);
  }

  /** The value as text; empty where there is none. */
  String text(EventProperty property, int number) {
    Object value = value(property, number);
    return value == null ? "" : value.toString();
  }

  Position position(int number) {
    return (Position) Objects.requireNonNull(dimension(POSITION).get(number));
  }

  /** The combinations that have one of some values. */
  BitSet among(EventProperty property, Collection<?> wanted) {
    return among(property.label(), wanted);
  }

  private BitSet among(String name, Collection<?> wanted) {
    Dimension dimension = dimension(name);
    BitSet codes = new BitSet(dimension.distinct.size());
    for (Object value : wanted) {
      Integer code = dimension.codes.get(value);
      if (code != null) {
        codes.set(code);
      }
    }
    return withCodes(dimension, codes);
  }

  /** A combination that has a value; less than 0 if there is none. */
  int first(EventProperty property, Object wanted) {
    Dimension dimension = dimension(property.label());
    Integer code = dimension.codes.get(wanted);
    for (int number = 0; code != null && number < size; number++) {
      if (dimension.code[number] == code) {
        return number;
      }
    }
    return -1;
  }

  /** The combinations of articles that were the first to report. */
  BitSet firstReports() {
    return among(FIRST_REPORT, List.of(true));
  }

  private BitSet withCodes(Dimension dimension, BitSet codes) {
    BitSet found = new BitSet(size);
    for (int number = 0; number < size; number++) {
      if (codes.get(dimension.code[number])) {
        found.set(number);
      }
    }
    return found;
  }

  private Dimension dimension(String name) {
    Dimension dimension = dimensions.get(name);
    if (dimension == null) {
      throw new IllegalArgumentException("'" + name + "' is not among " + dimensions.keySet());
    }
    return dimension;
  }

  private static @Nullable Object comparable(@Nullable Object value) {
    return value instanceof LocalDate day ? (Object) day.toEpochDay() : value;
  }

  /** A combination as filters see it. */
  ConditionEvaluator.Feature get(int number) {
    return new Shared(number);
  }

  private final class Shared implements ConditionEvaluator.Feature {

    private final int number;

    Shared(int number) {
      this.number = number;
    }

    @Override
    public String id() {
      throw new UnsupportedOperationException("many events share these values");
    }

    @Override
    public @Nullable Object value(String property) {
      return dimension(property).get(number);
    }

    @Override
    public Geometry geometry() {
      Position at = position(number);
      return GEOMETRIES.createPoint(new Coordinate(at.lon(), at.lat()));
    }
  }
}
