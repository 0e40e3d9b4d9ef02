package org.dateline.when;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NarrationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Shells fell on Mosul. | PAST",
        "Mosul was hit by shells. | PAST",
        "They had come from Mosul. | PAST",
        "In Mosul, walls weakened by years of shelling gave way. | PAST",
        "In Mosul, which is held by the government, walls gave way. | PAST",
        "Mosul lies on a river. | PRESENT",
        "Half of Mosul has fled. | PRESENT",
        "Talks in Mosul will begin. | PRESENT",
        "He covers Mosul for a paper that closed. | PRESENT",
        "Officials in Mosul said the bridge stood. | PRESENT",
        "Troops who took Basra hold Mosul. | PRESENT",
        "They wanted to have Mosul back. | PAST",
        "The revised plan for Mosul | UNKNOWN",
        "Mosul | UNKNOWN",
      })
  void theVerbOfTheClauseTells(String sentence, Narration.Kind kind) {
    int start = sentence.indexOf("Mosul");

    assertThat(Narration.of(sentence).at(start, start + "Mosul".length())).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"'',0", "'. . .',2", "',,,',1"})
  void aSentenceWithoutWordsTellsNothing(String sentence, int start) {
    assertThat(Narration.of(sentence).at(start, start)).isEqualTo(Narration.Kind.UNKNOWN);
  }
}
