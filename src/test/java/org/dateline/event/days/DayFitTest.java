package org.dateline.event.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dateline.time.DateSpan;
import org.dateline.when.TimeExpression;
import org.junit.jupiter.api.Test;

class DayFitTest {

  private static final TimeExpression FRIDAY =
      new TimeExpression(
          0, 6, "Friday", DateSpan.day(LocalDate.of(2013, 5, 3)), false, "Weekday AS_TOLD");

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

  private static DayQuestion question(String ofPublished, String ofFriday) {
    return new DayQuestion(
        Arrays.asList(null, FRIDAY), List.of(List.of(ofPublished), List.of(ofFriday)));
  }
}
