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
        "planned AND NOT (corrected) | planned = TRUE AND NOT corrected = TRUE",
        "NOT (\"planned\") | NOT planned = true",
        "mentions + 2 * 3 = 1 | (mentions) + 6 = (5 - 4)",
        "mentions -1 = 3 | mentions - 1 = 3",
        "(mentions - 1) * (reports + 1) > year | ((mentions-1)*(reports+1)) > year",
        "precision_m / 1000 BETWEEN 1 AND 4 / 2 | precision_m / 1e3 BETWEEN 1 AND 2",
        "year < 1e20 | year < 100000000000000000000",
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
        "year === 2 | expected a property or a value, but was '=' at character 7",
        "place | the filter is not complete: it ends at character 6",
        "place place | expected an operator such as =, LIKE or IN, but was 'place' at character 7",
        "year = 1 year | expected AND, OR or the end, but was 'year' at character 10",
        "NOT NOT year = 1 | expected a property or a value, but was 'NOT' at character 5",
        "place = 'x | expected an end of the quotes that start at character 9",
        "place = #x | expected a name, value or sign, but was '#' at character 9",
        "year = 1; DROP TABLE events | expected a name, value or sign, but was ';' at character 9",
        "year = 1e999 | the number 1e999 is too large at character 8",
        "event_start > DATE('soon') | expected a date (2012-09-29) or an instant",
        "event_start > '2012-02-30' | expected a date (2012-09-29) or an instant"
            + " (2012-09-29T12:00:00Z), but was '2012-02-30' at character 15",
        "event_start DURING 2013-01-01/2012-01-01 | a period must not end before it starts at character 20",
        "T_AFTER(event_start) | expected ',', but was ')' at character 20",
        "T_SOON(event_start, DATE('2012-01-01')) | there is no temporal predicate 'T_SOON'",
        "system('ls') = 'x' | there is no predicate or function 'system'",
        "env('x') = 'x' | there is no predicate or function 'env'",
        "place EXISTS | expected an operator such as =, LIKE or IN, but was 'EXISTS'",
        "country = 'SY' AND yaer = 2012 | events have no property 'yaer'; they have place,",
        "\"events; DROP\" = 1 | events have no property 'events; DROP'",
        "fid = 1 | events have no property 'fid'",
        "place = 3 | 'place' is text; compare it with text in single quotes, not with 3; the name"
            + " stands at character 1",
        "year = '2012' | 'year' is a number; compare it with a number, not with '2012'",
        "corrected = 2 | 'corrected' is true or false; compare it with one of them, not with 2",
        "event_start = 2012 | 'event_start' is a date; compare it with one such as",
        "event_start = year | 'year' is a number; compare it with a number, not with 'event_start'",
        "year LIKE '20%' | 'year' is a number; compare it with a number, not with text",
        "CASEI(year) = '1' | 'year' is a number; compare it with a number, not with CASEI",
        "geom = POINT(1 2) | a geometry is compared by a spatial predicate such as S_INTERSECTS",
        "geom = place | 'geom' is a geometry; it wants a spatial predicate",
        "S_INTERSECTS(place, POINT(1 2)) | 'place' is text; compare it with text in single quotes,"
            + " not with a spatial predicate; the name stands at character 14",
        "S_INTERSECTS(geom, geom) | a spatial predicate is about the property geom and a geometry",
        "S_INTERSECTS(geom, POINT(36 200)) | the coordinates make no geometry (expected longitude in [-180, 180] before latitude",
        "S_INTERSECTS(geom, POLYGON((0 0, 1 0, 1 1))) | the coordinates make no geometry"
            + " (Points of LinearRing do not form a closed linestring) at character 20",
        "BBOX(geom, 1, 2, 3) | expected west,south,east,north",
        "BBOX(geom, 1, 2, 3, 4, 'EPSG:3857') | expected a number, but was ''EPSG:3857''",
        "DWITHIN(geom, LINESTRING(1 2, 3 4), 5, meters) | expected a distance as in DWITHIN",
        "precision_m / 0 > 3 / 0 | there is no result of '/' at character 21",
        "place + 1 = 3 | 'place' is text; compare it with text in single quotes, not with '+'; the",
        "mentions + 'x' = 3 | '+' wants numbers, not 'x', at character 12",
        "mentions * 1e10 > 3 | arithmetic takes numbers up to 1e9 and no smaller than 1e-9, but",
        "year-1-1-year-1-1-1-1-1-1 = 0 | one side of a comparison may have 8 arithmetic signs",
        "year = 0.1e310 | the number 0.1e310 is too large at character 8",
        "1 = 1 | a comparison is about a property",
        "'a' LIKE 'a' | LIKE is about a property",
      })
  void whatIsWrongIsToldWithItsPlace(String filter, String message) {
    assertThatThrownBy(() -> EventFilter.parse(filter))
        .isInstanceOf(FilterSyntaxException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "NOT (", "CASEI(", "((", "year-1-", "-", "S_INTERSECTS(", "NOT "})
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

  @ParameterizedTest
  @ValueSource(strings = {"1+", "1-", "1/", "1*"})
  void aSumOfNumbersIsOneNumber(String opening) {
    assertThat(EventFilter.parse(opening.repeat(5_000) + "1 < year").condition())
        .isInstanceOf(Condition.Comparison.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "year = %s | at character 8",
        "mentions + %s = 1 | at character 12",
        "S_INTERSECTS(geom, POINT(%s 2)) | at character 26",
        "S_INTERSECTS(geom, BBOX(1, 2, 3, %s)) | at character 34",
        "DWITHIN(geom, POINT(1 2), %s, meters) | at character 27",
      })
  void theDigitsOfANumberAreBounded(String form, String place) {
    assertThatThrownBy(() -> EventFilter.parse(form.formatted("1".repeat(1_001))))
        .hasMessage("a number may have 1,000 digits, but had 1,001 " + place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'op':'=','args':[{'property':'year'},%s]} | at /args/1",
        "{'op':'=','args':[{'op':'*','args':[{'property':'year'},%s]},1]} | at /args/0/args/1",
        "{'op':'s_intersects','args':[{'property':'geom'},{'type':'Point','coordinates':[1,%s]}]}"
            + " | at /args/1/coordinates/1",
        "{'op':'s_intersects','args':[{'property':'geom'},{'bbox':[%s,1,2,3]}]}"
            + " | at /args/1/bbox/0",
      })
  void theDigitsOfANumberAreBoundedInJson(String form, String place) {
    for (String number : List.of("1".repeat(1_001), "0." + "1".repeat(999))) {
      assertThatThrownBy(() -> json(form.replace('\'', '"').formatted(number)))
          .hasMessage("a number may have 1,000 digits, but had 1,001 " + place);
    }
    assertThatThrownBy(() -> json(form.replace('\'', '"').formatted("1e999999999")))
        .isInstanceOf(FilterSyntaxException.class)
        .hasMessageEndingWith("is too large " + place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "planned | {'property':'planned'}",
        "NOT planned | {'op':'not','args':[{'property':'planned'}]}",
        "mentions + 1 > 2 * reports / 3 | {'op':'>','args':["
            + "{'op':'+','args':[{'property':'mentions'},1]},"
            + "{'op':'/','args':[{'op':'*','args':[2,{'property':'reports'}]},3]}]}",
        "CASEI(place) IN ('a', country) | {'op':'in','args':["
            + "{'op':'casei','args':[{'property':'place'}]},['a',{'property':'country'}]]}",
      })
  void jsonSaysTheSame(String text, String json) {
    assertThat(json(json.replace('\'', '"'))).isEqualTo(EventFilter.parse(text).condition());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"op\":\"not\",\"args\":[",
        "{\"op\":\"=\",\"args\":[{\"op\":\"casei\",\"args\":[",
        "[",
        "{\"op\":\"s_within\",\"args\":[{\"property\":\"geom\"},{\"type\":\"Polygon\",\"coordinates\":["
      })
  void depthIsBoundedInJson(String opening) {
    String last = opening.substring(opening.lastIndexOf('{') + 1);
    String innermost = opening.endsWith("[[") || last.contains("coord") ? "[" : "{" + last;
    for (int times : new int[] {60, 200, 400}) {
      String json = opening + innermost.repeat(times);
      String closed =
          json
              + new StringBuilder(json.replaceAll("[^\\[{]", ""))
                  .reverse()
                  .toString()
                  .replace('[', ']')
                  .replace('{', '}');
      assertThatThrownBy(() -> json(json)).isInstanceOf(FilterSyntaxException.class);
      assertThatThrownBy(() -> json(closed)).isInstanceOf(FilterSyntaxException.class);
    }
  }

  private static Condition json(String json) {
    return EventFilter.parseJson(json, Crs.CRS84, FilterSchema.EVENTS).condition();
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
        .hasMessage("a filter may have 1,000 predicates, but had more");
    assertThatThrownBy(() -> EventFilter.parse("year IN (1" + ", 1".repeat(6_000) + ")"))
        .hasMessage("a filter may have 1,000 predicates, but had more");
    assertThatThrownBy(() -> EventFilter.parse("year = 1" + " OR year = 1".repeat(3_000)))
        .hasMessage("expected 1 to 20,000 characters, but there were 36,008");
  }
}
