package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dateline.event.Assertion;
import org.dateline.filter.EventFilter;
import org.dateline.filter.RandomFilter;
import org.dateline.geo.BoundingBox;
import org.dateline.kind.EventKind;
import org.dateline.mention.Role;
import org.dateline.time.DatetimeInterval;
import org.junit.jupiter.api.Test;

class EventFiltersTest {

  private static final int QUERIES = 500;

  @Test
  void whatIsWrittenIsReadAsTheSameQuery() {
    Random random = new Random(5);
    RandomFilter filters = new RandomFilter(5);
    for (int i = 0; i < QUERIES; i++) {
      EventQuery query = query(random, filters);

      assertThat(EventFilters.parse(EventFilters.format(query)))
          .as("%s", EventFilters.format(query))
          .isEqualTo(query);
    }
  }

  @Test
  void everyFilterIsWritten() {
    EventQuery all =
        EventQuery.builder()
            .bbox(new BoundingBox(170, -30, -170, 0))
            .datetime(DatetimeInterval.parse("../2012-10"))
            .year(987)
            .article("a")
            .place("geonames:170063")
            .country("SY")
            .publisher("Example Times")
            .text("\"car bomb\" déjà")
            .minConfidence(0.25)
            .role(Role.ACTOR)
            .date(DateOf.PUBLISHED)
            .kind(EventKind.AIR_STRIKE)
            .assertion(Assertion.CLAIMED)
            .mentioned(Mentioned.ONLY)
            .reports(Reports.FIRST)
            .filter(EventFilter.parse("year = 2012"))
            .build();

    assertThat(EventFilters.format(all)).containsOnlyKeys(EventFilters.NAMES);
    assertThat(EventFilters.parse(EventFilters.format(all))).isEqualTo(all);
  }

  @Test
  void aWrongAssertionIsAnsweredWithThoseThatThereAre() {
    assertThatThrownBy(() -> EventFilters.parse(Map.of("assertion", List.of("mentioned"))))
        .isInstanceOf(InvalidFilterException.class)
        .hasMessageContaining(
            "expected reported, claimed, planned, threatened, denied, background");
    assertThatThrownBy(() -> EventFilters.parse(Map.of("mentioned", List.of("yes"))))
        .isInstanceOf(InvalidFilterException.class)
        .hasMessageContaining("expected false, true or only, but was 'yes'");
  }

  private static EventQuery query(Random random, RandomFilter filters) {
    EventQuery.Builder query = EventQuery.builder();
    if (random.nextBoolean()) {
      double south = random.nextDouble() * 180 - 90;
      double west = random.nextDouble() * 360 - 180;
      double east = random.nextDouble() * 360 - 180;
      query.bbox(new BoundingBox(west, south, east, 90));
    }
    if (random.nextBoolean()) {
      query.datetime(DatetimeInterval.parse("2012-09-29/" + (2013 + random.nextInt(5))));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      query
          .year(random.nextInt(20_000) - 9_999)
          .place("geonames:" + i)
          .kind(EventKind.values()[i])
          .role(Role.values()[i]);
    }
    query.mentioned(Mentioned.values()[random.nextInt(3)]);
    query.date(DateOf.values()[random.nextInt(2)]).reports(Reports.values()[random.nextInt(2)]);
    if (random.nextBoolean()) {
      query.minConfidence(random.nextDouble() * 1e-3).text("a & b = c%");
    }
    if (random.nextBoolean()) {
      query.filter(EventFilter.parse(filters.next()));
    }
    return query.build();
  }
}
