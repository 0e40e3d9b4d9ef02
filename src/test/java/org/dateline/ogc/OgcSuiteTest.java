package org.dateline.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dateline.ogc.OgcService.COLLECTIONS;
import static org.dateline.ogc.OgcService.OPEN_API;
import static org.dateline.ogc.OgcService.encoded;
import static org.dateline.ogc.OgcService.findLink;
import static org.dateline.ogc.OgcService.ids;
import static org.dateline.ogc.OgcService.link;
import static org.dateline.ogc.OgcService.parameter;
import static org.dateline.ogc.OgcService.rels;

import java.net.URI;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.geo.BoundingBox;
import org.dateline.geo.Crs;
import org.dateline.geo.Position;
import org.dateline.store.EventStore;
import org.dateline.store.World;
import org.dateline.web.Client;
import org.dateline.web.SmallService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/**
 * Asks as the official test suite of Parts 1 and 2 does (ets-ogcapi-features10 1.9), with its
 * headers and its forms of numbers, and judges as it does: it takes all that it asks for out of the
 * documents, limits lists to ten, pages with the greatest limit that the definition allows, and
 * turns boxes into other reference systems itself.
 */
@SpringBootTest(classes = SmallService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class OgcSuiteTest {

  private static final String JSON = "application/json, application/javascript, text/javascript";
  private static final String GEO_JSON = "application/geo+json";
  private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
  private static final String UNSUPPORTED = "http://www.opengis.net/def/crs/0/unsupported";

  @LocalServerPort private int port;
  @Autowired private EventStore store;
  private OgcService service;
  private JsonNode api;

  @BeforeEach
  void read() {
    service = new OgcService(port);
    // More than ten of each, so that lists have pages; and an article that is nowhere.
    Random random = new Random(19);
    for (int i = 0; i < 30; i++) {
      World.random(random, "suite-" + i, 3).into(store);
    }
    World.report("aaa-nowhere", "Nowhere", "2012-01-01", "Nothing happened.").into(store);
    JsonNode landing = ask("/ogc/", JSON).json();
    api = ask(service.path(link(landing, "service-desc", OPEN_API)), OPEN_API).json();
  }

  // What everything else depends on

  @Test
  void theRootAnswersWithAndWithoutASlashAndOverHttp11() {
    for (String root : List.of("/ogc", "/ogc/")) {
      Client.Answer answer = ask(root, JSON);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.response().version().name()).isEqualTo("HTTP_1_1");
      assertThat(rels(answer.json())).contains("service-desc", "conformance", "data");
    }
  }

  @Test
  void testPointsAreFoundInTheDefinition() {
    List<String> paths = new ArrayList<>(api.path("paths").propertyNames());
    assertThat(paths).contains("/conformance", "/collections");
    // One server, whose address the address of the root begins with.
    assertThat(api.path("servers")).hasSize(1);
    String server = api.at("/servers/0/url").asString();
    assertThat("http://localhost:" + port + "/ogc").isEqualTo(server);
    for (String id : COLLECTIONS) {
      String items = "/collections/" + id + "/items";
      assertThat(paths).contains("/collections/" + id, items);
      // The suite finds them by pattern, and must not take another path for one of them.
      assertThat(paths).filteredOn(path -> path.matches("/collections/.*/items")).contains(items);
      assertThat(paths).filteredOn(path -> path.matches(items)).hasSize(1);
      assertThat(ask(service.path(server + "/collections/" + id), JSON).status()).isEqualTo(200);
    }
  }

  @Test
  void theDefinitionIsCompleteOpenApi() {
    assertThat(api.path("info").path("title").asString()).isNotEmpty();
    assertThat(api.path("info").path("version").asString()).isNotEmpty();
    for (var path : api.path("paths").properties()) {
      JsonNode get = path.getValue().path("get");
      assertThat(get.at("/responses/200/description").asString()).isNotEmpty();
      assertThat(get.at("/responses/200/content").isEmpty()).isFalse();
      List<String> inPath = new ArrayList<>();
      for (JsonNode reference : get.path("parameters")) {
        JsonNode parameter = api.at(reference.path("$ref").asString().substring(1));
        assertThat(parameter.path("name").asString()).isNotEmpty();
        assertThat(parameter.path("schema").path("type").asString()).isNotEmpty();
        if (parameter.path("in").asString().equals("path")) {
          inPath.add("{" + parameter.path("name").asString() + "}");
          assertThat(parameter.path("required").asBoolean()).isTrue();
        }
      }
      List<String> inTemplate =
          Stream.of(path.getKey().split("/")).filter(part -> part.startsWith("{")).toList();
      assertThat(inPath).isEqualTo(inTemplate);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "articles", "places"})
  void parametersAreDefinedWhereTheyAreUsed(String id) {
    JsonNode limit = parameter(api, id, "limit");
    assertThat(limit.at("/schema/type").asString()).isEqualTo("integer");
    assertThat(limit.at("/schema/minimum").asInt(-1)).isNotNegative();
    assertThat(limit.at("/schema/default").asInt(-1)).isNotNegative();
    JsonNode bbox = parameter(api, id, "bbox");
    assertThat(bbox.at("/schema/type").asString()).isEqualTo("array");
    assertThat(bbox.at("/schema/minItems").asInt()).isEqualTo(4);
    assertThat(bbox.at("/schema/maxItems").asInt()).isEqualTo(6);
    assertThat(bbox.at("/schema/items/type").asString()).isEqualTo("number");
    assertThat(parameter(api, id, "datetime").at("/schema/type").asString()).isEqualTo("string");
    for (String name : List.of("limit", "bbox", "datetime")) {
      JsonNode parameter = parameter(api, id, name);
      assertThat(parameter.path("in").asString()).isEqualTo("query");
      assertThat(parameter.path("required").asBoolean(false)).isFalse();
      assertThat(parameter.path("style").asString()).isEqualTo("form");
      assertThat(parameter.path("explode").asBoolean(true)).isFalse();
      // Otherwise every parameter would be allowed.
      assertThat(parameter.at("/schema/additionalProperties").isMissingNode()).isTrue();
    }
  }

  // Collections

  @Test
  void theListOfCollectionsHasItsLinksAndReferenceSystems() {
    JsonNode collections = ask("/ogc/collections", JSON).json();
    requireSelfAndAlternates(collections, "application/json", "text/html");
    assertThat(collections.at("/crs/0").asString()).isEqualTo(CRS84);
    for (JsonNode collection : collections.path("collections")) {
      String id = collection.path("id").asString();
      assertThat(COLLECTIONS).contains(id);
      for (JsonNode link : collection.path("links")) {
        assertThat(link.path("rel").asString()).isNotEmpty();
        assertThat(link.path("type").asString()).isNotEmpty();
        assertThat(link.path("href").asString()).matches("https?://.+");
        if (link.path("rel").asString().equals("items")) {
          Client.Answer answer = ask(service.path(link), link.path("type").asString());
          assertThat(answer.status()).isEqualTo(200);
          assertThat(answer.header("content-type")).startsWith(link.path("type").asString());
        }
      }
      JsonNode alone = ask("/ogc/collections/" + id, JSON).json();
      for (String member : List.of("id", "title", "description", "extent")) {
        assertThat(alone.path(member)).isEqualTo(collection.path(member));
      }
      assertThat(collection.at("/extent/spatial/bbox/0")).hasSize(4);
      assertThat(collection.at("/extent/temporal/interval/0")).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "articles", "places"})
  void referenceSystemsAreNamedAsOgcNamesThem(String id) {
    JsonNode collection = collection(id);
    List<String> systems = new ArrayList<>();
    collection.path("crs").forEach(crs -> systems.add(crs.asString()));
    assertThat(systems)
        .contains(CRS84)
        .allMatch(crs -> crs.matches("http://www\\.opengis\\.net/def/crs/\\w+/[\\w.]+/\\w+"));
    assertThat(systems).contains(collection.path("storageCrs").asString());
  }

  // Features

  @ParameterizedTest
  @MethodSource("requests")
  void everyListOfFeaturesIsWellFormed(String id, String query) {
    JsonNode page = items(id, query);

    assertThat(page.path("type").asString()).isEqualTo("FeatureCollection");
    assertThat(page.path("features").isArray()).isTrue();
    requireSelfAndAlternates(page, GEO_JSON, "text/html");
    assertThat(OffsetDateTime.parse(page.path("timeStamp").asString()).getOffset())
        .isEqualTo(ZoneOffset.UTC);
    assertThat(page.path("numberReturned").asInt()).isEqualTo(page.path("features").size());
    assertThat(page.path("numberMatched").asInt()).isEqualTo(countByPaging(id, page));
    for (JsonNode feature : page.path("features")) {
      for (Position position : positions(feature)) {
        assertThat(BoundingBox.WORLD.contains(position)).isTrue();
      }
    }
  }

  static Stream<Arguments> requests() {
    List<String> queries =
        List.of(
            "limit=10",
            "limit=1",
            "limit=100",
            "limit=10000",
            "limit=10&datetime=2012-05-01T00:00:00Z",
            "limit=10&datetime=2012-05-01T00:00:00Z/2013-01-01T12:30:15.5Z",
            "limit=10&datetime=2012-05-01/P2D",
            "limit=10&bbox=-180.0000000,-90.0000000,180.0000000,90.0000000");
    return COLLECTIONS.stream()
        .flatMap(id -> queries.stream().map(query -> Arguments.of(id, query)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "articles", "places"})
  void theTimesOfAnExtentAreAskedForInThreeForms(String id) {
    JsonNode interval = collection(id).at("/extent/temporal/interval/0");
    Instant begin = OffsetDateTime.parse(interval.get(0).asString()).toInstant();
    Instant end = OffsetDateTime.parse(interval.get(1).asString()).toInstant();
    Duration quarter = Duration.between(begin, end).dividedBy(4);
    Instant from = begin.plus(quarter);
    LocalDate day = from.atZone(ZoneOffset.UTC).toLocalDate();
    for (String datetime :
        List.of(begin.toString(), from + "/" + from.plus(quarter), day + "/P2D")) {
      JsonNode page = items(id, "limit=10&datetime=" + encoded(datetime));
      assertThat(page.path("numberReturned").asInt()).isEqualTo(page.path("features").size());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "articles", "places"})
  void featuresOfABoxLieInIt(String id) {
    JsonNode extent = collection(id).at("/extent/spatial/bbox/0");
    List<double[]> boxes = new ArrayList<>();
    boxes.add(
        new double[] {number(extent, 0), number(extent, 1), number(extent, 2), number(extent, 3)});
    boxes.add(new double[] {-1.5, 50, 1.5, 53});
    boxes.add(new double[] {-80, -5, -70, 5});
    boxes.add(new double[] {177, 65, -177, 70});
    boxes.add(new double[] {-180, 85, 180, 90});
    boxes.add(new double[] {-180, -90, 180, -85});
    for (double[] box : boxes) {
      BoundingBox bounds = new BoundingBox(box[0], box[1], box[2], box[3]);
      JsonNode page = items(id, "limit=10&bbox=" + encoded(formatted(box)));
      for (JsonNode feature : page.path("features")) {
        assertThat(positions(feature)).anyMatch(bounds::contains);
      }
    }
    assertThat(items(id, "limit=10&bbox=" + encoded(formatted(boxes.get(0)))).path("features"))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "articles", "places"})
  void whatIsUnknownOrOfAnotherFormIsRefused(String id) {
    assertThat(ask(url(id, "limit=unlimited"), GEO_JSON).status()).isEqualTo(400);
    assertThat(ask(url(id, "limit=10&unknownQueryParameter12345=1"), GEO_JSON).status())
        .isEqualTo(400);
    String unsupported = encoded(UNSUPPORTED);
    assertThat(ask(url(id, "limit=10&crs=" + unsupported), GEO_JSON).status()).isEqualTo(400);
    String box = "limit=10&bbox=5.0000000,49.0000000,6.0000000,50.0000000&bbox-crs=";
    assertThat(ask(url(id, box + unsupported), GEO_JSON).status()).isEqualTo(400);
    String first = items(id, "limit=10").at("/features/0/id").asString();
    assertThat(ask(itemsPath(id) + "/" + first + "?crs=" + unsupported, GEO_JSON).status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "articles", "places"})
  void theFirstFeatureIsFoundBehindTheAddressOfTheItems(String id) {
    String first = items(id, "limit=10").at("/features/0/id").asString();
    // The suite puts the id there as it is.
    Client.Answer answer = ask(itemsPath(id) + "/" + first, GEO_JSON);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-crs")).isEqualTo("<" + CRS84 + ">");
    JsonNode feature = answer.json();
    requireSelfAndAlternates(feature, GEO_JSON, "text/html");
    JsonNode collection = link(feature, "collection", "application/json");
    assertThat(ask(service.path(collection), JSON).json().path("id").asString()).isEqualTo(id);
  }

  // Part 2

  @ParameterizedTest
  @ValueSource(strings = {"events", "articles", "places"})
  void featuresAreTheSameInEveryReferenceSystem(String id) {
    JsonNode plain = items(id, "limit=10");
    for (Crs crs : Crs.values()) {
      Client.Answer answer = ask(url(id, "limit=10&crs=" + encoded(crs.uri())), GEO_JSON);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("content-crs")).isEqualTo("<" + crs.uri() + ">");
      JsonNode page = answer.json();
      assertThat(ids(page)).isEqualTo(ids(plain));
      for (int i = 0; i < ids(page).size(); i++) {
        // The suite takes every feature for one with a geometry.
        List<double[]> told = coordinates(page.path("features").get(i));
        List<double[]> expected = coordinates(plain.path("features").get(i));
        assertThat(told).isNotEmpty().hasSameSizeAs(expected);
        for (int k = 0; k < told.size(); k++) {
          Position back = crs.position(told.get(k)[0], told.get(k)[1]);
          assertThat(back.lon()).isCloseTo(expected.get(k)[0], within(0.001));
          // Web Mercator draws a pole on its last parallel.
          assertThat(back.lat())
              .isCloseTo(expected.get(k)[1], within(crs == Crs.EPSG_3857 ? 0.0101 : 0.001));
        }
      }
      String one = itemsPath(id) + "/" + ids(page).get(0) + "?crs=" + encoded(crs.uri());
      Client.Answer alone = ask(one, GEO_JSON);
      assertThat(alone.header("content-crs")).isEqualTo("<" + crs.uri() + ">");
      assertThat(alone.json().path("geometry")).isEqualTo(page.at("/features/0/geometry"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "articles", "places"})
  void theExtentFindsTheSameInEveryReferenceSystem(String id) {
    JsonNode extent = collection(id).at("/extent/spatial/bbox/0");
    double[] box = {number(extent, 0), number(extent, 1), number(extent, 2), number(extent, 3)};
    List<String> expected = ids(items(id, "limit=10&bbox=" + encoded(formatted(box))));
    assertThat(expected).hasSizeGreaterThan(1);
    for (Crs crs : Crs.values()) {
      double[] low = crs.ordinates(new Position(box[0], box[1]));
      double[] high = crs.ordinates(new Position(box[2], box[3]));
      String query =
          "limit=10&bbox-crs=%s&bbox=%s"
              .formatted(encoded(crs.uri()), encoded(formatted(low[0], low[1], high[0], high[1])));
      assertThat(ids(items(id, query))).as(query).isEqualTo(expected);
    }
  }

  /** Goes on with the greatest limit that the definition allows, as the suite does. */
  private int countByPaging(String id, JsonNode first) {
    int most = parameter(api, id, "limit").at("/schema/maximum").asInt();
    int count = first.path("features").size();
    Optional<JsonNode> next = findLink(first, "next", GEO_JSON);
    while (next.isPresent()) {
      URI uri = URI.create(next.get().path("href").asString());
      TreeMap<String, String> parameters = new TreeMap<>();
      for (String pair : uri.getQuery().split("&")) {
        parameters.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
      }
      parameters.put("limit", String.valueOf(most));
      StringBuilder query = new StringBuilder();
      parameters.forEach((name, value) -> query.append('&').append(name + "=" + encoded(value)));
      JsonNode page = items(id, query.substring(1));
      assertThat(page.path("features")).isNotEmpty();
      count += page.path("features").size();
      next = findLink(page, "next", GEO_JSON);
    }
    return count;
  }

  private void requireSelfAndAlternates(JsonNode document, String own, String... others) {
    JsonNode self = link(document, "self", own);
    assertThat(ask(service.path(self), own).status()).isEqualTo(200);
    for (String other : others) {
      if (!other.equals(own)) {
        assertThat(ask(service.path(link(document, "alternate", other)), other).status())
            .isEqualTo(200);
      }
    }
  }

  private JsonNode collection(String id) {
    return ask("/ogc/collections/" + id, JSON).json();
  }

  private JsonNode items(String id, String query) {
    Client.Answer answer = ask(url(id, query), GEO_JSON);
    assertThat(answer.status()).as(query + ": " + answer.text()).isEqualTo(200);
    return answer.json();
  }

  private String url(String id, String query) {
    return itemsPath(id) + "?" + query;
  }

  private String itemsPath(String id) {
    return service.path(link(collection(id), "items", GEO_JSON));
  }

  private Client.Answer ask(String path, String accept) {
    return service.get(path, "Accept", accept);
  }

  private static List<Position> positions(JsonNode feature) {
    return coordinates(feature).stream().map(one -> new Position(one[0], one[1])).toList();
  }

  private static List<double[]> coordinates(JsonNode feature) {
    JsonNode coordinates = feature.at("/geometry/coordinates");
    List<double[]> all = new ArrayList<>();
    if (feature.at("/geometry/type").asString().equals("Point")) {
      all.add(new double[] {number(coordinates, 0), number(coordinates, 1)});
    } else {
      coordinates.forEach(one -> all.add(new double[] {number(one, 0), number(one, 1)}));
    }
    return all;
  }

  private static double number(JsonNode array, int index) {
    return array.get(index).asDouble();
  }

  /** In the suite's form: seven decimals, and nothing before the point of what is less than 1. */
  private static String formatted(double... numbers) {
    DecimalFormat form =
        new DecimalFormat("###.0000000", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
    List<String> texts = new ArrayList<>();
    for (double number : numbers) {
      texts.add(form.format(number));
    }
    return String.join(",", texts);
  }
}
