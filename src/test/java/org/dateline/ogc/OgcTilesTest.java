package org.dateline.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ogc.OgcService.link;

import org.dateline.tile.TileReader;
import org.dateline.web.Client;
import org.dateline.web.SmallService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** OGC API – Tiles, from link to link. */
@SpringBootTest(classes = SmallService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class OgcTilesTest {

  private static final String SET = "/ogc/collections/events/tiles/WebMercatorQuad";

  @LocalServerPort private int port;
  private OgcService service;

  @BeforeEach
  void connect() {
    service = new OgcService(port);
  }

  @Test
  void theCollectionLeadsToItsTilesAndHowTheyAreCut() {
    JsonNode events = service.get("/ogc/collections/events").json();
    JsonNode sets = service.follow(events, Link.VECTOR_TILES).json();
    JsonNode set = service.follow(sets.path("tilesets").get(0), "self").json();
    assertThat(set.path("dataType").asString()).isEqualTo("vector");

    JsonNode scheme = service.follow(set, Link.TILING_SCHEME).json();
    assertThat(scheme.path("uri")).isEqualTo(set.path("tileMatrixSetURI"));
    assertThat(scheme.at("/tileMatrices/0/scaleDenominator").asDouble())
        .isBetween(559082264.02, 559082264.04);
    assertThat(scheme.at("/tileMatrices/3/matrixWidth").asInt()).isEqualTo(8);

    JsonNode item = link(set, "item");
    assertThat(item.path("templated").asBoolean()).isTrue();
    Client.Answer tile =
        service.get(service.path(item.path("href").asString().replaceAll("\\{\\w+}", "0")));
    assertThat(tile.status()).isEqualTo(200);
    assertThat(tile.header("content-type")).isEqualTo(item.path("type").asString());
    JsonNode landing = service.get("/ogc").json();
    assertThat(service.follow(landing, Link.TILING_SCHEMES).json().path("tileMatrixSets"))
        .hasSize(1);
  }

  @Test
  void tileJsonKeepsTheFilters() {
    JsonNode tileJson = service.get(SET + "?f=tilejson&year=2014").json();
    assertThat(tileJson.path("tilejson").asString()).isEqualTo("3.0.0");
    assertThat(tileJson.at("/vector_layers/0/fields").has("event_start")).isTrue();
    String tile =
        tileJson
            .at("/tiles/0")
            .asString()
            .replace("{z}", "0")
            .replace("{y}", "0")
            .replace("{x}", "0");
    assertThat(events(service.path(tile))).isEqualTo(3);
    assertThat(events(SET + "/0/0/0")).isEqualTo(9);
  }

  @Test
  void aTileIsNotSentAgainUntilTheStoreChanges() {
    Client.Answer tile = service.get(SET + "/2/1/2");
    assertThat(service.get(SET + "/2/1/2", "If-None-Match", tile.header("etag")).status())
        .isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/0/0/1", "/25/0/0", "/x/0/0", "/3/-1/0", "/0/0/99999999999"})
  void thereIsNoTileOutsideTheWorld(String tile) {
    assertThat(service.get(SET + tile).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bbox=1,2,3,4", "f=png", "year=x", "nonsense=1"})
  void whatIsNoFilterOfTilesIsRefused(String parameters) {
    assertThat(service.get(SET + "/0/0/0?" + parameters).status()).isEqualTo(400);
  }

  private long events(String path) {
    TileReader tile = new TileReader(service.get(path).response().body());
    long clustered =
        tile.of("clusters").stream().mapToLong(cluster -> (Long) cluster.get("count")).sum();
    return clustered + tile.of("events").size();
  }
}
