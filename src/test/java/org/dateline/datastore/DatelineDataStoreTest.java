package org.dateline.datastore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dateline.store.EventStore;
import org.dateline.store.PostgisServer;
import org.dateline.store.StoreAddress;
import org.dateline.store.World;
import org.dateline.stores.Stores;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.filter.FilterFactoryImpl;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** Reads a store as any GeoTools program does: by the finder and by queries. */
class DatelineDataStoreTest {

  private static final FilterFactory FILTERS = new FilterFactoryImpl();
  private static File file;
  private static DataStore data;
  private static SimpleFeatureSource events;
  private static List<SimpleFeature> all;

  @BeforeAll
  static void fill(@TempDir Path folder) throws IOException {
    file = folder.resolve("events.gpkg").toFile();
    try (EventStore store = Stores.open(file.toPath())) {
      World.reports().forEach(report -> report.into(store));
      Random random = new Random(5);
      for (int i = 0; i < 60; i++) {
        World.random(random, "article-" + i, random.nextInt(5)).into(store);
      }
    }
    data = DataStoreFinder.getDataStore(Map.of("dateline", file));
    events = data.getFeatureSource("events");
    all = read(Query.ALL);
  }

  @AfterAll
  static void close() {
    data.dispose();
  }

  @Test
  void geoToolsFindsTheStoreByItsFile() throws IOException {
    assertThat(data).isInstanceOf(DatelineDataStore.class);
    assertThat(data.getTypeNames()).containsExactly("events");
    assertThatThrownBy(
            () -> DataStoreFinder.getDataStore(Map.of("dateline", new File("nothing.gpkg"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no store at");
    assertThat(DataStoreFinder.getDataStore(Map.of("other", "x"))).isNull();
  }

  @Test
  void geoToolsFindsAStoreInADatabase() throws IOException {
    StoreAddress address = PostgisServer.shared().database();
    try (EventStore store = Stores.open(address)) {
      World.reports().forEach(report -> report.into(store));
    }
    DataStore database =
        DataStoreFinder.getDataStore(
            Map.of("dateline-database", PostgisServer.withSecrets(address)));
    try {
      assertThat(database.getFeatureSource("events").getCount(Query.ALL)).isEqualTo(9);
      assertThat(
              database.getFeatureSource("events").getCount(new Query("events", bbox(0, 0, 60, 60))))
          .isEqualTo(7);
    } finally {
      database.dispose();
    }
  }

  @Test
  void theSchemaIsThatOfTheLayer() {
    assertThat(events.getSchema().getAttributeDescriptors().stream().map(d -> d.getLocalName()))
        .containsExactlyElementsOf(
            EventFeatureType.TYPE.getAttributeDescriptors().stream()
                .map(d -> d.getLocalName())
                .toList());
    assertThat(events.getSchema().getDescriptor("event_start").getType().getBinding())
        .isEqualTo(Date.class);
    assertThat(events.getSchema().getCoordinateReferenceSystem()).isNotNull();
    assertThat(events.getSchema().getGeometryDescriptor().getType().getBinding())
        .isEqualTo(Point.class);
  }

  @Test
  void countAndBoundsAreThoseOfTheFeatures() throws IOException {
    ReferencedEnvelope bounds = events.getBounds();

    assertThat(all).hasSizeGreaterThan(100);
    assertThat(events.getCount(Query.ALL)).isEqualTo(all.size());
    ReferencedEnvelope expected = new ReferencedEnvelope();
    all.forEach(f -> expected.expandToInclude(((Point) f.getDefaultGeometry()).getCoordinate()));
    assertThat(bounds.getMinX()).isEqualTo(expected.getMinX());
    assertThat(bounds.getMaxY()).isEqualTo(expected.getMaxY());
    assertThat(events.getFeatures(bbox(0, 0, 60, 60)).getBounds().getMinX()).isGreaterThan(0);
  }

  @Test
  void filtersAnswerAsOnFeaturesInMemory() throws IOException {
    GeometryFactory geometries = new GeometryFactory();
    List<Filter> filters =
        List.of(
            bbox(0, 0, 60, 60),
            bbox(-500, -200, 500, 200),
            bbox(300, 0, 400, 10),
            FILTERS.equals(FILTERS.property("country"), FILTERS.literal("SY")),
            FILTERS.greater(FILTERS.property("mentions"), FILTERS.literal(4)),
            FILTERS.between(
                FILTERS.property("confidence"), FILTERS.literal(0.2), FILTERS.literal(0.6)),
            FILTERS.like(FILTERS.property("place"), "Place 1%", "%", "_", "\\"),
            FILTERS.isNull(FILTERS.property("event_start")),
            FILTERS.id(FILTERS.featureId(all.get(3).getID())),
            FILTERS.before(
                FILTERS.property("event_start"), FILTERS.literal(new Date(1_300_000_000_000L))),
            FILTERS.intersects(
                FILTERS.property("geom"),
                FILTERS.literal(geometries.createPoint(new Coordinate(37, 36)).buffer(20))),
            // These the store cannot look up.
            FILTERS.greater(
                FILTERS.add(FILTERS.property("mentions"), FILTERS.literal(1)), FILTERS.literal(5)),
            FILTERS.intersects(
                FILTERS.property("geom"),
                FILTERS.literal(geometries.createPoint(new Coordinate(170, 0)).buffer(40))),
            FILTERS.and(
                bbox(-180, -90, 180, 0),
                FILTERS.greater(
                    FILTERS.add(FILTERS.property("mentions"), FILTERS.literal(1)),
                    FILTERS.literal(5))));
    for (Filter filter : filters) {
      List<String> expected = all.stream().filter(filter::evaluate).map(f -> f.getID()).toList();
      assertThat(ids(read(new Query("events", filter)))).as(filter.toString()).isEqualTo(expected);
      assertThat(events.getFeatures(filter).size())
          .as(filter.toString())
          .isEqualTo(expected.size());
    }
  }

  @Test
  void orderLimitAndOffsetAreKept() throws IOException {
    Query query = new Query("events");
    query.setSortBy(new SortBy[] {FILTERS.sort("mentions", SortOrder.DESCENDING)});
    query.setMaxFeatures(7);
    List<Integer> mentions =
        read(query).stream().map(f -> (Integer) f.getAttribute("mentions")).toList();
    assertThat(mentions).hasSize(7).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(mentions.get(0)).isEqualTo(9);
    assertThat(events.getCount(query)).isEqualTo(7);

    query.setStartIndex(5);
    query.setMaxFeatures(10);
    assertThat(ids(read(query)).subList(0, 2))
        .isEqualTo(ids(read(limited(query, 7))).subList(5, 7));

    Query filtered =
        new Query(
            "events",
            FILTERS.greater(
                FILTERS.add(FILTERS.property("mentions"), FILTERS.literal(1)), FILTERS.literal(5)));
    filtered.setMaxFeatures(3);
    assertThat(read(filtered)).hasSize(3);
  }

  @Test
  void onlyTheWantedPropertiesCome() throws IOException {
    Query query = new Query("events", Filter.INCLUDE, "place", "geom");

    assertThat(read(query).get(0).getFeatureType().getAttributeCount()).isEqualTo(2);
    assertThat(read(query).get(0).getAttribute("place"))
        .isEqualTo(all.get(0).getAttribute("place"));
  }

  @Test
  void nothingIsWrittenThisWay() {
    assertThat(events).isNotInstanceOf(SimpleFeatureStore.class);
    assertThatThrownBy(
            () -> data.getFeatureWriter("events", Filter.INCLUDE, Transaction.AUTO_COMMIT))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> data.createSchema(events.getSchema()))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(all).hasSameSizeAs(ids(all));
  }

  private static Query limited(Query query, int limit) {
    Query other = new Query(query);
    other.setStartIndex(0);
    other.setMaxFeatures(limit);
    return other;
  }

  private static Filter bbox(double west, double south, double east, double north) {
    return FILTERS.bbox("geom", west, south, east, north, null);
  }

  private static List<String> ids(List<SimpleFeature> features) {
    return features.stream().map(SimpleFeature::getID).toList();
  }

  private static List<SimpleFeature> read(Query query) throws IOException {
    List<SimpleFeature> features = new ArrayList<>();
    try (SimpleFeatureIterator iterator = events.getFeatures(query).features()) {
      while (iterator.hasNext()) {
        features.add(iterator.next());
      }
    }
    return features;
  }
}
