package org.dateline.layer;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.JavaProgram;
import org.dateline.web.Program;
import org.junit.jupiter.api.Test;

class LargeLayerTest {

  // Half of what the service is allowed; the layer alone has some 70 MB.
  private static final String HEAP = "-Xmx128m";

  @Test
  void aHundredThousandEventsAreStreamedWithinASmallHeap() throws Exception {
    Program program = new Program(JavaProgram.ofTests(HEAP, LargeLayer.class), "java");

    Program.Run run = program.run("100000");

    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(run.output()).contains("features 100000 in ");
  }
}
