package org.dateline.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ogc.OgcService.encoded;
import static org.dateline.ogc.OgcService.ids;
import static org.dateline.ogc.OgcService.link;
import static org.dateline.ogc.OgcService.rels;

import java.util.ArrayList;
import java.util.List;
import org.dateline.web.Client;
import org.dateline.web.SmallService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The parameters that clients send besides those of the standard. */
@SpringBootTest(classes = SmallService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class OgcParametersTest {

  @LocalServerPort private int port;
  private OgcService service;

  @BeforeEach
  void connect() {
    service = new OgcService(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "articles", "places"})
  void everyPropertyIsAParameterThatTakesItsValues(String collection) {
    for (JsonNode feature : service.items(collection, "limit=5").path("features")) {
      for (String name : feature.path("properties").propertyNames()) {
        JsonNode value = feature.path("properties").path(name);
        if (!value.isNull()) {
          JsonNode found = service.items(collection, name + "=" + encoded(value.asString()));
          assertThat(ids(found)).as(name).contains(feature.path("id").asString());
          for (JsonNode other : found.path("features")) {
            assertThat(other.path("properties").path(name)).as(name).isEqualTo(value);
          }
        }
      }
    }
  }

  @Test
  void aPlaceIsAskedForByItsNameOrItsId() {
    String name = "Aleppo";
    JsonNode named = service.items("events", "place=" + name);
    String id = named.at("/features/0/properties/place_id").asString();

    assertThat(ids(named)).isNotEmpty().isEqualTo(ids(service.items("events", "place=" + id)));
    assertThat(ids(service.items("events", "place=Paris&place=" + id)))
        .containsAll(ids(named))
        .hasSizeGreaterThan(ids(named).size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "planned=0 | planned = FALSE",
        "published=2012-01-01/2012-12-31 | published BETWEEN '2012-01-01' AND '2012-12-31'",
        "published=2012 | published BETWEEN '2012-01-01' AND '2012-12-31'",
        "year=2012&year=-48 | year IN (2012, -48)",
        "mentions=1&mentions=2 | mentions IN (1, 2)",
        "title=it%27s | title = 'it''s'",
        "reports=1 | reports = 1",
      })
  void parametersNamedLikePropertiesSayWhatAFilterWould(String parameters, String filter) {
    assertThat(ids(service.items("events", parameters)))
        .isEqualTo(ids(service.items("events", "filter=" + encoded(filter))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2012-09-29T | 2012-09-29",
        "2012-09-01T/2012-10-01T | 2012-09-01/2012-10-01",
        "../2012-10-01T | ../2012-10-01",
        "2012-09-29T12Z | 2012-09-29",
        "2012-09-29T12:30 | 2012-09-29",
        "2012-09-29t23:30:00-02:00 | 2012-09-30",
      })
  void datesAreReadInTheFormsOfClients(String sent, String meant) {
    assertThat(ids(service.items("events", "datetime=" + encoded(sent))))
        .isEqualTo(ids(service.items("events", "datetime=" + encoded(meant))));
  }

  @Test
  void theFiltersOfGdalAreReadInItsLanguage() {
    String filter = "filter-lang=cql-text&filter=";
    assertThat(ids(service.items("events", filter + encoded("published >= '2013-01-01T'"))))
        .isEqualTo(
            ids(service.items("events", "filter=" + encoded("published >= DATE('2013-01-01')"))));
    assertThat(ids(service.items("events", filter + encoded("(planned = 0) AND (year = 2012)"))))
        .isEqualTo(ids(service.items("events", "planned=false&year=2012")));
  }

  @ParameterizedTest
  @CsvSource({"events,''", "events,sortby=-confidence", "articles,''", "places,sortby=-events"})
  void pagesByOffsetAreThoseOfTheLinks(String collection, String order) {
    List<String> all = ids(service.items(collection, order));
    List<String> counted = new ArrayList<>();
    for (int offset = 0; offset < all.size(); offset += 2) {
      JsonNode page = service.items(collection, order + "&limit=2&offset=" + offset);
      assertThat(page.path("numberMatched").asInt()).isEqualTo(all.size());
      counted.addAll(ids(page));
    }
    assertThat(counted).isEqualTo(all);

    JsonNode second = service.items(collection, order + "&limit=1&offset=1");
    assertThat(link(second, "next").path("href").asString()).doesNotContain("offset");
    assertThat(ids(service.next(second).orElseThrow())).containsExactly(all.get(2));
    assertThat(link(second, "first").path("href").asString()).doesNotContain("offset");
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "articles", "places"})
  void afterTheLastThereIsAnEmptyPage(String collection) {
    int all = service.items(collection, "").path("numberMatched").asInt();
    for (int offset : List.of(all, all + 1, 10_000_000)) {
      JsonNode page = service.items(collection, "offset=" + offset);
      assertThat(ids(page)).isEmpty();
      assertThat(page.path("numberMatched").asInt()).isEqualTo(all);
      assertThat(rels(page)).doesNotContain("next");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "articles", "places"})
  void someItemsAreAskedForByTheirIds(String collection) {
    List<String> all = ids(service.items(collection, ""));
    List<String> some = List.of(all.get(2), all.get(0), "nothing");
    assertThat(ids(service.items(collection, "ids=" + encoded(String.join(",", some)))))
        .containsExactly(all.get(0), all.get(2));
  }

  @Test
  void aLimitAboveTheGreatestGivesTheGreatest() {
    JsonNode page = service.items("events", "limit=1000000000");
    assertThat(ids(page)).hasSize(page.path("numberMatched").asInt());
  }

  @Test
  void thePlaceIsLeftOutOnRequest() {
    for (JsonNode feature : service.items("events", "skipGeometry=true").path("features")) {
      assertThat(feature.path("geometry").isNull()).isTrue();
      assertThat(feature.path("properties").path("place").isString()).isTrue();
    }
  }

  @Test
  void theLinksOfAPageLeadToFilesWithAllItems() {
    JsonNode page = service.items("events", "year=2012&limit=1&sortby=place&properties=place");
    assertThat(rels(page)).contains("enclosure");
    for (JsonNode link : page.path("links")) {
      if (link.path("rel").asString().equals("enclosure")) {
        Client.Answer file = service.get(service.path(link));
        assertThat(file.status()).as(link.toString()).isEqualTo(200);
        assertThat(file.header("content-type")).isEqualTo(link.path("type").asString());
        if (link.path("type").asString().equals("application/geo+json")) {
          assertThat(file.json().path("features")).hasSize(3);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "articles", "places"})
  void jsonFgSaysTheTimeOfEachItem(String collection) {
    JsonNode plain = service.items(collection, "");
    JsonNode page = service.items(collection, "f=jsonfg");
    assertThat(page.at("/conformsTo/0").asString()).endsWith("json-fg-1/1.0/conf/core");
    assertThat(page.path("featureType").asString()).isEqualTo(collection);
    assertThat(ids(page)).isEqualTo(ids(plain));
    for (int i = 0; i < ids(page).size(); i++) {
      JsonNode feature = page.path("features").get(i);
      JsonNode known = plain.path("features").get(i);
      assertThat(feature.path("geometry")).isEqualTo(known.path("geometry"));
      assertThat(feature.path("properties")).isEqualTo(known.path("properties"));
      assertThat(feature.path("place").isNull()).isTrue();
      JsonNode properties = known.path("properties");
      String first =
          properties.path("event_start").asString(properties.path("first_event").asString(""));
      if (!first.isEmpty()) {
        assertThat(feature.path("time").toString()).contains("\"" + first + "\"");
      }
    }
  }

  @Test
  void inJsonFgThePlaceHasTheReferenceSystemThatIsAskedFor() {
    String crs = "http://www.opengis.net/def/crs/EPSG/0/4326";
    String id = ids(service.items("events", "limit=1")).get(0);
    JsonNode item =
        service.get("/ogc/collections/events/items/" + id + "?f=jsonfg&crs=" + encoded(crs)).json();

    assertThat(item.path("coordRefSys").asString()).isEqualTo(crs);
    assertThat(item.at("/place/coordinates/0")).isEqualTo(item.at("/geometry/coordinates/1"));
    assertThat(item.at("/place/coordinates/1")).isEqualTo(item.at("/geometry/coordinates/0"));
  }
}
