package org.dateline.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dateline.query.EventProperty;
import org.dateline.web.Client;
import org.dateline.web.Program;
import org.dateline.web.SmallService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real QGIS opens what it is offered, once for all, since it is slow to start. */
@SpringBootTest(classes = SmallService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class QgisTest {

  private static final String CLIENT = "src/test/python/qgis_client.py";

  @TempDir Path folder;
  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void connect() throws Exception {
    Program.QGIS.require("-c", "import qgis.core");
    client = new Client(port);
  }

  @Test
  void qgisOpensTheLayersStyledWithTheirTimeAndDrawsPins() throws Exception {
    Path definition = save("/export/dateline.qlr?year=2012&year=2014", "view.qlr");
    Path ancient = ancient(client.get("/export/dateline.qlr").text());
    Path geoPackage = save("/export/events.gpkg", "view.gpkg");

    JsonNode told =
        open(
            "definition=plays-qlr:" + definition,
            "ancient=plays-qlr:" + ancient,
            "geopackage=plays-ogr:" + geoPackage + "|layername=events",
            "address=ogr:http://localhost:" + port + "/layers/years/2014.geojson",
            "ogc=oapif:url='http://localhost:" + port + "/ogc' typename='events' pageSize='4'");

    assertOpened(told.get("definition"), 6);
    assertOpened(told.get("geopackage"), 9);
    assertOpened(told.get("address"), 3);
    assertOpened(told.get("ogc"), 9);
    assertThat(told.get("ancient").get("shownIn").toString())
        .as("an undated event is in no year, and one before our era in its own")
        .isEqualTo("{\"-43\":1,\"-42\":0,\"2014\":0,\"3000\":0}");
    assertThat(told.get("definition").get("shownIn").get("2014").asInt()).isEqualTo(3);
    assertThat(told.get("ogc").get("licenses").toString()).contains("CC BY 4.0");
    assertThat(told.get("definition").get("timeIsOn").asBoolean()).isTrue();
    assertThat(told.get("definition").get("styles").toString())
        .isEqualTo("[\"Dateline, by kind\",\"Dateline, by role\"]");
    for (String styled : List.of("definition", "geopackage")) {
      JsonNode layer = told.get(styled);
      assertThat(layer.get("renderer").asString()).isEqualTo("categorizedSymbol");
      assertThat(layer.get("labels").valueStream().map(JsonNode::asString))
          .as("the name of a place stands there once, however many events it has")
          .contains("Damascus", "Paris")
          .doesNotHaveDuplicates();
      assertThat(layer.get("time").toString()).isEqualTo("[\"event_start\",\"event_end\"]");
      assertThat(layer.get("licenses").toString()).contains("CC BY 4.0");
      assertThat(layer.get("aliases").get("event_start").asString())
          .isEqualTo(EventProperty.EVENT_START.title());
      assertThat(layer.get("pinPixelsOf2014").asInt())
          .as("the temporal controller shows some of the pins")
          .isBetween(20, layer.get("pinPixels").asInt() - 20);
    }
  }

  @Test
  void gdalPagesThroughTheOgcApi() throws Exception {
    Program.OGRINFO.require("--version");
    String service = "OAPIF:http://localhost:" + port + "/ogc";

    String events = ogrinfo("-so", "-oo", "PAGE_SIZE=4", service, "events");
    String ofSyria =
        ogrinfo("-oo", "PAGE_SIZE=1", "-q", "-where", "country = 'SY'", service, "events");

    assertThat(events)
        .contains("Feature Count: 9", "Geometry: Point", "event_start: Date (", "published: Date (")
        .doesNotContain("ERROR");
    assertThat(ofSyria.split("OGRFeature\\(events\\)")).hasSize(1 + 4);
  }

  private static String ogrinfo(String... arguments) throws Exception {
    return Program.OGRINFO.run(arguments).output();
  }

  private static void assertOpened(JsonNode layer, int features) {
    assertThat(layer.get("valid").asBoolean()).as("%s", layer).isTrue();
    assertThat(layer.get("referenceSystem").asString()).isEqualTo("EPSG:4326");
    assertThat(layer.get("features").asInt()).isEqualTo(features);
    assertThat(layer.get("dates").toString())
        .isEqualTo("[\"event_start\",\"event_end\",\"published\"]");
    assertThat(layer.get("fields").propertyNames())
        .containsAll(EventProperty.ALL.stream().map(EventProperty::label).toList());
    assertThat(layer.get("pinPixels").asInt()).as("pins drawn").isGreaterThan(40);
  }

  /** The definition of a layer with an event of 44 BC and one without any date. */
  private Path ancient(String definition) throws Exception {
    String layer = client.get("/layers/events.geojson?filter=event_start%20IS%20NULL").text();
    Path file = folder.resolve("ancient.geojson");
    String undated = layer.lines().filter(line -> line.contains("Feature\"")).toList().get(1);
    String dated =
        undated
            .replace("\"event_start\":null", "\"event_start\":\"-0043-03-15\"")
            .replace("\"event_end\":null", "\"event_end\":\"-0043-03-15\"");
    Files.writeString(
        file,
        "{\"type\":\"FeatureCollection\",\"features\":[%s,%s]}"
            .formatted(dated, undated.replaceFirst("^,", ""))
            .replace("[,", "["));
    return Files.writeString(
        folder.resolve("ancient.qlr"),
        definition.replaceAll("http://localhost:\\d+/layers/events.geojson", file.toString()));
  }

  private Path save(String path, String name) throws Exception {
    Client.Answer answer = client.get(path);
    assertThat(answer.status()).isEqualTo(200);
    return Files.write(folder.resolve(name), answer.response().body());
  }

  private JsonNode open(String... layers) throws Exception {
    String[] arguments = new String[layers.length + 2];
    arguments[0] = CLIENT;
    arguments[1] = folder.toString();
    System.arraycopy(layers, 0, arguments, 2, layers.length);
    Program.Run run = Program.QGIS.run(Map.of("HOME", folder.toString()), arguments);
    assertThat(run.exitCode()).as(run.output()).isZero();
    return new JsonMapper().readTree(Files.readAllBytes(folder.resolve("told.json")));
  }
}
