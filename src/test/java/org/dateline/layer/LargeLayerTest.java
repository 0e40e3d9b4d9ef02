package org.dateline.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LargeLayerTest {

  // Half of what the service is allowed; the layer alone has some 70 MB.
  private static final String HEAP = "-Xmx128m";

  @Test
  void aHundredThousandEventsAreStreamedWithinASmallHeap() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                LargeLayer.class.getName(),
                "100000")
            .redirectErrorStream(true)
            .start();

    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("features 100000 in ");
  }
}
