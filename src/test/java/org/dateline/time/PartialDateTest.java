package org.dateline.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @ParameterizedTest
  @ValueSource(strings = {"2012-09-29", "2012-09", "2012", "-0043", "-0043-03-15", "0001-01"})
  void dateIsWrittenAsItWasRead(String text) {
    assertThat(PartialDate.parse(text)).hasToString(text);
  }

  @Test
  void lastDayFollowsThePrecision() {
    assertThat(PartialDate.parse("2012").last()).isEqualTo(LocalDate.of(2012, 12, 31));
    assertThat(PartialDate.parse("2012-02").last()).isEqualTo(LocalDate.of(2012, 2, 29));
    assertThat(PartialDate.parse("2012-02-03").last()).isEqualTo(LocalDate.of(2012, 2, 3));
  }

  @Test
  void dateThatTheCalendarLacksIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PartialDate.parse("2011-02-29"))
        .withMessageContaining("2011-02-29");
  }

  @Test
  void precisionAndFirstDayMustAgree() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PartialDate(LocalDate.of(2012, 9, 29), DatePrecision.MONTH));
  }
}
