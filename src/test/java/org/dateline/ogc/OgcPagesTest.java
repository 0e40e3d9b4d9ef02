package org.dateline.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ogc.OgcService.ids;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.store.EventStore;
import org.dateline.store.World;
import org.dateline.web.SmallService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages for people, and what they say to search engines. */
@SpringBootTest(classes = SmallService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class OgcPagesTest {

  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");
  private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

  @LocalServerPort private int port;
  @Autowired private EventStore store;
  private OgcService service;

  @BeforeEach
  void connect() {
    service = new OgcService(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "articles", "places"})
  void everyLinkOfAPageLeadsSomewhere(String collection) {
    String id = ids(service.items(collection, "limit=1")).get(0);
    for (String path : List.of("", "/items", "/items/" + OgcService.encoded(id))) {
      String page = page("/ogc/collections/" + collection + path);
      assertThat(page).contains("<div id=\"map\" data-features=\"" + service.base());
      for (String link : links(page)) {
        String local = link.startsWith("/") ? link : service.path(link);
        assertThat(service.get(local).status()).as(path + " to " + local).isEqualTo(200);
      }
    }
  }

  @Test
  void columnsHaveTitlesAndDatesComeFirst() {
    assertThat(page("/ogc/collections/events/items"))
        .contains(
            "<th>Id</th><th>First possible day</th><th>Last possible day</th><th>Published</th>"
                + "<th>Place</th>")
        .doesNotContain("event_start</th>");
  }

  @Test
  void theDefinitionNamesEachPathAndItsParameters() {
    String page = page("/ogc/api");
    assertThat(page)
        .contains("/ogc/collections/events/items/{featureId}", "<td>bbox</td>", "1 to 10000");
  }

  @Test
  void anEventIsOneToSearchEngines() {
    JsonNode first = service.items("events", "country=SY&limit=1").path("features").get(0);
    JsonNode data = data(page("/ogc/collections/events/items/" + first.path("id").asString()));

    assertThat(data.path("@type").asString()).isEqualTo("Event");
    assertThat(data.path("startDate")).isEqualTo(first.at("/properties/event_start"));
    assertThat(data.at("/location/@type").asString()).isEqualTo("Place");
    assertThat(data.at("/location/geo/latitude")).isEqualTo(first.at("/geometry/coordinates/1"));
    assertThat(data.at("/location/address/addressCountry").asString()).isEqualTo("SY");
    assertThat(data.at("/subjectOf/headline")).isEqualTo(first.at("/properties/title"));
  }

  @ParameterizedTest
  @CsvSource({"events,Event", "articles,NewsArticle", "places,Place"})
  void aPageOfItemsDescribesEachOfThem(String collection, String type) {
    JsonNode data = data(page("/ogc/collections/" + collection + "/items"));
    assertThat(data.path("@graph")).hasSameSizeAs(ids(service.items(collection, "")));
    data.path("@graph").forEach(one -> assertThat(one.path("@type").asString()).isEqualTo(type));
  }

  @Test
  void aCollectionIsADatasetWithItsFiles() {
    JsonNode data = data(page("/ogc/collections/events"));
    assertThat(data.path("@type").asString()).isEqualTo("Dataset");
    assertThat(data.path("license").asString()).startsWith("https://creativecommons.org/");
    assertThat(data.path("temporalCoverage").asString()).isEqualTo("2012-05-01/2014-06-11");
    assertThat(data.at("/spatialCoverage/geo/box").asString()).matches("(-?[0-9.]+ ?){4}");
    assertThat(data.at("/distribution/0/contentUrl").asString()).contains("/items?f=");
  }

  @Test
  void whatAnArticleSaysDoesNotEndTheScript() {
    String title = "</script><script>alert(1)</script>";
    World.report("evil", title, "2015-01-01", "In Paris & \"Rome\".").into(store);
    try {
      String page = page("/ogc/collections/events/items?article=evil");
      assertThat(page).doesNotContain("<script>");
      assertThat(data(page).at("/@graph/0/subjectOf/headline").asString()).isEqualTo(title);
    } finally {
      store.delete("evil");
    }
  }

  private String page(String path) {
    return service.get(path + (path.contains("?") ? "&" : "?") + "f=html").text();
  }

  private static JsonNode data(String page) {
    Matcher data = DATA.matcher(page);
    assertThat(data.find()).isTrue();
    return JsonMapper.shared().readTree(data.group(1));
  }

  /** The links within this service. */
  private List<String> links(String page) {
    List<String> links = new ArrayList<>();
    Matcher link = LINK.matcher(page);
    while (link.find()) {
      String href = link.group(1).replace("&amp;", "&");
      boolean isHere = href.startsWith("/") || href.startsWith(service.base());
      if (isHere && !href.matches("/(webjars/|.*\\.(css|svg)|)")) {
        links.add(href);
      }
    }
    return links;
  }
}
