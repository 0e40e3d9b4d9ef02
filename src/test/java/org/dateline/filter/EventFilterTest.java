package org.dateline.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dateline.geo.Crs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EventFilterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // CQL2 text | the same in ECQL
        "S_INTERSECTS(geom, POINT(1 2)) | INTERSECTS(geom, POINT(1 2))",
        "S_WITHIN(geom, BBOX(1, -2, 3, 4)) | WITHIN(geom, POLYGON((1 -2, 1 4, 3 4, 3 -2, 1 -2)))",
        "S_INTERSECTS(geometry, BBOX(1, 2, 3, 4)) | BBOX(geom, 1, 2, 3, 4)",
        "S_INTERSECTS(geom, BBOX(1, 2, 0, 3, 4, 9)) | BBOX(geom, 1, 2, 3, 4)",
        "S_WITHIN(geom, POINT(1 2)) | CONTAINS(POINT(1 2), geom)",
        "T_AFTER(event_start, DATE('2012-09-29')) | event_start AFTER 2012-09-29T00:00:00Z",
        "T_AFTER(event_start, DATE('2012-09-29')) | event_start > 2012-09-29",
        "T_BEFORE(published, TIMESTAMP('2012-09-29T12:00:00+02:00')) |"
            + " published BEFORE 2012-09-29T10:00:00Z",
        "T_DURING(event_start, INTERVAL('2012-01-01', '2013-01-01')) |"
            + " event_start DURING 2012-01-01T00:00:00Z/2013-01-01T00:00:00Z",
        "T_EQUALS(event_start, '2012-09-29') |"
            + " event_start = '2012-09-29' AND event_start TEQUALS 2012-09-29T00:00:00Z",
        "T_INTERSECTS(INTERVAL(event_start, event_end), INTERVAL('2012-01-01', '2012-12-31')) |"
            + " event_start <= 2012-12-31 AND event_end >= 2012-01-01",
        "T_INTERSECTS(event_start, INTERVAL('2012-01-01', '..')) |"
            + " event_start IS NOT NULL AND event_start >= 2012-01-01",
        "CASEI(place) LIKE CASEI('AL%') | place ILIKE 'al%'",
        "CASEI(place) NOT IN (CASEI('ALEPPO'), 'mosul') | NOT CASEI(place) IN ('aleppo', 'mosul')",
        "ACCENTI(place) = ACCENTI('Malmö') | ACCENTI(place) = 'Malmo'",
        "DWITHIN(geom, POINT(1 2), 1.5, kilometers) | DWITHIN(geom, POINT(1 2), 1500, meters)",
        "BEYOND(geom, POINT(1 2), 3, meters) | NOT DWITHIN(geom, POINT(1 2), 3, meters)",
        "country IN ('SY', 'IQ') | (country = 'SY' OR country = 'IQ')",
        "year BETWEEN 2011 AND 2012 | year >= 2011 AND year <= 2012",
        "country <> 'SY' | NOT country = 'SY'",
        "\"place\" = 'it''s' | place = 'it''s'",
        "((((year=2012)))) | year = 2.012e3",
        "place = 'it\\'s' | place = 'it''s'",
        "place LIKE 'a\\' | place LIKE 'a\\'",
        "mentions > +1 | mentions > 1",
        "mentions > .5 AND confidence < 1. | mentions > 0.5 AND confidence < 1.0",
        "true | INCLUDE",
        "NOT FALSE AND (year = 2012 OR True) | NOT EXCLUDE AND (year = 2012 OR INCLUDE)",
        "corrected IN (true) OR corrected = FALSE | corrected = TRUE OR corrected = false",
        "S_INTERSECTS(geom, POINT Z(1 +2 3)) | INTERSECTS(geom, POINT(1 2))",
        "S_INTERSECTS(geom, MULTIPOINT((1 2 3), (3 4 5))) | INTERSECTS(geom, MULTIPOINT(1 2, 3 4))",
        "s_intersects(geom, GeometryCollection z (point z (1 2 3))) |"
            + " INTERSECTS(geom, GEOMETRYCOLLECTION(POINT(1 2)))",
        "event_start in (date('2012-09-29'), timestamp('2012-09-30T00:00:00Z')) |"
            + " event_start = 2012-09-29 OR event_start = 2012-09-30",
        "5 < mentions | 5 < mentions",
        "country Is Not Null aNd place not Between 'A' and 'B' |"
            + " NOT country IS NULL AND NOT place BETWEEN 'A' AND 'B'",
      })
  void cql2AndEcqlSayTheSame(String cql2, String ecql) {
    assertThat(EventFilter.parse(cql2).condition()).isEqualTo(EventFilter.parse(ecql).condition());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "year = 2012 AND | the filter is not complete: it ends at character 16",
        "year === 2 | did not expect '=== 2' at character 6",
        "place | the filter is not complete: it ends at character 6",
        "NOT NOT year = 1 | did not expect 'NOT year = 1' at character 5",
        "place = 'x | expected an end of the quotes that start at character 9",
        "place = #x | expected a name, value or sign, but was '#' at character 9",
        "year = 1; DROP TABLE events | expected a name, value or sign, but was ';' at character 9",
        "year = 99999999999999999999 | the number 99999999999999999999 is too large at character 8",
        "year = 1e999 | the number 1e999 is too large at character 8",
        "event_start > DATE('soon') | expected a date (2012-09-29) or an instant",
        "event_start > '2012-02-30' | expected a date (2012-09-29) or an instant"
            + " (2012-09-29T12:00:00Z), but was '2012-02-30' at character 15",
        "event_start DURING 2013-01-01/2012-01-01 | this is no filter of CQL2 text or ECQL: The",
        "T_AFTER(event_start) | expected ',', but was ')' at character 20",
        "T_SOON(event_start, DATE('2012-01-01')) | there is no temporal predicate 'T_SOON'",
        "system('ls') = 'x' | there is no predicate or function 'system'",
        "env('x') = 'x' | there is no predicate or function 'env'",
        "place EXISTS | there is no function 'PropertyExists'",
        "country = 'SY' AND yaer = 2012 | events have no property 'yaer'; they have place,",
        "\"events; DROP\" = 1 | events have no property 'events; DROP'",
        "fid = 1 | events have no property 'fid'",
        "place = 3 | 'place' is text; compare it with text in single quotes, not with 3; the name"
            + " stands at character 1",
        "year = '2012' | 'year' is a number; compare it with a number, not with '2012'",
        "corrected = 1 | 'corrected' is true or false; compare it with one of them, not with 1",
        "event_start = 2012 | 'event_start' is a date; compare it with one such as",
        "event_start = year | 'year' is a number; compare it with a number, not with 'event_start'",
        "year LIKE '20%' | 'year' is a number; compare it with a number, not with text",
        "CASEI(year) = '1' | 'year' is a number; compare it with a number, not with CASEI",
        "geom = POINT(1 2) | 'geom' is a geometry; it wants a spatial predicate",
        "S_INTERSECTS(place, POINT(1 2)) | 'place' is text; compare it with text in single quotes,"
            + " not with a spatial predicate; the name stands at character 14",
        "S_INTERSECTS(geom, geom) | a spatial predicate is about the property geom and a geometry",
        "S_INTERSECTS(geom, POINT(36 200)) | expected longitude in [-180, 180] before latitude",
        "S_INTERSECTS(geom, POLYGON((0 0, 1 0, 1 1))) | expected well-known text (Points of"
            + " LinearRing do not form a closed linestring) in the geometry at character 20",
        "BBOX(geom, 1, 2, 3) | expected west,south,east,north",
        "BBOX(geom, 1, 2, 3, 4, 'EPSG:3857') | expected a number, but was ''EPSG:3857''",
        "DWITHIN(geom, LINESTRING(1 2, 3 4), 5, meters) | expected a distance as in DWITHIN",
        "precision_m / 2 > 3 | filters know no arithmetic yet at character 13",
        "mentions -1 = 3 | filters know no arithmetic yet at character 10",
        "mentions + 1 = 3 | filters know no arithmetic yet at character 10",
        "1 = 1 | a comparison is about a property",
        "'a' LIKE 'a' | LIKE is about a property",
      })
  void whatIsWrongIsToldWithItsPlace(String filter, String message) {
    assertThatThrownBy(() -> EventFilter.parse(filter))
        .isInstanceOf(FilterSyntaxException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "NOT (",
        "CASEI(",
        "((",
        "1+",
        "year-1-",
        "1-",
        "-",
        "1/",
        "S_INTERSECTS(",
        "NOT "
      })
  void depthIsBounded(String opening) {
    for (int times : new int[] {60, 5_000, 100_000}) {
      assertThatThrownBy(() -> EventFilter.parse(opening.repeat(times) + "year = 1"))
          .isInstanceOf(FilterSyntaxException.class);
    }
    String closed = "(".repeat(100_000) + "year = 1" + ")".repeat(100_000);
    assertThatThrownBy(() -> EventFilter.parse(closed)).isInstanceOf(FilterSyntaxException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"it's", "a\\'b", "ends with \\", "\\'", "''", "\"quoted\""})
  void anyTextIsWhatItIsInJson(String text) {
    String json = JsonMapper.shared().writeValueAsString(text);
    String equal = "{\"op\":\"=\",\"args\":[{\"property\":\"%s\"},%s]}";
    EventFilter filter =
        EventFilter.parseJson(
            "{\"op\":\"and\",\"args\":[%s,%s]}"
                .formatted(equal.formatted("place", json), equal.formatted("title", json)),
            Crs.CRS84,
            FilterSchema.EVENTS);

    assertThat(filter.condition())
        .isEqualTo(new Condition.All(List.of(isText("place", text), isText("title", text))));
  }

  @Test
  void aBackslashBeforeAQuoteWithinATextTakesItsMeaningAway() {
    assertThat(EventFilter.parse("place = 'a\\\\'b'").condition())
        .isEqualTo(isText("place", "a\\'b"));
    assertThat(EventFilter.parse("place = 'a\\'").condition()).isEqualTo(isText("place", "a\\"));
    String longText = "place = '" + "\\'".repeat(9_900) + "'";
    assertThat(EventFilter.parse(longText).condition())
        .isEqualTo(isText("place", "'".repeat(9_900)));
  }

  private static Condition isText(String property, String text) {
    return new Condition.Comparison(
        new Operand.Property(property), Condition.Operator.EQUAL, new Operand.Text(text));
  }

  @Test
  void lengthIsBounded() {
    assertThat(EventFilter.parse("year = 1" + " OR year = 1".repeat(400)).condition())
        .isInstanceOf(Condition.Any.class);
    assertThat(EventFilter.parse("(".repeat(50) + "year = 1" + ")".repeat(50)).condition())
        .isInstanceOf(Condition.Comparison.class);
    assertThatThrownBy(() -> EventFilter.parse("year = 1" + " OR year = 1".repeat(1_600)))
        .hasMessage("a filter may hold 500 predicates, but there were more");
    assertThatThrownBy(() -> EventFilter.parse("year IN (1" + ", 1".repeat(6_000) + ")"))
        .hasMessage("a filter may hold 500 predicates, but there were more");
    assertThatThrownBy(() -> EventFilter.parse("year = 1" + " OR year = 1".repeat(3_000)))
        .hasMessage("expected 1 to 20,000 characters, but there were 36,008");
  }
}
