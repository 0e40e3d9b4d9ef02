package org.dateline.store;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.dateline.article.Article;
import org.dateline.event.Assertion;
import org.dateline.event.Event;
import org.dateline.event.EventDate;
import org.dateline.geo.BoundingBox;
import org.dateline.kind.EventKind;
import org.dateline.mention.Role;
import org.dateline.query.ArticlePage;
import org.dateline.query.Cluster;
import org.dateline.query.Clusters;
import org.dateline.query.DateOf;
import org.dateline.query.EventQuery;
import org.dateline.query.Histogram;
import org.dateline.query.Mentioned;
import org.dateline.store.World.Report;
import org.dateline.stores.Stores;
import org.dateline.time.DatePrecision;
import org.dateline.time.DateSpan;
import org.dateline.time.DatetimeInterval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Random queries: the store must answer as a loop over all events does. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class BruteForceTwinTest {

  @Parameter StoreKind stores;

  private static final int ARTICLES = 400;
  private static final int QUERIES = 600;

  private static final List<Report> REPORTS = new ArrayList<>();
  private static EventStore store;

  @BeforeParameterizedClassInvocation
  static void fill(StoreKind stores, @TempDir Path folder) {
    REPORTS.clear();
    store = Stores.open(stores.fresh(folder));
    Random random = new Random(20260729);
    for (int i = 0; i < ARTICLES; i++) {
      REPORTS.add(World.random(random, "article-" + i, random.nextInt(8)));
    }
    REPORTS.forEach(report -> report.into(store));
    // Some go and some change, so that no index only ever grew.
    for (int i = 0; i < ARTICLES / 10; i++) {
      Report gone = REPORTS.remove(random.nextInt(REPORTS.size()));
      assertThat(store.delete(gone.stored().article().id())).isTrue();
      Report changed = World.random(random, REPORTS.get(i).stored().article().id(), 5);
      REPORTS.set(i, changed);
      assertThat(changed.into(store)).isEqualTo(PutOutcome.UPDATED);
    }
    store = stores.filled(store, folder);
  }

  @AfterParameterizedClassInvocation
  static void close() {
    store.close();
  }

  @Test
  void everyQueryAnswersAsALoopOverAllEventsDoes() {
    for (int i = 0; i < queries(); i++) {
      EventQuery query = randomQuery(new Random(i));
      List<Event> expected = matching(query);

      List<String> streamed = new ArrayList<>();
      store.stream(query, event -> streamed.add(event.id()));

      assertThat(streamed).as("query %d: %s", i, query).isEqualTo(ids(paged(expected, query)));
      assertThat(store.count(query)).as("count %d: %s", i, query).isEqualTo(expected.size());
    }
  }

  @Test
  void everyHistogramAndArticleListAgreesWithTheEvents() {
    for (int i = 0; i < queries() / 4; i++) {
      EventQuery query = randomQuery(new Random(7919L * i));
      DatePrecision by = DatePrecision.values()[i % 3];
      List<Event> expected = matching(query);

      Histogram histogram = store.histogram(query, by);
      ArticlePage page = store.articles(query, 1000, 0);

      assertThat(histogram.total()).isEqualTo(expected.size());
      assertThat(buckets(histogram))
          .as("query %s", query)
          .isEqualTo(buckets(expected, by, query.date()));
      if (query.isFiltered()) {
        assertThat(page.total())
            .isEqualTo(expected.stream().map(Event::articleId).distinct().count());
        assertThat(page.articles().stream().mapToLong(ArticlePage.Entry::events).sum())
            .isEqualTo(expected.size());
      } else {
        assertThat(page.total()).isEqualTo(REPORTS.size());
      }
    }
  }

  @Test
  void clustersLoseAndDoubleNothing() {
    for (int i = 0; i < queries() / 4; i++) {
      EventQuery query = randomQuery(new Random(104729L * i));
      List<Event> expected = matching(query);
      int zoom = i % 15;

      Clusters clusters = store.clusters(query, zoom);

      assertThat(clusters.numberMatched()).isEqualTo(expected.size());
      assertThat(clusters.places())
          .isEqualTo(expected.stream().map(event -> event.place().id()).distinct().count());
      assertThat(clusters.clusters().stream().mapToLong(Cluster::count).sum())
          .isEqualTo(expected.size());
      assertThat(clusters.clusters().stream().mapToLong(Cluster::mentions).sum())
          .isEqualTo(expected.stream().mapToLong(Event::mentions).sum());
      assertThat(kinds(clusters))
          .isEqualTo(expected.stream().collect(groupingBy(Event::kind, counting())));
      for (Cluster cluster : clusters.clusters()) {
        assertThat(cluster.bbox().contains(cluster.center())).isTrue();
        assertThat(cluster.kinds().values().stream().mapToLong(n -> n).sum())
            .isEqualTo(cluster.count());
        assertThat(cluster.onlyEvent().isPresent()).isEqualTo(cluster.count() == 1);
        assertThat(cluster.place().isPresent()).isEqualTo(cluster.places() == 1);
        double widest = 360 * 60 / (256 * Math.scalb(1.0, zoom));
        assertThat(cluster.bbox().east() - cluster.bbox().west()).isLessThanOrEqualTo(widest);
      }
    }
  }

  private int queries() {
    return stores.isQuick() ? QUERIES : QUERIES / 10;
  }

  private static Map<EventKind, Long> kinds(Clusters clusters) {
    return clusters.clusters().stream()
        .flatMap(cluster -> cluster.kinds().entrySet().stream())
        .collect(groupingBy(Map.Entry::getKey, summingLong(Map.Entry::getValue)));
  }

  private static List<Event> matching(EventQuery query) {
    List<Event> events = new ArrayList<>();
    for (Report report : REPORTS) {
      boolean hasWords =
          query.text() == null
              || List.of(report.stored().article().text().split(" ")).contains(query.text());
      report.events().stream()
          .filter(hasWords ? condition(query) : event -> false)
          .forEach(events::add);
    }
    events.sort(
        Comparator.comparing(
                (Event event) ->
                    event.date().map(date -> date.span().first()).orElse(LocalDate.MAX))
            .thenComparing(Event::id));
    return events;
  }

  private static Predicate<Event> condition(EventQuery query) {
    BoundingBox bbox = query.bbox();
    DatetimeInterval datetime = query.datetime();
    return event ->
        (bbox == null || bbox.contains(event.place().position()))
            && (datetime == null
                || span(event, query.date())
                    .filter(date -> datetime.intersects(date.first(), date.last()))
                    .isPresent())
            && (query.years().isEmpty()
                || span(event, query.date())
                    .filter(date -> query.years().contains(date.first().getYear()))
                    .isPresent())
            && (query.kinds().isEmpty()
                || (!event.isOnlyMentioned() && query.kinds().contains(event.kind())))
            && (query.assertions().isEmpty()
                || query.assertions().stream()
                    .anyMatch(assertion -> assertion.label().equals(event.assertion())))
            && (query.mentioned() == Mentioned.TRUE
                || event.isOnlyMentioned() == (query.mentioned() == Mentioned.ONLY))
            && (query.articles().isEmpty() || query.articles().contains(event.articleId()))
            && (query.places().isEmpty() || query.places().contains(event.place().id()))
            && (query.countries().isEmpty()
                || (event.place().country() != null
                    && query.countries().contains(event.place().country())))
            && (query.roles().isEmpty() || query.roles().contains(event.role()))
            && event.confidence() >= query.minConfidence();
  }

  private static Optional<DateSpan> span(Event event, DateOf dateOf) {
    return dateOf == DateOf.EVENT
        ? event.date().map(EventDate::span)
        : REPORTS.stream()
            .map(report -> report.stored().article())
            .filter(article -> article.id().equals(event.articleId()))
            .findFirst()
            .flatMap(Article::publishedDate)
            .map(DateSpan::of);
  }

  private static List<Event> paged(List<Event> events, EventQuery query) {
    int from = Math.min(query.offset(), events.size());
    Integer limit = query.limit();
    int to = limit == null ? events.size() : Math.min(events.size(), from + limit);
    return events.subList(from, to);
  }

  private static EventQuery randomQuery(Random random) {
    EventQuery.Builder query = EventQuery.builder();
    if (random.nextInt(3) > 0) {
      query.bbox(randomBox(random));
    }
    if (random.nextInt(2) == 0) {
      query.datetime(randomInterval(random));
    }
    if (random.nextInt(6) == 0) {
      query.year(2008 + random.nextInt(13)).year(2008 + random.nextInt(13));
    }
    if (random.nextInt(3) == 0) {
      query.date(DateOf.PUBLISHED);
    }
    if (random.nextInt(6) == 0) {
      query.kind(EventKind.PROTEST).kind(EventKind.OTHER);
    }
    if (random.nextInt(3) == 0) {
      query.mentioned(Mentioned.values()[random.nextInt(3)]);
    }
    if (random.nextInt(8) == 0) {
      query.assertion(Assertion.PLANNED).assertion(Assertion.REPORTED);
    }
    if (random.nextInt(8) == 0) {
      query.country("SY").country("FJ");
    }
    if (random.nextInt(8) == 0) {
      query.place("test:" + random.nextInt(400)).place("test:" + random.nextInt(400));
    }
    if (random.nextInt(8) == 0) {
      query.article("article-" + random.nextInt(400));
    }
    if (random.nextInt(6) == 0) {
      query.minConfidence(random.nextInt(101) / 100.0);
    }
    if (random.nextInt(6) == 0) {
      query.role(Role.values()[random.nextInt(4)]);
    }
    if (random.nextInt(6) == 0) {
      query.text(random.nextBoolean() ? "river" : "élan");
    }
    if (random.nextInt(4) == 0) {
      query.limit(random.nextInt(20)).offset(random.nextInt(20));
    }
    return query.build();
  }

  // Often on whole degrees, where places of the world lie: edges belong to a box.
  private static BoundingBox randomBox(Random random) {
    double west = ordinate(random, 180);
    double east = ordinate(random, 180);
    double one = ordinate(random, 90);
    double other = ordinate(random, 90);
    return new BoundingBox(west, Math.min(one, other), east, Math.max(one, other));
  }

  private static double ordinate(Random random, int limit) {
    return switch (random.nextInt(4)) {
      case 0 -> limit - random.nextInt(3);
      case 1 -> -limit + random.nextInt(3);
      default -> random.nextDouble() * 2 * limit - limit;
    };
  }

  private static DatetimeInterval randomInterval(Random random) {
    LocalDate start = LocalDate.of(2008, 1, 1).plusDays(random.nextInt(4400));
    LocalDate end = start.plusDays(random.nextInt(3) == 0 ? 0 : random.nextInt(1500));
    return switch (random.nextInt(5)) {
      case 0 -> DatetimeInterval.parse(start + "/..");
      case 1 -> DatetimeInterval.parse("../" + end);
      case 2 -> DatetimeInterval.parse("../..");
      default -> DatetimeInterval.between(start, end);
    };
  }

  private static List<String> ids(List<Event> events) {
    return events.stream().map(Event::id).toList();
  }

  private static TreeMap<String, Long> buckets(Histogram histogram) {
    TreeMap<String, Long> counts = new TreeMap<>();
    TreeSet<LocalDate> starts = new TreeSet<>();
    for (Histogram.Bucket bucket : histogram.buckets()) {
      counts.put(bucket.span().toString(), bucket.count());
      assertThat(starts.isEmpty() || bucket.span().first().isAfter(starts.last())).isTrue();
      starts.add(bucket.span().first());
    }
    return counts;
  }

  private static TreeMap<String, Long> buckets(
      List<Event> events, DatePrecision by, DateOf dateOf) {
    TreeMap<String, Long> counts = new TreeMap<>();
    for (Event event : events) {
      span(event, dateOf)
          .map(date -> date.first().toString())
          .map(
              day ->
                  switch (by) {
                    case DAY -> day;
                    case MONTH -> day.substring(0, 7);
                    case YEAR -> day.substring(0, 4);
                  })
          .ifPresent(key -> counts.merge(key, 1L, Long::sum));
    }
    return counts;
  }
}
