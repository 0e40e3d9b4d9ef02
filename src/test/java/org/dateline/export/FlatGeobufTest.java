package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.dateline.geo.BoundingBox;
import org.dateline.geo.Position;
import org.dateline.query.EventQuery;
import org.dateline.store.EventStore;
import org.dateline.store.World;
import org.dateline.stores.Stores;
import org.dateline.web.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Header;

/** The layout of a FlatGeobuf file, on which programs rely that read parts of it. */
class FlatGeobufTest {

  private static final int NODE_BYTES = 40;
  private static final int HEADER_START = 8;

  @TempDir Path folder;

  @Test
  void everyPartStartsAtAMultipleOfEightBytes() throws IOException {
    ByteBuffer file = smallWorld();
    Header header = Header.getRootAsHeader(file.duplicate().position(HEADER_START + Integer.BYTES));
    int at = HEADER_START + Integer.BYTES + file.getInt(HEADER_START);
    assertThat(at % Long.BYTES).as("the index").isZero();
    assertThat(header.envelopeLength()).isEqualTo(4);

    at += nodes((int) header.featuresCount()) * NODE_BYTES;
    int features = 0;
    while (at < file.capacity()) {
      assertThat(at % Long.BYTES).as("a feature").isZero();
      Feature feature = Feature.getRootAsFeature(file.duplicate().position(at + Integer.BYTES));
      int coordinates = feature.geometry().xyAsByteBuffer().position();
      assertThat(coordinates % Long.BYTES).as("its coordinates").isZero();
      assertThat(feature.geometry().xyLength()).isEqualTo(2);
      at += Integer.BYTES + file.getInt(at);
      features++;
    }
    assertThat(features).isEqualTo((int) header.featuresCount()).isEqualTo(9);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 15, 16, 17, 256, 257, 1000})
  void theIndexFindsInABoxWhatALoopFinds(int size) throws IOException {
    Random random = new Random(size);
    HilbertIndex index = new HilbertIndex();
    List<Position> positions = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Position position =
          new Position(random.nextDouble() * 360 - 180, random.nextDouble() * 180 - 90);
      positions.add(position);
      // The length tells which feature it is.
      index.add(position, 0, 8 * (i + 1));
    }
    int[] order = index.order();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    index.write(order, bytes);
    ByteBuffer nodes = ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(nodes.capacity()).isEqualTo(nodes(size) * NODE_BYTES);
    long[] starts = new long[size];
    for (int i = 1; i < size; i++) {
      starts[i] = starts[i - 1] + index.length(order[i - 1]);
    }

    for (int i = 0; i < 50; i++) {
      double west = random.nextDouble() * 300 - 180;
      double south = random.nextDouble() * 150 - 90;
      BoundingBox box = new BoundingBox(west, south, west + 60, south + 30);
      TreeSet<Long> expected = new TreeSet<>();
      for (int k = 0; k < size; k++) {
        if (box.contains(positions.get(order[k]))) {
          expected.add(starts[k]);
        }
      }
      TreeSet<Long> found = new TreeSet<>();
      search(nodes, size, 0, height(size), box, found);
      assertThat(found).isEqualTo(expected);
    }
  }

  @Test
  void gdalReadsABoxAndTheExtent() throws Exception {
    Program.OGRINFO.require("--version");
    Path file = folder.resolve("events.fgb");
    Files.write(file, smallWorld().array());

    assertThat(Program.OGRINFO.run("-ro", "-so", file.toString(), "events").output())
        .contains("Feature Count: 9", "Extent: (-171.766660, -18.141610)")
        .doesNotContain("ERROR", "Warning");
    assertThat(
            Program.OGRINFO
                .run("-ro", "-so", "-spat", "2", "48", "3", "49", file.toString(), "events")
                .output())
        .contains("Feature Count: 1");
  }

  private ByteBuffer smallWorld() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (EventStore store = Stores.open(folder.resolve("store.gpkg"))) {
      World.reports().forEach(report -> report.into(store));
      Provenance provenance = Provenance.of(EventQuery.ALL, "made-up", Instant.EPOCH);
      Export.write(store, EventQuery.ALL, ExportForm.FLAT_GEOBUF, provenance, bytes);
    }
    return ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Goes down the tree as its specification says. */
  private static void search(
      ByteBuffer nodes, int size, int node, int height, BoundingBox box, TreeSet<Long> found) {
    int at = node * NODE_BYTES;
    boolean touches =
        nodes.getDouble(at) <= box.east()
            && nodes.getDouble(at + 8) <= box.north()
            && nodes.getDouble(at + 16) >= box.west()
            && nodes.getDouble(at + 24) >= box.south();
    if (!touches) {
      return;
    }
    long child = nodes.getLong(at + 32);
    if (height == 0) {
      found.add(child);
      return;
    }
    int end = levelEnd(size, height - 1);
    for (long i = child; i < Math.min(child + HilbertIndex.NODE_SIZE, end); i++) {
      search(nodes, size, (int) i, height - 1, box, found);
    }
  }

  private static int height(int size) {
    int height = 1;
    for (int level = parents(size); level > 1; level = parents(level)) {
      height++;
    }
    return height;
  }

  /** Where the nodes of a height end; 0 is that of the features. */
  private static int levelEnd(int size, int height) {
    int above = 0;
    int level = size;
    for (int i = 0; i < height; i++) {
      above += level;
      level = parents(level);
    }
    return nodes(size) - above;
  }

  private static int nodes(int size) {
    int nodes = size;
    int level = size;
    do {
      level = parents(level);
      nodes += level;
    } while (level > 1);
    return nodes;
  }

  private static int parents(int nodes) {
    return (nodes + HilbertIndex.NODE_SIZE - 1) / HilbertIndex.NODE_SIZE;
  }
}
