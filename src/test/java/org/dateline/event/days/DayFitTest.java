package org.dateline.event.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dateline.event.logistic.LogisticWeights;
import org.dateline.time.DateSpan;
import org.dateline.when.TimeExpression;
import org.junit.jupiter.api.Test;

class DayFitTest {

  private static final TimeExpression FRIDAY = day(3, "Friday");

  @Test
  void theDayWhoseEvidenceWasMoreOftenRightIsChosen() {
    DayQuestion question = question("none", "same clause");
    DayFit fit = new DayFit(1);
    for (int i = 0; i < 30; i++) {
      fit.add(question, new boolean[] {i % 3 == 0, i % 3 != 0});
    }

    DayQuestion.Answer answer = question.answer(fit.fit());

    assertThat(answer.words()).isEqualTo(FRIDAY);
    assertThat(answer.probability()).isCloseTo(DayModel.rightBy(2 / 3.0), within(0.02));
  }

  @Test
  void theDayOfPublicationStandsInWhereItWasRight() {
    DayQuestion question = question("none", "other clause");
    DayFit fit = new DayFit(1);
    for (int i = 0; i < 10; i++) {
      fit.add(question, new boolean[] {true, false});
    }

    assertThat(question.answer(fit.fit()).words()).isNull();
  }

  @Test
  void whatIsRightForEachCandidateTeachesNothing() {
    DayQuestion question = question("none", "other clause");
    DayFit fit = new DayFit(1);
    for (int i = 0; i < 10; i++) {
      fit.add(question, new boolean[] {true, true});
      fit.add(question, new boolean[] {false, false});
    }

    assertThat(fit.fit().probabilities(question.features())).containsExactly(0.5, 0.5);
  }

  @Test
  void daysThatAreNearlyTheSameSpeakForEachOther() {
    TimeExpression thursday = day(2, "Thursday");
    TimeExpression saturday = day(4, "Saturday");
    DayQuestion question =
        new DayQuestion(
            LocalDate.of(2013, 5, 9),
            Arrays.asList(null, thursday, FRIDAY, saturday),
            List.of(List.of("none"), List.of("a"), List.of("b"), List.of("c")));
    DayModel model =
        new DayModel(new LogisticWeights(Map.of("none", 0.9, "a", 0.3, "b", 0.4, "c", 0.3)));

    assertThat(question.answer(model).words()).isEqualTo(FRIDAY);
  }

  private static TimeExpression day(int day, String words) {
    DateSpan span = DateSpan.day(LocalDate.of(2013, 5, day));
    return new TimeExpression(0, 6, words, span, false, "Weekday AS_TOLD");
  }

  private static DayQuestion question(String ofPublished, String ofFriday) {
    return new DayQuestion(
        LocalDate.of(2013, 5, 9),
        Arrays.asList(null, FRIDAY),
        List.of(List.of(ofPublished), List.of(ofFriday)));
  }
}
