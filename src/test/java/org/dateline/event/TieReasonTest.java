package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TieReasonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PREPOSITION            | in                  | “in” stands before the place",
        "PREPOSITION_AND_SIDE   | on>                 | “on” stands before the place, which follows the trigger",
        "PREPOSITION_AND_CLAUSE | in<1                | “in” stands before the place, one clause from the trigger",
        "PREPOSITION_AND_VERB   | kill on<            | with “kill”: “on” stands before the place, which stands before the trigger",
        "DISTANCE               | <5                  | the trigger is at most 5 words from the place, which stands before the trigger",
        "OWN_CLAUSE             | false true rivals 0 | the place is not in the clause of the trigger",
        "NEARER                 | same side >1        | 1 other place nearer to the trigger",
        "WORD_AFTER             | PLACE               | the word after the place: a place",
      })
  void aFeatureIsSaidInWords(TieFeature feature, String value, String words) {
    assertThat(TieReason.words(feature, value)).isEqualTo(words);
  }

  @Test
  void everyValueThatHasAWeightHasWordsWithoutSigns() {
    TieModel.bundled()
        .toTable()
        .lines()
        .filter(row -> !row.startsWith("#"))
        .map(row -> row.split("\t"))
        .filter(row -> !row[0].equals("BIAS"))
        .forEach(
            row ->
                assertThat(TieReason.words(TieFeature.valueOf(row[0]), row[1]))
                    .isNotBlank()
                    .doesNotContain("<", ">"));
  }
}
