package org.dateline.event.days;

import java.util.List;
import java.util.stream.IntStream;
import org.dateline.when.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * The candidates for the days of one trigger: that of publication first, then those of the text.
 *
 * @param days the words of each candidate; null stands for the day of publication
 * @param features the evidence for and against each
 */
public record DayQuestion(List<@Nullable TimeExpression> days, List<List<String>> features) {

  /**
   * An answer.
   *
   * @param words the words for the days; null if the day of publication stands in
   * @param probability how likely the days are nearly right
   */
  public record Answer(@Nullable TimeExpression words, double probability) {}

  /** The most likely answer. */
  public Answer answer(DayModel model) {
    double[] probabilities = model.probabilities(features);
    int best =
        IntStream.range(0, probabilities.length)
            .reduce(0, (one, other) -> probabilities[other] > probabilities[one] ? other : one);
    return new Answer(days.get(best), DayModel.rightBy(probabilities[best]));
  }
}
