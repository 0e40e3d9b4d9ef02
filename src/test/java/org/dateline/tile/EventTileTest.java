package org.dateline.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.geojson.WrittenFeatures;
import org.dateline.index.EventIndex;
import org.dateline.layer.LargeLayer;
import org.dateline.query.Cluster;
import org.dateline.query.EventQuery;
import org.dateline.store.EventStore;
import org.dateline.stores.Stores;
import org.dateline.web.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTileTest {

  private static final int EVENTS = 2_000;

  @TempDir static Path folder;
  private static EventStore store;
  private static EventIndex index;

  @BeforeAll
  static void fill() {
    store = Stores.open(folder.resolve("store.gpkg"));
    LargeLayer.fill(store, EVENTS);
    index = new EventIndex(store, WrittenFeatures.FORMAT);
    index.warmUp();
  }

  @AfterAll
  static void close() {
    index.close();
    store.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void theTilesOfAZoomHaveEachClusterOnceAndWhole(int zoom) {
    List<Long> expected = new ArrayList<>();
    for (Cluster cluster : index.clusters(EventQuery.ALL, zoom).clusters()) {
      expected.add(cluster.count());
    }
    List<Long> counts = new ArrayList<>();
    for (int row = 0; row < 1 << zoom; row++) {
      for (int column = 0; column < 1 << zoom; column++) {
        byte[] tile = EventTile.write(index, EventQuery.ALL, new TileAddress(zoom, row, column));
        TileReader reader = new TileReader(tile);
        reader.of(EventTile.EVENTS).forEach(event -> counts.add(1L));
        reader.of(EventTile.CLUSTERS).forEach(cluster -> counts.add((Long) cluster.get("count")));
      }
    }
    assertThat(counts).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(counts.stream().mapToLong(Long::longValue).sum()).isEqualTo(EVENTS);
  }

  @Test
  void gdalReadsBothLayers() throws Exception {
    Program.OGRINFO.require("--version");
    byte[] tile = EventTile.write(index, EventQuery.ALL, new TileAddress(0, 0, 0));
    Path file = Files.write(folder.resolve("tile.mvt"), tile);
    Map<String, Integer> features = new TreeMap<>();
    TileReader reader = new TileReader(tile);
    for (String layer : List.of(EventTile.EVENTS, EventTile.CLUSTERS)) {
      features.put(layer, reader.of(layer).size());
    }

    String read = Program.OGRINFO.run("-ro", "-so", "-al", "MVT:" + file).output();

    assertThat(read).doesNotContain("ERROR");
    features.forEach(
        (layer, count) -> {
          if (count > 0) {
            assertThat(read).contains("Layer name: " + layer, "Feature Count: " + count);
          }
        });
  }

  @ParameterizedTest
  @CsvSource({"-1,0,0", "25,0,0", "0,1,0", "3,0,8", "3,-1,0"})
  void aTileOutsideTheWorldIsNone(int zoom, int row, int column) {
    assertThatIllegalArgumentException().isThrownBy(() -> new TileAddress(zoom, row, column));
  }
}
