package org.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.dateline.filter.EventFilter;
import org.dateline.filter.RandomFilter;
import org.dateline.geo.BoundingBox;
import org.dateline.geojson.EventCollectionWriter;
import org.dateline.geojson.WrittenFeatures;
import org.dateline.kind.EventKind;
import org.dateline.layer.LargeLayer;
import org.dateline.mention.Role;
import org.dateline.query.DateOf;
import org.dateline.query.EventCursor;
import org.dateline.query.EventFeature;
import org.dateline.query.EventOrder;
import org.dateline.query.EventQuery;
import org.dateline.query.Page;
import org.dateline.query.Reports;
import org.dateline.store.EventStore;
import org.dateline.store.World;
import org.dateline.stores.Stores;
import org.dateline.time.DatetimeInterval;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written ahead of time must be what the store answers. */
class WrittenEventsTest {

  private static EventStore store;
  private static EventIndex index;

  @BeforeAll
  static void fill(@TempDir Path folder) throws IOException {
    store = Stores.open(folder.resolve("rendered.gpkg"));
    World.reports().forEach(report -> report.into(store));
    Random random = new Random(77);
    for (int i = 0; i < 300; i++) {
      World.random(random, "article-" + i, random.nextInt(8)).into(store);
    }
    index = new EventIndex(store, WrittenFeatures.FORMAT);
    index.warmUp();
  }

  @AfterAll
  static void close() {
    index.close();
    store.close();
  }

  @Test
  void anyPageUnderAnyFiltersIsThatOfTheStore() {
    Random random = new Random(78);
    for (int i = 0; i < 400; i++) {
      EventQuery query = query(random);
      int limit = 1 + random.nextInt(30);
      assertThatPagesAreThoseOf(store, index, query, limit);
    }
  }

  @Test
  void anyFreeFilterFindsWhatItFindsInTheStore() {
    RandomFilter filters = new RandomFilter(79);
    Random random = new Random(80);
    int answered = 0;
    int some = 0;
    for (int i = 0; i < 2000; i++) {
      EventFilter filter = EventFilter.parse(filters.next());
      EventQuery query =
          (i % 2 == 0 ? EventQuery.ALL : query(random)).toBuilder().filter(filter).build();
      if (Segment.knows(query)) {
        Page<EventFeature> expected =
            store.eventPage(withUndated(query), EventOrder.DEFAULT, 20, null);
        WrittenEvents part = index.page(query, 20, null).orElseThrow();

        assertThat(part.numberMatched()).as(query.toString()).isEqualTo(expected.numberMatched());
        assertThat(text(part)).as(query.toString()).isEqualTo(text(expected.items()));
        answered++;
        some += part.numberMatched() == 0 ? 0 : 1;
      }
    }
    assertThat(answered).isGreaterThan(500);
    assertThat(some).isGreaterThan(200);
  }

  @Test
  void aCursorOfAnEventThatIsGoneStillHoldsItsPlace() {
    List<Object> day = new ArrayList<>();
    day.add(LocalDate.of(2012, 9, 29).toEpochDay());
    for (String id : List.of("", "e5", "zz")) {
      EventCursor between = new EventCursor(day, id);
      assertThat(text(index.page(EventQuery.ALL, 20, between).orElseThrow()))
          .isEqualTo(
              text(store.eventPage(EventQuery.ALL, EventOrder.DEFAULT, 20, between).items()));
    }
    List<Object> undated = new ArrayList<>();
    undated.add(null);
    EventCursor last = new EventCursor(undated, "zzz");
    assertThat(index.page(EventQuery.ALL, 20, last).orElseThrow().size()).isZero();
  }

  @Test
  void theWholeCollectionIsByteForByteTheSame() throws IOException {
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    try (EventCollectionWriter writer = new EventCollectionWriter(expected)) {
      store.stream(EventQuery.ALL, writer::write);
      writer.finish();
    }
    ByteArrayOutputStream actual = new ByteArrayOutputStream();
    WrittenFeatures.writeCollection(index.all(EventQuery.ALL).orElseThrow(), actual);

    assertThat(actual.toString(StandardCharsets.UTF_8))
        .isEqualTo(expected.toString(StandardCharsets.UTF_8));
  }

  @Test
  void filtersOverWrittenTextsAreLeftToTheStore() {
    EventQuery boxed = EventQuery.builder().bbox(new BoundingBox(1, 2, 3, 4)).build();
    assertThat(Segment.knows(boxed)).isTrue();
    assertThat(Segment.knows(boxed.toBuilder().country("SY").build())).isTrue();
    assertThat(Segment.knows(boxed.toBuilder().text("fire").build())).isTrue();
    assertThat(Segment.knows(boxed.toBuilder().date(DateOf.PUBLISHED).build())).isTrue();
    assertThat(Segment.knows(filtered("NOT (mentions > 1 OR year = 2012)"))).isTrue();
    assertThat(Segment.knows(filtered("mentions > 1 AND sentence LIKE '%a'"))).isFalse();
    assertThat(Segment.knows(filtered("IN ('e1')"))).isFalse();
  }

  @Test
  void whatIsWrittenIsInTheNextAnswer(@TempDir Path folder) throws Exception {
    Random random = new Random(81);
    try (EventStore changing = Stores.open(folder.resolve("changing.gpkg"));
        EventIndex following = new EventIndex(changing, WrittenFeatures.FORMAT)) {
      for (int i = 0; i < 100; i++) {
        World.random(random, "article-" + i, random.nextInt(8)).into(changing);
      }
      await(() -> following.all(EventQuery.ALL).isPresent());
      for (int i = 0; i < 80; i++) {
        String id = "article-" + random.nextInt(120);
        if (random.nextInt(3) == 0) {
          changing.delete(id);
        } else {
          World.random(random, id, random.nextInt(8)).into(changing);
        }
        assertThat(following.all(EventQuery.ALL).orElseThrow().size())
            .isEqualTo(changing.count(EventQuery.ALL));
        assertThatPagesAreThoseOf(changing, following, query(random), 1 + random.nextInt(30));
      }
    }
  }

  @Test
  void whatHasChangedTooMuchIsWrittenOutAnew(@TempDir Path folder) throws Exception {
    try (EventStore changing = Stores.open(folder.resolve("growing.gpkg"));
        EventIndex following = new EventIndex(changing, WrittenFeatures.FORMAT)) {
      await(() -> following.all(EventQuery.ALL).isPresent());
      LargeLayer.fill(changing, 5_000);
      await(() -> following.all(EventQuery.ALL).isPresent());
      assertThat(following.all(EventQuery.ALL).orElseThrow().size()).isEqualTo(5_000);
    }
  }

  private static void assertThatPagesAreThoseOf(
      EventStore store, EventIndex index, EventQuery query, int limit) {
    EventCursor after = null;
    for (int pages = 0; pages < 4; pages++) {
      Page<EventFeature> expected =
          store.eventPage(withUndated(query), EventOrder.DEFAULT, limit, after);
      WrittenEvents part = index.page(query, limit, after).orElseThrow();

      assertThat(part.numberMatched()).as(query.toString()).isEqualTo(expected.numberMatched());
      assertThat(text(part)).as(query.toString()).isEqualTo(text(expected.items()));
      assertThat(part.next()).isEqualTo(expected.next());
      if (expected.next() == null) {
        return;
      }
      after = EventCursor.parse(expected.next(), EventOrder.DEFAULT);
    }
  }

  private static EventQuery filtered(String filter) {
    return EventQuery.builder().filter(EventFilter.parse(filter)).build();
  }

  private static void await(BooleanSupplier condition) throws Exception {
    for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
      Thread.sleep(100);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private static EventQuery query(Random random) {
    EventQuery.Builder query = EventQuery.builder();
    if (random.nextInt(5) > 0) {
      double south = random.nextInt(180) - 90;
      double north = Math.min(90, south + random.nextInt(random.nextBoolean() ? 20 : 180));
      query.bbox(
          new BoundingBox(random.nextInt(361) - 180, south, random.nextInt(361) - 180, north));
    }
    if (random.nextInt(3) == 0) {
      int year = 2008 + random.nextInt(10);
      query.datetime(
          DatetimeInterval.parse(
              random.nextInt(4) == 0 ? year + "/.." : year + "/" + (year + random.nextInt(3))));
    }
    some(random, List.of("SY", "IQ", "FJ", "XX"), query::country);
    some(random, List.of(World.ALEPPO.id(), World.SUVA.id(), "nowhere"), query::place);
    some(random, List.of("article-1", "mosul-2014", "none"), query::article);
    some(random, List.of("Example Times", "Nobody"), query::publisher);
    some(random, List.of(2012, 2013, 1999), query::year);
    some(random, List.of(Role.values()), query::role);
    some(random, List.of(EventKind.values()), query::kind);
    if (random.nextInt(8) == 0) {
      query.text("river");
    }
    if (random.nextInt(8) == 0) {
      query.reports(Reports.FIRST);
    }
    if (random.nextInt(8) == 0) {
      query.date(DateOf.PUBLISHED);
    }
    if (random.nextInt(5) == 0) {
      query.minConfidence(random.nextInt(101) / 100.0);
    }
    return query.build();
  }

  private static <T> void some(Random random, List<T> values, Consumer<T> adder) {
    for (int i = random.nextInt(10) == 0 ? 2 : 0; i > 0; i--) {
      adder.accept(values.get(random.nextInt(values.size())));
    }
  }

  /** As the standard has it, what is undated is at any time. */
  private static EventQuery withUndated(EventQuery query) {
    DatetimeInterval datetime = query.datetime();
    if (datetime == null || query.date() == DateOf.PUBLISHED) {
      return query;
    }
    String start = datetime.start().map(day -> " AND event_end >= DATE('" + day + "')").orElse("");
    String end = datetime.end().map(day -> " AND event_start <= DATE('" + day + "')").orElse("");
    String filter = "event_start IS NULL OR (event_start IS NOT NULL" + start + end + ")";
    List<EventFilter> filters = new ArrayList<>(List.of(EventFilter.parse(filter)));
    Optional.ofNullable(query.filter()).ifPresent(filters::add);
    return query.toBuilder().datetime(null).filter(EventFilter.all(filters)).build();
  }

  private static String text(WrittenEvents part) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      WrittenFeatures.write(part, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThat(WrittenFeatures.length(part)).isEqualTo(part.size() == 0 ? 0 : out.size());
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String text(List<EventFeature> events) {
    if (events.isEmpty()) {
      return "";
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventCollectionWriter writer = new EventCollectionWriter(out)) {
      events.forEach(writer::write);
      writer.finish();
    }
    String text = out.toString(StandardCharsets.UTF_8);
    return text.substring(text.indexOf('[') + 1, text.lastIndexOf(']'));
  }
}
