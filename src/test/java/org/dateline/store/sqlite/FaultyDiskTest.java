package org.dateline.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.dateline.JavaProgram;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * At every step of a write, the disk fails, is full, or memory runs out: what is acknowledged is
 * there, what is refused has left nothing behind, and writing goes on.
 */
class FaultyDiskTest {

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource({"the disk fails,1,5", "the disk is full,1,28", "memory runs out,2,12"})
  void noStepOfAWriteThatFailsLosesOrLeavesAnything(String name, int kind, int error)
      throws Exception {
    Path library = library();
    Path control = Files.write(folder.resolve("control"), new byte[16]);
    List<String> command =
        JavaProgram.ofTests(
            "-Xmx256m",
            FaultyDisk.class,
            folder.resolve("store.gpkg").toString(),
            control.toString(),
            String.valueOf(kind),
            String.valueOf(error),
            // Some thousand times memory is asked for; all of them take minutes.
            kind == 2 ? System.getProperty("dateline.faults.stride", "97") : "1");
    ProcessBuilder program = new ProcessBuilder(command);
    program.environment().put("LD_PRELOAD", library.toString());
    program.environment().put("DATELINE_FAULTS", control.toString());
    program.redirectError(folder.resolve("said").toFile());

    Process process = program.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();

    assertThat(said.lines().toList())
        .as(said + Files.readString(folder.resolve("said")).lines().limit(30).toList())
        .contains("refused: true", "wrong: 0", "damaged: []")
        .first()
        .asString()
        .matches("steps: [1-9]\\d+");
  }

  private Path library() throws IOException, InterruptedException {
    Path source = folder.resolve("faults.c");
    Path library = folder.resolve("faults.so");
    try (InputStream in = FaultyDiskTest.class.getResourceAsStream("faults.c")) {
      Files.copy(Objects.requireNonNull(in), source);
    }
    try {
      Process compiler =
          new ProcessBuilder(
                  "cc",
                  "-shared",
                  "-fPIC",
                  "-O1",
                  "-o",
                  library.toString(),
                  source.toString(),
                  "-ldl")
              .inheritIO()
              .start();
      assertThat(compiler.waitFor()).isZero();
    } catch (IOException e) {
      assumeTrue(false, "needs a C compiler, as Debian calls it: gcc libc6-dev");
    }
    return library;
  }
}
