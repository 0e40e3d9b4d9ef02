package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.JavaProgram;
import org.dateline.web.Program;
import org.junit.jupiter.api.Test;

class LargeArchiveTest {

  // A third of what the articles of the archive take.
  private static final String HEAP = "-Xmx96m";

  @Test
  void theArticlesOfAnArchiveAreSentOneByOneAndRejectionsCounted() throws Exception {
    Program program = new Program(JavaProgram.ofTests(HEAP, LargeArchive.class), "java");

    Program.Run run = program.run("300");

    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(run.output())
        .contains("status 200, 300 articles, ")
        .contains("\"moreRejected\":199000}");
  }
}
