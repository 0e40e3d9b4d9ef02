package org.dateline.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.text.AnnotatedText;
import org.dateline.time.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The days that sentences of an article of Thursday, 20 April 2023 mention. */
class DaysInSentencesTest {

  private static final PartialDate PUBLISHED = PartialDate.parse("2023-04-20");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Militias fought from Nov. 3 to 6.                        | 2022-11-03 | 2022-11-06
          Militias fought from November 3 to 6 in the hills.       | 2022-11-03 | 2022-11-06
          The fair was held June 4th-10th.                         | 2022-06-04 | 2022-06-10
          On March 12 and 13 the town was shelled.                 | 2023-03-12 | 2023-03-13
          Shells hit the town on March 12, 13 and 14, 2021.        | 2021-03-12 | 2021-03-14
          Riots broke out on 3, 4 and 5 May 2022.                  | 2022-05-03 | 2022-05-05
          Riots broke out on the 3rd and 4th of March.             | 2023-03-03 | 2023-03-04
          Houses burnt between 3 and 5 May 2022.                   | 2022-05-03 | 2022-05-05
          Houses burnt between May 3rd and 5th, 2022.              | 2022-05-03 | 2022-05-05
          The strike lasted from May 3 through June 2, 2022.       | 2022-05-03 | 2022-06-02
          The strike lasted from 28 December to 3 January 2023.    | 2022-12-28 | 2023-01-03
          Troops searched the port on Monday and Tuesday.          | 2023-04-17 | 2023-04-18
          Troops searched the port Monday, Tuesday and Wednesday.  | 2023-04-17 | 2023-04-19
          Troops searched the port from Friday to Sunday.          | 2023-04-14 | 2023-04-16
          The talks were to have been held April 24-28.            | 2023-04-24 | 2023-04-28
          Rebels held the hills for ten years from 1980.           | 1980-01-01 | 1990-12-31
          They met on the weekend of 3-4 March.                    | 2023-03-03 | 2023-03-04
          They met on the weekend of March 4.                      | 2023-03-04 | 2023-03-05
          Snow fell on February 3/4.                               | 2023-02-03 | 2023-02-04
          Snow fell on February 3 and 4 last year.                 | 2022-02-03 | 2022-02-04
          """)
  void spansAndListsOfDaysReachToTheirLastDay(String sentence, String first, String last) {
    assertThat(days(sentence)).containsExactly(first + ".." + last);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On March 12 and 13 people died.                   | 2023-03-12
          The vote moved from March 3 to 5 halls.           | 2023-03-03
          The shop was open on March 3 to 6 p.m.            | 2023-03-03
          He fell on March 3, 12 men said.                  | 2023-03-03
          He was jailed on Monday and Tuesday's vote waits. | 2023-04-17
          """)
  void aNumberAfterADayMayCountSomethingElse(String sentence, String day) {
    assertThat(days(sentence)).first().isEqualTo(day + ".." + day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A 2008 Ford pickup overturned near the mill.",
        "The 2008 model was recalled.",
        "His 2015 Toyota hit a wall.",
        "Shots fell in the 1900 block of Mill Street.",
        "Her silver 2011 Honda was found in the river.",
        "The 2020 Chevrolet Tahoe left the road.",
        "Crowds gathered at the 28 September stadium.",
        "Police sealed 28 September Square.",
        "A mortar hit 17 July street.",
        "Fighters of the 17 February Brigade left.",
        "The April 6 Movement called for calm.",
        "The bus stopped in the Square of 28 September.",
        "The shop is open 24/7.",
        "The 9/11 attacks changed the law.",
        "About 3/4 of the harvest was lost.",
        "They lost 13/4 and won 7-5.",
        "Riots began two days after the attack.",
        "Riots began a week before the vote.",
        "Riots began a few days after the funeral.",
        "Riots began the day after the verdict.",
        "Riots began several weeks before the talks.",
        "Shells fell on 03/04/2023.",
        "Shells fell on 31/02/2023.",
      })
  void someSentencesWithFiguresHaveNoDate(String sentence) {
    assertThat(days(sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Floods killed 2,000 people in 2015.              | 2015-01-01 | 2015-12-31
          Floods killed 2000 people in 2015 alone.         | 2015-01-01 | 2015-12-31
          In 2015 people fled the valley.                  | 2015-01-01 | 2015-12-31
          Some 300 houses burnt in 2015.                   | 2015-01-01 | 2015-12-31
          More than 2000 soldiers died there in May 2015.  | 2015-05-01 | 2015-05-31
          The 2003 car bombing shook the town.             | 2003-01-01 | 2003-12-31
          """)
  void aYearIsKeptAfterOtherNumbers(String sentence, String first, String last) {
    assertThat(days(sentence)).containsExactly(first + ".." + last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13/04/2023",
        "13.04.2023",
        "04/13/2023",
        "4/13/23",
        "2023-04-13",
        "2023/04/13",
        "13-04-2023",
        "13-Apr-2023",
        "13APR2023",
        "13Apr23",
        "131400ZAPR23",
        "131400Z APR 23",
      })
  void datesAreReadInAllUsualForms(String date) {
    assertThat(days("Shells fell on " + date + " near the port."))
        .containsExactly("2023-04-13..2023-04-13");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Shells fell on 03/04/2023. It was calm on 25/03/2023.       | 2023-04-03
          Shells fell on 03/04/2023. It was calm on 03/25/2023.       | 2023-03-04
          Shells fell on 03.04.2023 and not on 25.03.2023.            | 2023-04-03
          Shells fell on 04/04/2023.                                  | 2023-04-04
          """)
  void whereDayAndMonthMayBeEitherTheTextDecides(String text, String day) {
    assertThat(days(text)).first().isEqualTo(day + ".." + day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Shells fell on 03/04/2023, the paper said.",
        "It was 03/04/2023 or 05/06/2023.",
        "It was 03/04/2023. It was not 25/03/2023, nor 03/25/2023.",
      })
  void withoutACertainOrderThereIsNoAmbiguousDate(String text) {
    assertThat(days(text)).doesNotContain("2023-04-03..2023-04-03", "2023-03-04..2023-03-04");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The fort fell on the 24th ult.                      | 2023-03-24 | 2023-03-24
          Your letter of the 24th ultimo has come.            | 2023-03-24 | 2023-03-24
          The fort fell on the 3rd inst.                      | 2023-04-03 | 2023-04-03
          The fort fell on the 4th instant.                   | 2023-04-04 | 2023-04-04
          The court will sit on the 5th prox.                 | 2023-05-05 | 2023-05-05
          It rained on the 3rd and 4th inst.                  | 2023-04-03 | 2023-04-04
          They left a fortnight ago.                          | 2023-04-03 | 2023-04-09
          They left in the last fortnight.                    | 2023-04-06 | 2023-04-20
          They will leave in the next fortnight.              | 2023-04-20 | 2023-05-04
          They left yesterday week.                           | 2023-04-12 | 2023-04-12
          They left on Monday week.                           | 2023-04-10 | 2023-04-10
          They will leave on Tuesday week.                    | 2023-05-02 | 2023-05-02
          They left a week ago on Tuesday.                    | 2023-04-11 | 2023-04-11
          They left two weeks ago yesterday.                  | 2023-04-05 | 2023-04-05
          They left two days after Christmas Day.             | 2022-12-27 | 2022-12-27
          They left the day before May 5, 2022.               | 2022-05-04 | 2022-05-04
          They left a week after the 3 March attack.          | 2023-03-10 | 2023-03-10
          """)
  void oldAndRareWordsOfTimeAreRead(String sentence, String first, String last) {
    assertThat(days(sentence)).containsExactly(first + ".." + last);
  }

  private static List<String> days(String text) {
    AnnotatedText annotated = AnnotatedText.of(text);
    return annotated.sentences().stream()
        .flatMap(one -> new TimeResolver().find(annotated, one, PUBLISHED, null).stream())
        .map(found -> found.span().first() + ".." + found.span().last())
        .toList();
  }
}
