package org.dateline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that measure the geocoder and learn what it ships with. */
class MeasuringCommandsTest {

  @TempDir private Path folder;
  private Path here;
  private Path there;
  private Path labels;

  private record Run(int code, String out) {}

  @BeforeEach
  void annotate() throws IOException {
    here = folder.resolve("here.jsonl");
    there = folder.resolve("there.jsonl");
    labels = folder.resolve("labels.jsonl");
    Files.writeString(
        here,
        """
        {"id":"h","text":"Trains run from Aleppo to Hama.","toponyms":[{"start":16,"end":22,"lat":36.2,"lon":37.16,"role":"location"},{"start":26,"end":30,"lat":35.13,"lon":36.76,"role":"location"}]}
        """);
    Files.writeString(
        there,
        """
        {"id":"t","text":"Russian planes left Homs.","toponyms":[{"start":20,"end":24,"lat":34.73,"lon":36.71,"role":"location"}]}
        """);
    Files.writeString(
        labels,
        """
        {"id":"h","corenlp":[{"start":16,"end":22,"label":"LOCATION"},{"start":26,"end":30,"label":"LOCATION"}]}
        {"id":"t","corenlp":[{"start":20,"end":24,"label":"LOCATION"}]}
        """);
  }

  @Test
  void evaluateCountsDemonymsUnlessToldNotTo() {
    assertThat(run("evaluate", there.toString()).out())
        .contains("exact spans  P 0.500  R 1.000", "within 161 km 1.000", "spurious          1");
    assertThat(run("evaluate", "--no-demonyms", there.toString()).out())
        .contains("exact spans  P 1.000  R 1.000", "end to end   P 1.000  R 1.000  F1 1.000");
  }

  @Test
  void fitWritesTheSameWeightsAgain() throws IOException {
    Path once = folder.resolve("once.tsv");
    Path again = folder.resolve("again.tsv");
    assertThat(run("fit", here.toString(), "--weights", once.toString()).code()).isZero();
    assertThat(run("fit", here.toString(), "--weights", again.toString()).code()).isZero();
    assertThat(again).hasSameTextualContentAs(once);
    assertThat(once).content().contains("POPULATION\t", "NONE_OF_THEM\t");
  }

  @Test
  void crossValidateMeasuresEachFileByTheOthers() {
    Run run =
        run(
            "cross-validate",
            here.toString(),
            there.toString(),
            there.toString(),
            "--labels",
            labels.toString(),
            "--no-demonyms",
            there.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().filter(line -> line.contains("left out")))
        .containsExactly("here.jsonl, left out", "there.jsonl, left out");
    assertThat(run.out()).contains("2 annotated)", "1 annotated)").doesNotContain("Russian");
  }

  private static Run run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    int code =
        new Program(new ByteArrayInputStream(new byte[0]), out, OutputStream.nullOutputStream())
            .run(properties -> 0, arguments);
    return new Run(code, out.toString(StandardCharsets.UTF_8));
  }
}
