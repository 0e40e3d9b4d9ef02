package org.dateline.store;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.dateline.filter.ConditionEvaluator;
import org.dateline.filter.EventFilter;
import org.dateline.filter.RandomFilter;
import org.dateline.filter.ecql.GeoToolsTwin;
import org.dateline.geo.BoundingBox;
import org.dateline.query.EventFeature;
import org.dateline.query.EventProperty;
import org.dateline.query.EventQuery;
import org.dateline.stores.Stores;
import org.dateline.time.DatePrecision;
import org.geotools.api.feature.simple.SimpleFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Random filters: the store must answer as GeoTools does on each event in memory. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class FilterTwinTest {

  @Parameter StoreKind stores;

  private static final int FILTERS = 2000;

  private static final List<EventFeature> EVENTS = new ArrayList<>();
  private static final List<SimpleFeature> FEATURES = new ArrayList<>();
  private static EventStore store;

  @BeforeParameterizedClassInvocation
  static void fill(StoreKind stores, @TempDir Path folder) {
    EVENTS.clear();
    FEATURES.clear();
    store = Stores.open(stores.fresh(folder));
    World.reports().forEach(report -> report.into(store));
    Random random = new Random(20260730);
    for (int i = 0; i < 100; i++) {
      World.random(random, "article-" + i, random.nextInt(6)).into(store);
    }
    store = stores.filled(store, folder);
    store.stream(EventQuery.ALL, EVENTS::add);
    EVENTS.stream().map(GeoToolsTwin::feature).forEach(FEATURES::add);
  }

  @AfterParameterizedClassInvocation
  static void close() {
    store.close();
  }

  @Test
  void everyFilterAnswersAsGeoToolsDoes() {
    RandomFilter filters = new RandomFilter(20260730);
    long some = 0;
    int count = stores.isQuick() ? FILTERS : FILTERS / 10;
    for (int i = 0; i < count; i++) {
      String text = filters.next();
      List<String> expected = twin(text);

      assertThat(answer(text)).as("filter %d: %s", i, text).isEqualTo(expected);
      assertThat(testedOneByOne(text)).as("filter %d: %s", i, text).isEqualTo(expected);
      some += expected.isEmpty() || expected.size() == EVENTS.size() ? 0 : 1;
    }
    // Filters that nothing or everything passes would prove little.
    assertThat(some).isGreaterThan(count / 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "place LIKE '%'",
        "place LIKE '%a%o'",
        "place LIKE 'M_sul'",
        "place LIKE 'M_s%%l'",
        "place LIKE ''",
        "NOT place LIKE '\\%'",
        "title LIKE '%é%'",
        "S_WITHIN(geom, GEOMETRYCOLLECTION(POINT(2.3488 48.85341), POLYGON((35 32, 45 32, 45 38, 35"
            + " 38, 35 32))))",
        "S_DISJOINT(geom, GEOMETRYCOLLECTION(POINT(2.3488 48.85341), LINESTRING(0 0, 10 10)))",
        "S_EQUALS(geom, GEOMETRYCOLLECTION(POINT(2.3488 48.85341)))",
        "S_INTERSECTS(geom, GEOMETRYCOLLECTION(POINT(2.3488 48.85341), POINT(43.11889 36.335)))",
        "DWITHIN(geom, POINT(37.2 36.2), 300, kilometers)",
        "country IS NULL AND NOT (country = 'SY')",
        "NOT (country = 'SY' AND mentions > 1)",
        "NOT (country = 'SY' OR mentions > 1)",
        "planned",
        "NOT (corrected) AND (planned OR mentions > 1)",
        "mentions + reports * 2 > 7",
        "mentions / 2 > 1.4 AND mentions / 2 < 1.6",
        "NOT (year - 2000) * -1 < mentions / (reports - 1)",
        "mentions / (reports - 1) > 0 OR year / 0.5 = mentions - mentions",
        "(confidence - 0.5) * 0 = -0.0",
        "(precision_m / 1000 - mentions) / (confidence * 1e9) <= year - 2012",
        "mentions - 1 BETWEEN reports AND 10 / reports",
        "mentions * 2 IN (year - 2010, 4, reports)",
      })
  void theRarerPredicatesAnswerTheSameEitherWay(String text) {
    assertThat(testedOneByOne(text)).isEqualTo(answer(text));
  }

  @Test
  void theLargestFiltersAreAnswered() {
    String points = IntStream.range(0, 1_200).mapToObj(i -> i / 10 + " 0").collect(joining(", "));
    for (String text :
        List.of(
            "year = 2012" + " OR year = 1".repeat(999),
            "year > 2011" + " AND year > 11".repeat(999),
            "mentions IN (" + "5, ".repeat(999) + "1)",
            "NOT (".repeat(49) + "year = 2012" + " OR year = 1".repeat(999) + ")".repeat(49),
            "S_INTERSECTS(geom, MULTIPOINT(2.3488 48.85341, " + points + "))")) {
      assertThat(answer(text)).isNotEmpty().isEqualTo(testedOneByOne(text));
    }
  }

  @Test
  void aFilterNarrowsTheOtherFilters() {
    EventQuery query =
        EventQuery.builder()
            .bbox(new BoundingBox(0, 0, 180, 90))
            .filter(EventFilter.parse("country IN ('SY', 'IQ') AND NOT mentions > 5"))
            .build();

    List<String> expected =
        EVENTS.stream()
            .filter(event -> new BoundingBox(0, 0, 180, 90).contains(event.position()))
            .filter(event -> List.of("SY", "IQ").contains(String.valueOf(event.country())))
            .filter(event -> event.mentions() <= 5)
            .map(EventFeature::id)
            .toList();
    assertThat(expected).isNotEmpty();
    assertThat(ids(query)).isEqualTo(expected);
    assertThat(store.count(query)).isEqualTo(expected.size());
    assertThat(store.clusters(query, 3).numberMatched()).isEqualTo(expected.size());
    assertThat(store.histogram(query, DatePrecision.YEAR).total()).isEqualTo(expected.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IN ('%s')",
        "IN ('%s', 'nothing')",
        "place_id = 'nothing' OR IN ('%s')",
      })
  void eventsAreFoundByTheirIds(String form) {
    String id = EVENTS.get(7).id();

    assertThat(answer(form.formatted(id))).containsExactly(id);
  }

  /** An event as one feature of its own. */
  private record Tested(EventFeature event) implements ConditionEvaluator.Feature {

    @Override
    public String id() {
      return event.id();
    }

    @Override
    public Object value(String name) {
      Object value = EventProperty.valueOf(name.toUpperCase(Locale.ROOT)).of(event);
      return value instanceof LocalDate day ? (Object) day.toEpochDay() : value;
    }

    @Override
    public Geometry geometry() {
      Coordinate coordinate = new Coordinate(event.position().lon(), event.position().lat());
      return new GeometryFactory().createPoint(coordinate);
    }
  }

  private static List<String> testedOneByOne(String text) {
    Predicate<ConditionEvaluator.Feature> test =
        ConditionEvaluator.of(EventFilter.parse(text).condition());
    return EVENTS.stream()
        .map(Tested::new)
        .filter(test)
        .map(ConditionEvaluator.Feature::id)
        .toList();
  }

  private static List<String> answer(String text) {
    return ids(EventQuery.builder().filter(EventFilter.parse(text)).build());
  }

  private static List<String> ids(EventQuery query) {
    List<String> ids = new ArrayList<>();
    store.stream(query, event -> ids.add(event.id()));
    return ids;
  }

  private static List<String> twin(String text) {
    GeoToolsTwin twin = new GeoToolsTwin(text);
    return FEATURES.stream().filter(twin::matches).map(SimpleFeature::getID).toList();
  }
}
