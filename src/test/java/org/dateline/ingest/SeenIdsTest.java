package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeenIdsTest {

  @Test
  void knowsWhatAMapKnows() {
    SeenIds seen = new SeenIds();
    Map<String, String> twin = new HashMap<>();
    Random random = new Random(3);
    for (int i = 0; i < 200_000; i++) {
      String id = "article-" + random.nextInt(120_000);
      String source = "file-" + i / 1000;
      assertThat(seen.add(id, source)).isEqualTo(twin.putIfAbsent(id, source) == null);
    }
    twin.forEach((id, source) -> assertThat(seen.firstSource(id)).isEqualTo(source));
  }
}
