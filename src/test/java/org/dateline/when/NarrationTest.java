package org.dateline.when;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.text.AnnotatedText;
import org.dateline.text.WholeText;
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
        "Mosul lies on a river. | OTHER",
        "Half of Mosul has fled. | OTHER",
        "Talks in Mosul will begin. | OTHER",
        "He covers Mosul for a paper that closed. | OTHER",
        "Officials in Mosul said the bridge stood. | OTHER",
        "Troops who took Basra hold Mosul. | OTHER",
        "She was born in Mosul. | OTHER",
        "He grew up near Mosul. | OTHER",
        "He had worked in Mosul. | OTHER",
        "She lived near Mosul. | OTHER",
        "Years ago they ruled Mosul. | OTHER",
        "Ships used to sail to Mosul. | OTHER",
        "Troops landed in Mosul. | PAST",
        "They now sleep in Mosul. | UNKNOWN",
        "They wanted to have Mosul back. | PAST",
        "The revised plan for Mosul | UNKNOWN",
        "Mosul | UNKNOWN",
      })
  void theVerbOfTheClauseTells(String sentence, Narration.Kind kind) {
    int start = sentence.indexOf("Mosul");

    assertThat(narration(sentence).at(start, start + "Mosul".length())).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"'. . .',2", "',,,',1"})
  void aSentenceWithoutWordsTellsNothing(String sentence, int start) {
    assertThat(narration(sentence).at(start, start)).isEqualTo(Narration.Kind.UNKNOWN);
  }

  private static Narration narration(String sentence) {
    AnnotatedText text = AnnotatedText.of(sentence);
    return Narration.of(text, WholeText.of(text).get(0));
  }
}
