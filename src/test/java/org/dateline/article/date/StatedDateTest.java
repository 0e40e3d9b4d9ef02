package org.dateline.article.date;

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
  @CsvSource(
      delimiter = '|',
      value = {
        "13/03/2024",
        "13.03.2024",
        "13.3.24",
        "13-03-2024",
        "03/13/2024",
        "3/13/24 10:00 AM",
        "2024/03/13",
        "2024-3-13",
        "2024.03.13",
        "20240313100000",
        "20240313T100000Z",
        "1710324000",
        "1710324000.5",
        "1710324000000",
        "1710324000000000",
        "/Date(1710324000000)/",
        "45364",
        "45364.41667",
        "2024-073",
        "2024-W11-3",
        "D:20240313100000+01'00'",
        "Wed Mar 13 10:00:00 +0000 2024",
        "Wed Mar 13 10:00:00 UTC 2024",
        "Wed Mar 13 2024 10:00:00 GMT+0100 (Central European Standard Time)",
        "Wed, 13 Mar 24 10:00:00 EST",
        "13 Mar 2024 10:00:00 -0500",
        "Wednesday, March 13, 2024 - 10:00",
        "Wed, 03/13/2024 - 10:00",
        "Wednesday 13 March 2024, 10.30am",
        "March 13, 2024 10:00 AM IST",
        "13-Mar-2024",
        "13-Mar-24",
        "Mar. 13th, 2024",
        "the 13th of March, 2024",
        "2024 March 13",
        "2024-03-13 10:00:00.000 UTC",
        "2024-03-13 10:00:00+00",
        "2024-03-13T10:00:00.000+0000",
        "2024-03-13Z",
        "2024年3月13日 10:00",
        "13. März 2024",
        "Mittwoch, 13. März 2024, 10:00 Uhr",
        "mercredi 13 mars 2024 à 10h00",
        "mer. 13 mars 2024",
        "13 de marzo de 2024",
        "miércoles, 13 mar. 2024",
        "13 marzo 2024 alle 10:00",
        "13 de março de 2024",
        "13 maart 2024",
        "13 марта 2024 г.",
        "13 Mart 2024",
        "13 marca 2024",
      })
  void aDayIsReadInTheFormsOfManyProgramsAndLanguages(String words) {
    assertThat(StatedDate.find(words)).get().hasToString("2024-03-13");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "n.d.",
        "N.D.",
        "NaT",
        "nan",
        "null",
        "None",
        "N/A",
        "-",
        "\\N",
        "0000-00-00",
        "0000-00-00 00:00:00",
        "Mon, 30 Nov -0001 00:00:00 +0000",
        "undated",
        "o. D."
      })
  void wordsThatSayThatThereIsNoDateAreNoFault(String words) {
    assertThat(StatedDate.read(words)).isInstanceOf(FieldDate.Undated.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2012-02-31",
        "31/02/2024",
        "last week",
        "March 2024 edition",
        "12345678",
        "1234567",
        "13",
        "May 5",
        "Homs 13 March 2024",
        "13/13/2024",
        "99999",
        "2024-13-01"
      })
  void whatIsNoDateIsNamed(String words) {
    assertThat(StatedDate.read(words)).isInstanceOf(FieldDate.Unreadable.class);
  }

  @Test
  void dayAndMonthAreToldApartByTheOrder() {
    assertThat(StatedDate.find("03/04/2024", DayOrder.DAY_FIRST)).get().hasToString("2024-04-03");
    assertThat(StatedDate.find("03/04/2024", DayOrder.MONTH_FIRST)).get().hasToString("2024-03-04");
    assertThat(StatedDate.find("03/04/2024")).isEmpty();
    assertThat(StatedDate.find("04/04/2024")).get().hasToString("2024-04-04");
    assertThat(DayOrder.of("en-US")).isEqualTo(DayOrder.MONTH_FIRST);
    assertThat(DayOrder.of("en-GB")).isEqualTo(DayOrder.DAY_FIRST);
    assertThat(DayOrder.of("fr")).isEqualTo(DayOrder.DAY_FIRST);
    assertThat(DayOrder.of("en")).isEqualTo(DayOrder.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "9/10/2012", "2012-02-31", "12:30"})
  void whatMayMeanAnotherDayIsNone(String words) {
    assertThat(StatedDate.find(words)).isEmpty();
  }

  @Test
  void theDayIsTheOneThatStoodOnThePage() {
    // In Greenwich it was the day before.
    assertThat(StatedDate.find("2012-09-29T00:30:00+03:00")).get().hasToString("2012-09-29");
  }
}
