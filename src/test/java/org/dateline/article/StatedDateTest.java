package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2012-09-29; 2012-09-29",
        "2012-09-29T23:30:00.000+03:00; 2012-09-29",
        "2012-09-29T2330Z; 2012-09-29",
        "20120929T101500Z; 2012-09-29",
        "20120929; 2012-09-29",
        "Sat, 29 Sep 2012 23:30:00 +0300; 2012-09-29",
        "Sat, 29 Sep 2012 23:30:00 GMT; 2012-09-29",
        "September 29, 2012; 2012-09-29",
        "September 29, 2012 at 4:05 pm; 2012-09-29",
        "29 September 2012, 16.05; 2012-09-29",
        "2012-09; 2012-09",
        "1914; 1914",
        "-0044-03-15; -0044-03-15",
      })
  void datesOfProgramsAreRead(String words, String date) {
    assertThat(StatedDate.find(words)).get().hasToString(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "9/10/2012", "2012-02-31", "1348900000", "12:30"})
  void whatMayMeanAnotherDayIsNone(String words) {
    assertThat(StatedDate.find(words)).isEmpty();
  }

  @Test
  void theDayIsTheOneThatStoodOnThePage() {
    // In Greenwich it was the day before.
    assertThat(StatedDate.find("2012-09-29T00:30:00+03:00")).get().hasToString("2012-09-29");
  }
}
