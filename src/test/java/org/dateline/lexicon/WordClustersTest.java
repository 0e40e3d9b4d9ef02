package org.dateline.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordClustersTest {

  private final WordClusters clusters =
      WordClusters.of(List.of("sued\t1001", "indicted\t1011", "flood\t01"));

  @Test
  void wordsOfOneBeginningAreOneGroup() {
    assertThat(clusters.group("sued", 2)).hasValue(0b110);
    assertThat(clusters.group("indicted", 2)).isEqualTo(clusters.group("sued", 2));
    assertThat(clusters.group("indicted", 3)).isNotEqualTo(clusters.group("sued", 3));
  }

  @Test
  void aShortPathIsItsOwnGroupAtEachDepth() {
    assertThat(clusters.group("flood", 9)).hasValue(0b101);
    assertThat(clusters.group("flood", 1)).hasValue(0b10);
  }

  @Test
  void aRareWordHasNoGroup() {
    assertThat(clusters.group("oldport", 4)).isEmpty();
  }

  @Test
  void aRowOfAnotherFormIsNamed() {
    assertThatThrownBy(() -> WordClusters.of(List.of("sued\tabc")))
        .hasMessageContaining("up to 12 bits")
        .hasMessageContaining("sued\tabc");
  }

  @Test
  void theShippedClustersGroupWordsOfLikeUse() {
    WordClusters english = WordClusters.english();

    assertThat(english.group("soldiers", 9)).isEqualTo(english.group("troops", 9));
    assertThat(english.group("soldiers", 9)).isNotEqualTo(english.group("festival", 9));
  }
}
