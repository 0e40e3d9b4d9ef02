package org.dateline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.lexicon.WordClusters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BisectingClustersTest {

  private static final String VECTORS =
      """
      {"precision":6,"dimensions":2,"words":7,"vectors":{
        "rain":[0.9,0.1,7,0],"Paris":[0.5,0.5,7,1],"snow":[0.8,0.2,7,2],"hail":[0.95,0.05,7,3],
        "vote":[0.1,0.9,7,4],"poll":[0.2,0.8,7,5],"ballot":[0.05,0.95,7,6],"law":[0.1,0.8,7,8]}}
      """;

  @Test
  void nearWordsShareTheBeginningOfTheirPaths(@TempDir Path folder) throws IOException {
    List<String> rows = BisectingClusters.rows(WordVectors.read(file(folder, VECTORS), 100));

    WordClusters clusters = WordClusters.of(rows);
    assertThat(clusters.group("rain", 1)).isEqualTo(clusters.group("snow", 1));
    assertThat(clusters.group("vote", 1)).isEqualTo(clusters.group("ballot", 1));
    assertThat(clusters.group("rain", 1)).isNotEqualTo(clusters.group("vote", 1));
  }

  @Test
  void onlyTheFirstWordsInLowerCaseAreRead(@TempDir Path folder) throws IOException {
    WordVectors words = WordVectors.read(file(folder, VECTORS), 3);

    assertThat(words.words()).containsExactly("rain", "snow", "hail");
    assertThat(words.vectors()[1]).hasSize(2);
    assertThat(Math.hypot(words.vectors()[1][0], words.vectors()[1][1])).isBetween(.999, 1.001);
  }

  @Test
  void equalVectorsAreCutAllTheSame(@TempDir Path folder) throws IOException {
    String equal =
        "{\"dimensions\":1,\"vectors\":{\"a\":[1],\"b\":[1],\"c\":[1],\"d\":[1],\"e\":[1]}}";

    List<String> rows = BisectingClusters.rows(WordVectors.read(file(folder, equal), 9));

    assertThat(rows).hasSize(5).allMatch(row -> row.matches("[a-e]\t[01]+"));
  }

  @Test
  void aFileOfAnotherFormIsNamed(@TempDir Path folder) throws IOException {
    Path text = file(folder, "not JSON");
    Path empty = file(folder, "{\"dimensions\":2}");

    assertThatThrownBy(() -> WordVectors.read(empty, 9))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(empty.toString())
        .hasMessageContaining("no words");
    Files.writeString(text, "not JSON");
    assertThatThrownBy(() -> WordVectors.read(text, 9))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no file of word vectors");
  }

  private static Path file(Path folder, String json) throws IOException {
    return Files.writeString(folder.resolve("vectors.json"), json);
  }
}
