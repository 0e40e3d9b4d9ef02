package org.dateline.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.web.Client;
import org.dateline.web.Program;
import org.dateline.web.SmallService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * GDAL finds the same through OGC API – Features as in the file, whatever property is asked for.
 */
@SpringBootTest(classes = SmallService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class GdalFiltersTest {

  private static final String CLIENT = "src/test/python/gdal_filters.py";

  @TempDir Path folder;
  @LocalServerPort private int port;

  @Test
  void everyPropertyIsFilteredAsInTheFile() throws Exception {
    Program.PYTHON_GDAL.require("-c", "from osgeo import gdal");
    Path layer = folder.resolve("events.geojson");
    Files.writeString(layer, new Client(port).get("/layers/events.geojson").text());

    Program.Run run =
        Program.PYTHON_GDAL.run(
            CLIENT, layer.toString(), "http://localhost:" + port + "/ogc", "events");

    assertThat(run.exitCode()).as(run.output()).isZero();
    JsonNode said = JsonMapper.shared().readTree(run.output());
    assertThat(said.path("filters").asInt()).isGreaterThan(200);
    assertThat(said.path("differing").valueStream().map(JsonNode::asString)).isEmpty();
  }
}
