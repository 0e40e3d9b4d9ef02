package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LargeArchiveTest {

  // A third of what the articles of the archive take.
  private static final String HEAP = "-Xmx96m";

  @Test
  void theArticlesOfAnArchiveAreSentOneByOneAndRejectionsCounted() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                LargeArchive.class.getName(),
                "300")
            .redirectErrorStream(true)
            .start();

    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("status 200, 300 articles, ").contains("\"moreRejected\":199000}");
  }
}
