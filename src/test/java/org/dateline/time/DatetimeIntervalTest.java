package org.dateline.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatetimeIntervalTest {

  @ParameterizedTest
  @CsvSource({
    "2012-09-29, 2012-09-29/2012-09-29",
    "2012-09, 2012-09-01/2012-09-30",
    "2012-02, 2012-02-01/2012-02-29",
    "2012, 2012-01-01/2012-12-31",
    "2012-09-29T23:30:00-02:00, 2012-09-30/2012-09-30",
    "2012-09-29t00:00:00z, 2012-09-29/2012-09-29",
    "2012-09-01/2012-10-15, 2012-09-01/2012-10-15",
    "2012-09/2012-10, 2012-09-01/2012-10-31",
    "../2012-10-15, ../2012-10-15",
    "2012-09-01/, 2012-09-01/..",
    "../.., ../..",
    "0000-01-01T00:00:00Z/9999-12-31T00:00:00Z, 0000-01-01/9999-12-31",
    "-0049-03-15, -0049-03-15/-0049-03-15",
  })
  void datetimeParameterIsReadAsOgcWritesIt(String text, String interval) {
    assertThat(DatetimeInterval.parse(text)).hasToString(interval);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "2012-13", "2012-02-30", "2013/2012", "1/2/3", "2012-9-1", "12"})
  void anythingElseIsRefusedWithTheAcceptedForm(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> DatetimeInterval.parse(text));
  }

  @Test
  void pathUsesDotsInsteadOfASlash() {
    assertThat(DatetimeInterval.parsePath("2012-09-01..2012-10-15"))
        .isEqualTo(DatetimeInterval.parse("2012-09-01/2012-10-15"));
    assertThat(DatetimeInterval.parsePath("2012-09")).isEqualTo(DatetimeInterval.parse("2012-09"));
  }

  @Test
  void intervalsThatShareADayIntersect() {
    DatetimeInterval september = DatetimeInterval.parse("2012-09");
    assertThat(september.intersects(day("2012-09-30"), day("2012-10-05"))).isTrue();
    assertThat(september.intersects(day("2012-10-01"), day("2012-10-05"))).isFalse();
    assertThat(DatetimeInterval.parse("2012/..").intersects(day("2999-01-01"), day("2999-01-01")))
        .isTrue();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
