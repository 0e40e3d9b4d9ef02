package org.dateline.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dateline.ogc.OgcService.COLLECTIONS;
import static org.dateline.ogc.OgcService.OPEN_API;
import static org.dateline.ogc.OgcService.encoded;
import static org.dateline.ogc.OgcService.ids;
import static org.dateline.ogc.OgcService.itemsPath;
import static org.dateline.ogc.OgcService.link;
import static org.dateline.ogc.OgcService.parameter;
import static org.dateline.ogc.OgcService.rels;
import static org.dateline.ogc.OgcService.strings;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.geo.Crs;
import org.dateline.geo.Position;
import org.dateline.store.EventStore;
import org.dateline.store.World;
import org.dateline.web.Client;
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

/**
 * Goes from the landing page from link to link, as the abstract test suites of OGC API – Features
 * do; the numbers are those of the suite of Part 1, annex A.
 */
@SpringBootTest(classes = SmallService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class OgcConformanceTest {

  private static final String MATCHED = "/numberMatched";

  @LocalServerPort private int port;
  @Autowired private EventStore store;
  private OgcService service;

  @BeforeEach
  void connect() {
    service = new OgcService(port);
  }

  // A.2.2 landing page, A.2.4 conformance

  @Test
  void theLandingPageLeadsToDefinitionConformanceAndData() {
    JsonNode landing = get("/ogc").json();

    assertThat(rels(landing)).contains("self", "alternate", "service-desc", "service-doc");
    assertThat(link(landing, "service-desc").path("type").asString()).isEqualTo(OPEN_API);
    JsonNode conformance = service.follow(landing, "conformance").json();
    assertThat(strings(conformance.path("conformsTo")))
        .contains(
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
            "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter",
            "http://www.opengis.net/spec/cql2/1.0/conf/cql2-json")
        .doesNotHaveDuplicates();
    assertThat(service.follow(landing, "data").json().path("collections")).hasSize(3);
  }

  @Test
  void everyClaimNamesItsTests() throws IOException {
    String documented = Files.readString(Path.of("docs/OGC.md"));
    for (String claim : strings(get("/ogc/conformance").json().path("conformsTo"))) {
      String name = claim.substring(claim.lastIndexOf('/') + 1);
      assertThat(documented)
          .contains(claim.contains("common-1") ? "Common 1 core" : "`" + name + "`");
    }
    Matcher tests = Pattern.compile("`([a-z]\\w+[A-Z]\\w+)`").matcher(documented);
    Set<String> methods =
        Stream.of(OgcConformanceTest.class.getDeclaredMethods())
            .map(Method::getName)
            .collect(Collectors.toSet());
    while (tests.find()) {
      assertThat(methods).contains(tests.group(1));
    }
  }

  // A.2.3 API definition

  @Test
  void theDefinitionRefersOnlyToWhatItHolds() {
    Client.Answer answer = get("/ogc/api", "Accept", OPEN_API);
    JsonNode api = answer.json();

    assertThat(answer.header("content-type").replace(" ", "")).isEqualTo(OPEN_API);
    assertThat(api.path("openapi").asString()).startsWith("3.0");
    assertThat(api.path("servers").get(0).path("url").asString())
        .isEqualTo("http://localhost:" + port + "/ogc");
    List<String> references = new ArrayList<>();
    gather(api, "$ref", references);
    assertThat(references).hasSizeGreaterThan(50);
    for (String reference : references) {
      assertThat(reference).startsWith("#/");
      assertThat(api.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
    List<String> operations = new ArrayList<>();
    gather(api, "operationId", operations);
    assertThat(operations).doesNotHaveDuplicates().hasSize(4 + 7 * COLLECTIONS.size() + 5);
  }

  @Test
  void everyPathOfTheDefinitionAnswers() {
    JsonNode api = get("/ogc/api").json();
    for (String path : api.path("paths").propertyNames()) {
      if (!path.contains("{")) {
        Client.Answer answer = get("/ogc" + (path.equals("/") ? "" : path));
        assertThat(answer.status()).as(path).isEqualTo(200);
        JsonNode content =
            api.at("/paths/" + path.replace("/", "~1") + "/get/responses/200/content");
        assertThat(content.propertyNames())
            .as(path)
            .contains(answer.header("content-type").replace(";charset=UTF-8", ""));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "articles", "places"})
  void theParametersOfItemsAreDefinedAsTheStandardSays(String collection) {
    JsonNode api = get("/ogc/api").json();
    JsonNode bbox = parameter(api, collection, "bbox");
    assertThat(bbox.at("/schema/type").asString()).isEqualTo("array");
    assertThat(bbox.at("/schema/minItems").asInt()).isEqualTo(4);
    assertThat(bbox.at("/schema/maxItems").asInt()).isEqualTo(6);
    assertThat(bbox.at("/schema/items/type").asString()).isEqualTo("number");
    JsonNode limit = parameter(api, collection, "limit");
    assertThat(limit.at("/schema/type").asString()).isEqualTo("integer");
    assertThat(limit.at("/schema/minimum").asInt()).isEqualTo(1);
    assertThat(limit.at("/schema/maximum").asInt()).isEqualTo(10_000);
    assertThat(limit.at("/schema/default").asInt()).isEqualTo(100);
    assertThat(api.at("/components/parameters/limit/schema/maximum").asInt()).isEqualTo(10_000);
    assertThat(parameter(api, collection, "datetime").at("/schema/type").asString())
        .isEqualTo("string");
    for (String name : List.of("bbox", "limit", "datetime")) {
      JsonNode parameter = parameter(api, collection, name);
      assertThat(parameter.path("in").asString()).isEqualTo("query");
      assertThat(parameter.path("required").asBoolean(true)).isFalse();
      assertThat(parameter.path("style").asString()).isEqualTo("form");
      assertThat(parameter.path("explode").asBoolean(true)).isFalse();
    }
  }

  // A.2.5 collections, A.2.6 collection

  @Test
  void everyCollectionDescribesItselfAlike() {
    JsonNode collections = get("/ogc/collections").json();
    assertThat(rels(collections)).contains("self", "alternate");
    assertThat(strings(collections.path("crs"))).startsWith(Crs.CRS84.uri());
    for (JsonNode listed : collections.path("collections")) {
      JsonNode alone = get("/ogc/collections/" + listed.path("id").asString()).json();
      for (String member : List.of("id", "title", "description", "extent", "crs", "storageCrs")) {
        assertThat(alone.path(member)).as(member).isEqualTo(listed.path(member));
      }
      assertThat(listed.path("itemType").asString()).isEqualTo("feature");
      assertThat(strings(listed.path("crs"))).isEqualTo(Crs.uris());
      assertThat(listed.path("storageCrs").asString()).isEqualTo(Crs.CRS84.uri());
      assertThat(rels(alone)).contains("self", "alternate", Link.SCHEMA, Link.QUERYABLES);
      List<String> types = new ArrayList<>();
      for (JsonNode link : listed.path("links")) {
        if (link.path("rel").asString().equals("items")) {
          types.add(link.path("type").asString());
        }
      }
      assertThat(types).containsExactlyInAnyOrder("application/geo+json", "text/html");
    }
  }

  @Test
  void theExtentHoldsEveryEvent() {
    JsonNode extent = get("/ogc/collections/events").json().path("extent");
    JsonNode box = extent.at("/spatial/bbox/0");
    for (JsonNode feature : items("events", "limit=10000").path("features")) {
      JsonNode point = feature.at("/geometry/coordinates");
      assertThat(point.get(0).asDouble()).isBetween(box.get(0).asDouble(), box.get(2).asDouble());
      assertThat(point.get(1).asDouble()).isBetween(box.get(1).asDouble(), box.get(3).asDouble());
    }
    assertThat(extent.at("/temporal/interval/0/0").asString()).isEqualTo("2012-05-01T00:00:00Z");
    assertThat(extent.at("/temporal/interval/0/1").asString()).isEqualTo("2014-06-11T23:59:59Z");
  }

  // A.2.7 features

  @ParameterizedTest
  @ValueSource(strings = {"events", "articles", "places"})
  void itemsTellHowManyThereAreAndWhere(String collection) {
    Instant before = Instant.now().minusSeconds(1);
    Client.Answer answer = get(itemsPath(collection), "Accept", "application/geo+json");
    JsonNode page = answer.json();

    assertThat(answer.header("content-type")).isEqualTo("application/geo+json");
    assertThat(answer.header("content-crs")).isEqualTo("<" + Crs.CRS84.uri() + ">");
    assertThat(page.path("type").asString()).isEqualTo("FeatureCollection");
    assertThat(page.path("numberReturned").asInt()).isEqualTo(page.path("features").size());
    assertThat(page.path("numberMatched").asInt()).isEqualTo(page.path("features").size());
    assertThat(Instant.parse(page.path("timeStamp").asString()))
        .isBetween(before, Instant.now().plusSeconds(1));
    assertThat(rels(page)).contains("self", "alternate", "collection").doesNotContain("next");
    for (JsonNode link : page.path("links")) {
      assertThat(link.path("type").asString()).isNotEmpty();
      assertThat(get(service.path(link)).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "articles", "places"})
  void pagesTogetherHoldEachFeatureOnceAndKeepEveryParameter(String collection) {
    String query =
        "limit=2&datetime=../..&bbox=-180,-90,180,90&properties="
            + (collection.equals("places") ? "name" : "title");
    JsonNode page = items(collection, query);
    int matched = page.path("numberMatched").asInt();
    List<String> ids = new ArrayList<>(ids(page));
    while (rels(page).contains("next")) {
      String next = link(page, "next").path("href").asString();
      assertThat(next).contains("limit=2", "datetime=../..", "bbox=-180,-90,180,90", "properties=");
      page = get(service.path(link(page, "next"))).json();
      assertThat(page.path("features").size()).isBetween(1, 2);
      assertThat(page.path("numberMatched").asInt()).isEqualTo(matched);
      assertThat(page.path("features").get(0).path("properties").size()).isEqualTo(1);
      ids.addAll(ids(page));
    }
    assertThat(ids).hasSize(matched).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "0000-01-01T00:00:00Z/9999-12-31T00:00:00Z, 6",
    "../.., 6",
    "2012-09-29T10:00:00Z, 3",
    "2012-05-01/P30D, 1",
    "P1M/2014-06-12, 3",
    "/2012-12-31, 3",
  })
  void timeIsAskedForInEveryForm(String datetime, int atMost) {
    List<String> dated = ids(items("events", "filter=event_start%20IS%20NOT%20NULL"));
    List<String> found = ids(items("events", "datetime=" + datetime));
    List<String> undated = ids(items("events", "filter=event_start%20IS%20NULL"));

    assertThat(found).filteredOn(dated::contains).hasSizeBetween(1, atMost);
    assertThat(undated).isNotEmpty();
    assertThat(found).as("what has no time is at any time").containsAll(undated);
    assertThat(ids(items("events", "crs=" + encoded(Crs.CRS84.uri()) + "&datetime=" + datetime)))
        .isEqualTo(found);
    assertThat(ids(items("events", "filter=mentions%3E0&datetime=" + datetime))).isEqualTo(found);
  }

  // A.2.8 feature

  @ParameterizedTest
  @ValueSource(strings = {"events", "articles", "places"})
  void everyFeatureIsFoundByItsId(String collection) {
    for (JsonNode listed : items(collection, "").path("features")) {
      String id = listed.path("id").asString();
      Client.Answer answer = get("/ogc/collections/" + collection + "/items/" + encoded(id));
      assertThat(answer.header("content-crs")).isEqualTo("<" + Crs.CRS84.uri() + ">");
      JsonNode feature = answer.json();
      assertThat(feature.path("properties")).isEqualTo(listed.path("properties"));
      assertThat(feature.path("geometry")).isEqualTo(listed.path("geometry"));
      assertThat(rels(feature)).contains("self", "alternate", "collection");
      assertThat(service.follow(feature, "collection").status()).isEqualTo(200);
    }
    assertThat(get("/ogc/collections/" + collection + "/items/nothing").status()).isEqualTo(404);
    assertThat(get("/ogc/collections/nothing/items").status()).isEqualTo(404);
  }

  @Test
  void placesCountTheirEvents() {
    JsonNode aleppo = get("/ogc/collections/places/items/" + encoded("geonames:170063")).json();
    JsonNode events = items("events", "place=" + encoded("geonames:170063"));

    assertThat(aleppo.at("/properties/name").asString()).isEqualTo("Aleppo");
    assertThat(aleppo.at("/properties/events").asInt())
        .isEqualTo(events.path("numberMatched").asInt())
        .isGreaterThan(1);
  }

  @Test
  void anArticleLiesAtAllItsPlaces() {
    JsonNode article = get("/ogc/collections/articles/items/mosul-2014").json();
    JsonNode events = items("events", "article=mosul-2014");

    assertThat(article.at("/geometry/type").asString()).isEqualTo("MultiPoint");
    assertThat(article.at("/geometry/coordinates").size())
        .isEqualTo(article.at("/properties/events").asInt())
        .isEqualTo(events.path("numberMatched").asInt());
  }

  // Requirement class HTML

  @Test
  void peopleGetPages() {
    List<String> paths =
        List.of(
            "",
            "/conformance",
            "/api",
            "/collections",
            "/collections/events",
            "/collections/events/items",
            "/collections/events/items/" + ids(items("events", "")).get(0),
            "/collections/events/schema",
            "/collections/events/queryables");
    for (String path : paths) {
      Client.Answer byAccept =
          get("/ogc" + path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
      assertThat(byAccept.status()).as(path).isEqualTo(200);
      assertThat(byAccept.header("content-type")).as(path).startsWith("text/html");
      assertThat(byAccept.header("content-security-policy")).contains("default-src 'self'");
      assertThat(byAccept.text()).doesNotContain("<script>", " style=", "onclick");
      assertThat(get("/ogc" + path + "?f=html").text()).startsWith("<!doctype html>");
      assertThat(get("/ogc" + path + "?f=json", "Accept", "text/html").text()).startsWith("{");
    }
  }

  @Test
  void whatArticlesSayNeverBecomesMarkup() {
    World.report("evil", "<script>alert(1)</script>", "2015-01-01", "In Paris \"><img src=x>.")
        .into(store);
    try {
      String page = get(itemsPath("events") + "?f=html&article=evil").text();
      assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>");
      assertThat(page).doesNotContain("<img");
    } finally {
      store.delete("evil");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/plain, application/json | application/geo+json",
        "application/geo+json, application/json;q=0.9 | application/geo+json",
        "*/* | application/geo+json",
        "text/html;q=0.5, application/geo+json | application/geo+json",
        "nonsense | application/geo+json",
        "text/html | text/html;charset=UTF-8",
      })
  void theAcceptedTypeIsAnswered(String accept, String type) {
    assertThat(get(itemsPath("events"), "Accept", accept).header("content-type")).isEqualTo(type);
  }

  // Part 2: coordinate reference systems

  @ParameterizedTest
  @ValueSource(strings = {"EPSG/0/4326", "EPSG/0/3857", "OGC/1.3/CRS84"})
  void coordinatesAreToldInTheReferenceSystemThatIsAskedFor(String name) {
    Crs crs = Crs.parse("http://www.opengis.net/def/crs/" + name);
    Client.Answer answer = get(itemsPath("events") + "?crs=" + encoded(crs.uri()));
    JsonNode plain = items("events", "");

    assertThat(answer.header("content-crs")).isEqualTo("<" + crs.uri() + ">");
    for (int i = 0; i < plain.path("features").size(); i++) {
      JsonNode expected = plain.path("features").get(i).at("/geometry/coordinates");
      JsonNode point = answer.json().path("features").get(i).at("/geometry/coordinates");
      Position back = crs.position(point.get(0).asDouble(), point.get(1).asDouble());
      assertThat(back.lon()).isCloseTo(expected.get(0).asDouble(), within(1e-6));
      assertThat(back.lat()).isCloseTo(expected.get(1).asDouble(), within(1e-6));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "articles", "places"})
  void aBoxIsTheSameInEveryReferenceSystem(String collection) {
    JsonNode box = get("/ogc/collections/" + collection).json().at("/extent/spatial/bbox/0");
    List<String> expected = ids(items(collection, ""));
    for (Crs crs : Crs.values()) {
      double[] low = crs.ordinates(new Position(box.get(0).asDouble(), box.get(1).asDouble()));
      double[] high = crs.ordinates(new Position(box.get(2).asDouble(), box.get(3).asDouble()));
      String query =
          "bbox=%s,%s,%s,%s&bbox-crs=%s"
              .formatted(low[0], low[1], high[0], high[1], encoded(crs.uri()));
      assertThat(ids(items(collection, query))).as(query).isEqualTo(expected);
    }
    String syria = "bbox=32,35,38,43&bbox-crs=" + encoded(Crs.EPSG_4326.uri());
    assertThat(ids(items("events", syria))).isEqualTo(ids(items("events", "bbox=35,32,43,38")));
    assertThat(ids(items("events", syria))).hasSizeBetween(2, 5);
  }

  // Part 3: filtering

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "country = 'SY' AND mentions >= 1 | {'op':'and','args':[{'op':'=','args':[{'property':'country'},'SY']},"
            + "{'op':'>=','args':[{'property':'mentions'},1]}]}",
        "place LIKE 'A%' | {'op':'like','args':[{'property':'place'},'A%']}",
        "year BETWEEN 2012 AND 2013 | {'op':'between','args':[{'property':'year'},2012,2013]}",
        "country IN ('SY', 'FJ') | {'op':'in','args':[{'property':'country'},['SY','FJ']]}",
        "country IS NULL | {'op':'isNull','args':[{'property':'country'}]}",
        "NOT (country = 'SY') | {'op':'not','args':[{'op':'=','args':[{'property':'country'},'SY']}]}",
        "CASEI(place) = CASEI('ALEPPO') |"
            + " {'op':'=','args':[{'op':'casei','args':[{'property':'place'}]},{'op':'casei','args':['ALEPPO']}]}",
        "S_INTERSECTS(geom, BBOX(35, 32, 38, 38)) |"
            + " {'op':'s_intersects','args':[{'property':'geom'},{'bbox':[35,32,38,38]}]}",
        "S_WITHIN(geom, POLYGON((35 32, 45 32, 45 38, 35 38, 35 32))) |"
            + " {'op':'s_within','args':[{'property':'geom'},{'type':'Polygon','coordinates':"
            + "[[[35,32],[45,32],[45,38],[35,38],[35,32]]]}]}",
        "S_INTERSECTS(geom, GEOMETRYCOLLECTION(POINT(2.3488 48.85341), LINESTRING(36 30, 36.29128 33.5102))) |"
            + " {'op':'s_intersects','args':[{'property':'geom'},{'type':'GeometryCollection','geometries':["
            + "{'type':'Point','coordinates':[2.3488,48.85341]},"
            + "{'type':'LineString','coordinates':[[36,30],[36.29128,33.5102]]}]}]}",
        "T_AFTER(event_start, DATE('2012-06-01')) |"
            + " {'op':'t_after','args':[{'property':'event_start'},{'date':'2012-06-01'}]}",
        "T_INTERSECTS(INTERVAL(event_start, event_end), INTERVAL('2012-05-15', '..')) |"
            + " {'op':'t_intersects','args':[{'interval':[{'property':'event_start'},"
            + "{'property':'event_end'}]},{'interval':['2012-05-15','..']}]}",
        "corrected = false | {'op':'=','args':[{'property':'corrected'},false]}",
        "true AND country = 'SY' |"
            + " {'op':'and','args':[true,{'op':'=','args':[{'property':'country'},'SY']}]}",
        "S_INTERSECTS(geom, POINT Z (2.3488 48.85341 35)) |"
            + " {'op':'s_intersects','args':[{'property':'geom'},{'type':'Point',"
            + "'bbox':[0,0,1,1],'coordinates':[2.3488,48.85341,35]}]}",
      })
  void filtersSayTheSameInTextAndJson(String text, String json) {
    List<String> byText = ids(items("events", "filter=" + encoded(text)));
    String query = "filter-lang=cql2-json&filter=" + encoded(json.replace('\'', '"'));

    assertThat(byText).isNotEmpty();
    assertThat(ids(items("events", query))).isEqualTo(byText);
    assertThat(ids(items("events", "filter-lang=cql2-text&filter=" + encoded(text))))
        .isEqualTo(byText);
  }

  @Test
  void theGeometriesOfAFilterMayBeInAnotherReferenceSystem() {
    List<String> expected = ids(items("events", "bbox=35,32,38,38"));
    String filter = encoded("S_INTERSECTS(geom, POLYGON((32 35, 32 38, 38 38, 38 35, 32 35)))");

    assertThat(expected).isNotEmpty();
    assertThat(
            ids(
                items(
                    "events", "filter=" + filter + "&filter-crs=" + encoded(Crs.EPSG_4326.uri()))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "articles", "places"})
  void everyQueryableCanBeAskedForAndNothingElse(String collection) {
    JsonNode queryables = get("/ogc/collections/" + collection + "/queryables").json();
    assertThat(queryables.path("additionalProperties").asBoolean(true)).isFalse();
    int all = items(collection, "").path("numberMatched").asInt();
    for (String name : queryables.path("properties").propertyNames()) {
      int with = items(collection, "filter=" + encoded(name + " IS NOT NULL")).at(MATCHED).asInt();
      int without = items(collection, "filter=" + encoded(name + " IS NULL")).at(MATCHED).asInt();
      assertThat(with + without).as(name).isEqualTo(all);
    }
    Set<String> names = new HashSet<>(queryables.path("properties").propertyNames());
    names.remove("geom");
    JsonNode first = items(collection, "limit=1").path("features").get(0);
    assertThat(names).isEqualTo(new HashSet<>(first.path("properties").propertyNames()));
    Client.Answer answer = get(itemsPath(collection) + "?filter=" + encoded("nothing = 1"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains(collection + " have no property 'nothing'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "articles | events > 2 AND published IS NOT NULL | mosul-2014",
        "articles | title LIKE '%Aleppo%' AND language = 'en' | aleppo-2012",
        "articles | CASEI(title) = CASEI('TWO ISLANDS') | pacific",
        "articles | published >= DATE('2013-01-01') | mosul-2014",
        "articles | published IS NULL | pacific",
        "articles | S_INTERSECTS(geom, BBOX(178, -20, -170, 0)) | pacific",
        "articles | S_WITHIN(geom, POLYGON((36 33, 37 33, 37 34, 36 34, 36 33))) | damascus-2012",
        "articles | DWITHIN(geom, POINT(2.3 48.9), 50, kilometers) | mosul-2014",
        "places | name IN ('Suva', 'Apia') AND country <> 'WS' | geonames:2198148",
        "places | articles > 1 AND events > 1 AND name LIKE 'A%' | geonames:170063",
        "places | first_event < DATE('2012-06-01') | geonames:170654",
        "places | precision_m BETWEEN 100000 AND 500000 | geonames:630673",
        "places | NOT (country IN ('SY', 'IQ', 'FR', 'FJ', 'WS')) OR country IS NULL"
            + " | geonames:630673",
      })
  void articlesAndPlacesAreFilteredByTheirOwnProperties(
      String collection, String filter, String expected) {
    assertThat(ids(items(collection, "filter=" + encoded(filter)))).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"articles", "places"})
  void whatIsAskedForAgainIsToldAsItIsByThen(String collection) {
    List<String> queries =
        List.of("bbox=30,30,50,40", "country=SY&bbox=30,30,36.5,34", "bbox=170,-30,-160,0", "");
    for (int i = 0; i < 3; i++) {
      for (String query : queries) {
        JsonNode plain = items(collection, query);
        JsonNode filtered = items(collection, "filter=true&" + query);
        assertThat(filtered.path("features")).as(query).isEqualTo(plain.path("features"));
        assertThat(filtered.at(MATCHED)).isEqualTo(plain.at(MATCHED)).isNotEqualTo(0);
      }
      World.report("again", "Again", "2015-01-0" + (i + 1), "In Suva, in Mosul.".repeat(i + 1))
          .into(store);
    }
    store.delete("again");
  }

  // Part 3 and Part 8 look at headers alone.

  @ParameterizedTest
  @ValueSource(strings = {"events", "articles", "places"})
  void itemsPointToTheirSchemasInTheirHeaders(String collection) {
    Client.Answer answer = service.ask("HEAD", itemsPath(collection));
    for (String name : List.of("queryables", "sortables", "schema")) {
      String href = "http://localhost:%d/ogc/collections/%s/%s".formatted(port, collection, name);
      assertThat(answer.headers("link"))
          .contains(
              "<%s>; rel=\"http://www.opengis.net/def/rel/ogc/1.0/%s\"; type=\"application/schema+json\""
                  .formatted(href, name));
      JsonNode schema = get(href.substring(href.indexOf("/ogc"))).json();
      assertThat(schema.path("$id").asString()).isEqualTo(href);
      assertThat(schema.path("$schema").asString())
          .isEqualTo("https://json-schema.org/draft/2020-12/schema");
      assertThat(schema.path("type").asString()).isEqualTo("object");
      for (JsonNode property : schema.path("properties")) {
        assertThat(property.has("type") || property.path("format").asString("").startsWith("geom"))
            .isTrue();
      }
    }
  }

  // Part 5: schemas

  @ParameterizedTest
  @ValueSource(strings = {"events", "articles", "places"})
  void theSchemaTellsTheTypeOfEveryColumn(String collection) {
    Client.Answer answer = get("/ogc/collections/" + collection + "/schema");
    JsonNode properties = answer.json().path("properties");

    assertThat(answer.header("content-type")).isEqualTo("application/schema+json");
    assertThat(properties.at("/geom/x-ogc-role").asString()).isEqualTo("primary-geometry");
    for (JsonNode feature : items(collection, "").path("features")) {
      Set<String> names = new HashSet<>(properties.propertyNames());
      names.removeAll(Set.of("id", "geom"));
      assertThat(new HashSet<>(feature.path("properties").propertyNames())).isEqualTo(names);
      for (var value : feature.path("properties").properties()) {
        JsonNode schema = properties.path(value.getKey());
        boolean fits =
            switch (schema.path("type").asString()) {
              case "integer" -> value.getValue().isIntegralNumber();
              case "number" -> value.getValue().isNumber();
              case "boolean" -> value.getValue().isBoolean();
              default -> value.getValue().isString();
            };
        assertThat(fits || value.getValue().isNull()).as(value.toString()).isTrue();
        if (schema.path("format").asString("").equals("date") && !value.getValue().isNull()) {
          assertThat(value.getValue().asString()).matches("\\d{4}-\\d{2}-\\d{2}");
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "events, -confidence",
    "events, confidence",
    "events, -event_start",
    "articles, -events",
    "articles, title",
    "articles, -published",
    "places, name",
    "places, -mentions",
    "places, country",
    "places, last_event",
  })
  void sortbyOrdersAndPagesStayInOrder(String collection, String sortby) {
    String name = sortby.replace("-", "");
    JsonNode page = items(collection, "limit=2&sortby=" + sortby);
    List<JsonNode> values = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Optional<JsonNode> at = Optional.of(page); at.isPresent(); at = service.next(at.get())) {
      for (JsonNode feature : at.get().path("features")) {
        values.add(feature.path("properties").path(name));
        ids.add(feature.path("id").asString());
      }
    }
    assertThat(ids).hasSize(page.path("numberMatched").asInt()).hasSameSizeAs(values);
    Comparator<JsonNode> order =
        values.get(0).isNumber()
            ? Comparator.comparing(JsonNode::asDouble)
            : Comparator.comparing(JsonNode::asString);
    assertThat(values)
        .isSortedAccordingTo(
            Comparator.comparing(JsonNode::isNull)
                .thenComparing(
                    (one, other) ->
                        one.isNull()
                            ? 0
                            : (sortby.startsWith("-") ? order.reversed() : order)
                                .compare(one, other)));
  }

  @Test
  void everySortableOrdersAndNothingElse() {
    for (String collection : COLLECTIONS) {
      JsonNode sortables = get("/ogc/collections/" + collection + "/sortables").json();
      for (String name : sortables.path("properties").propertyNames()) {
        int matched = items(collection, "sortby=-" + name).path("numberMatched").asInt();
        assertThat(matched).as(name).isPositive();
      }
      String bad = itemsPath(collection) + "?sortby=THIS%20IS%20NOT%20A%20SORTBY%20EXPRESSION";
      assertThat(get(bad).status()).isEqualTo(400);
      assertThat(get(itemsPath(collection) + "?sortby=geom").status()).isEqualTo(400);
    }
    JsonNode order = get("/ogc/collections/events").json().path("defaultSortOrder");
    assertThat(strings(order)).containsExactly("event_start");
    assertThat(ids(items("events", "sortby=event_start"))).isEqualTo(ids(items("events", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&sortby=-published", "&sortby=place,-mentions", "&sortby=country"})
  void whatIsWrittenBetweenPagesNeitherRepeatsNorSkips(String order) {
    Set<String> before = new HashSet<>(ids(items("events", "limit=1000")));
    JsonNode page = items("events", "limit=2" + order);
    List<String> seen = new ArrayList<>(ids(page));
    int writes = 0;
    try {
      for (Optional<JsonNode> at = service.next(page);
          at.isPresent();
          at = service.next(at.get())) {
        seen.addAll(ids(at.get()));
        World.report("between-" + writes++, "A report", "2012-01-0" + writes, "In Suva, in Mosul.")
            .into(store);
      }
    } finally {
      for (int i = 0; i < writes; i++) {
        store.delete("between-" + i);
      }
    }
    assertThat(seen).doesNotHaveDuplicates().containsAll(before);
  }

  // HTTP

  @Test
  void anUnchangedAnswerIsNotSentAgain() {
    Client.Answer first = get(itemsPath("events"));
    String tag = first.header("etag");
    assertThat(get(itemsPath("events"), "If-None-Match", tag).status()).isEqualTo(304);
    assertThat(get(itemsPath("events") + "?limit=1", "If-None-Match", tag).status()).isEqualTo(200);
    assertThat(get(itemsPath("events") + "?f=html", "If-None-Match", tag).status()).isEqualTo(200);

    World.report("fresh", "News", "2015-01-01", "In Paris.").into(store);
    try {
      assertThat(get(itemsPath("events"), "If-None-Match", tag).status()).isEqualTo(200);
    } finally {
      store.delete("fresh");
    }
  }

  @Test
  void answersAreCompressedOnlyForWhoAsks() {
    assertThat(get(itemsPath("events"), "Accept-Encoding", "gzip").header("content-encoding"))
        .isEqualTo("gzip");
    assertThat(get(itemsPath("events")).header("content-encoding")).isEmpty();
  }

  @Test
  void headTellsTheSameWithoutABody() {
    Client.Answer head = service.ask("HEAD", itemsPath("events"));
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("content-type")).isEqualTo("application/geo+json");
    assertThat(head.header("etag")).isEqualTo(get(itemsPath("events")).header("etag"));
    assertThat(head.text()).isEmpty();
    assertThat(service.ask("POST", itemsPath("events")).status()).isEqualTo(405);
    assertThat(
            get(itemsPath("events"), "Origin", "https://elsewhere.example")
                .header("access-control-allow-origin"))
        .isEmpty();
  }

  private Client.Answer get(String path, String... headers) {
    return service.get(path, headers);
  }

  private JsonNode items(String collection, String query) {
    return service.items(collection, query);
  }

  private static void gather(JsonNode node, String member, List<String> into) {
    if (node.path(member).isString()) {
      into.add(node.get(member).asString());
    }
    node.forEach(child -> gather(child, member, into));
  }
}
