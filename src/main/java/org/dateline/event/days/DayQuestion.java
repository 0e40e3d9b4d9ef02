package org.dateline.event.days;

import java.time.LocalDate;
import java.util.List;
import org.dateline.time.DateSpan;
import org.dateline.when.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * The candidates for the days of one trigger: that of publication first, then those of the text.
 *
 * @param published the day of publication
 * @param days the words of each candidate; null stands for the day of publication
 * @param features the evidence for and against each
 */
public record DayQuestion(
    LocalDate published, List<@Nullable TimeExpression> days, List<List<String>> features) {

  /** Of what speaks for the day of publication, so much speaks for a day beside it. */
  private static final double BESIDE_PUBLISHED = 0.7;

  /**
   * An answer.
   *
   * @param words the words for the days; null if the day of publication stands in
   * @param probability how likely the days are nearly right
   */
  public record Answer(@Nullable TimeExpression words, double probability) {}

  /**
   * The answer that is most likely nearly right: what speaks for other days that are nearly the
   * same speaks for it, too.
   */
  public Answer answer(DayModel model) {
    double[] shares = model.probabilities(features);
    int best = 0;
    double most = 0;
    for (int i = 0; i < shares.length; i++) {
      double sum = 0;
      for (int j = 0; j < shares.length; j++) {
        sum += support(i, j) * shares[j];
      }
      if (sum > most) {
        best = i;
        most = sum;
      }
    }
    // Of days that are nearly the same, the likeliest.
    int answer = best;
    for (int j = 0; j < shares.length; j++) {
      answer = support(best, j) > 0 && shares[j] > shares[answer] ? j : answer;
    }
    return new Answer(days.get(answer), DayModel.rightBy(Math.min(1, most)));
  }

  private double support(int of, int by) {
    if (of == by) {
      return 1;
    }
    if (!span(of).isNear(span(by))) {
      return 0;
    }
    return days.get(by) == null && !span(of).hasDaysOf(span(by)) ? BESIDE_PUBLISHED : 1;
  }

  /** The days of a candidate. */
  public DateSpan span(int candidate) {
    TimeExpression words = days.get(candidate);
    return words == null ? DateSpan.day(published) : words.span();
  }
}
