package org.dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.JavaProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import in a process of its own, which is ended in the middle. */
class KilledImportTest {

  private static final int SECONDS = 60;

  @TempDir private Path folder;

  @Test
  void killedImportLeavesTheOldGazetteerAndTheNextOneCleansUp() throws Exception {
    Path index = Files.writeString(folder.resolve("gazetteer.bin"), "old");
    Process process = startImport(index);

    process.destroyForcibly().waitFor();

    assertThat(index).hasContent("old");
    assertThat(leftovers()).hasSize(1);
    Path small = GeoNamesDump.text(folder.resolve("small.txt"), rows(1));
    new GeoNamesImport((step, share) -> {}).run(small, Optional.empty(), index);
    assertThat(leftovers()).isEmpty();
    assertThat(Gazetteer.open(index).lookup("Villa 1")).hasSize(1);
  }

  @Test
  void importThatIsAskedToStopCleansUpItself() throws Exception {
    Path index = Files.writeString(folder.resolve("gazetteer.bin"), "old");
    Process process = startImport(index);

    process.destroy();

    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(index).hasContent("old");
    assertThat(leftovers()).isEmpty();
  }

  /** Starts one, and waits until it is at work. */
  private Process startImport(Path index) throws IOException {
    Path dump = GeoNamesDump.text(folder.resolve("dump.txt"), rows(100_000));
    Process process =
        new ProcessBuilder(
                JavaProgram.dateline(
                    List.of(),
                    "gazetteer",
                    "import",
                    dump.toString(),
                    "--output",
                    index.toString()))
            .redirectErrorStream(true)
            .start();
    String log = "";
    while (!log.contains("10 % reading places")) {
      String line = process.inputReader().readLine();
      assertThat(line).as("what the import says after: %s", log).isNotNull();
      log += line + "\n";
    }
    return process;
  }

  private List<Path> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith(".")).toList();
    }
  }

  private static List<String> rows(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            id -> GeoNamesDump.line(id, "Villa " + id, "Dorf " + id, 36, 37, "P.PPL", "SY", "", 0))
        .toList();
  }
}
