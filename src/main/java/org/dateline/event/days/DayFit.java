package org.dateline.event.days;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.event.logistic.LogisticWeights;

/**
 * Fits a {@link DayModel} to annotated events: the likelihood that one of the right candidates is
 * chosen, by AdaGrad (J. Duchi, E. Hazan and Y. Singer, 2011) over all examples at once with an L2
 * penalty. The same examples give the same model.
 */
public final class DayFit {

  private static final int STEPS = 150;
  private static final double RATE = 0.3;

  /** What is seen with fewer candidates than that is chance. */
  private static final int LEAST_SEEN = 6;

  private record Example(int[][] candidates, boolean[] right) {}

  private final double penalty;
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<Example> examples = new ArrayList<>();

  /**
   * Begins without examples.
   *
   * @param penalty how strongly large weights are held back: the inverse of their prior variance
   */
  public DayFit(double penalty) {
    this.penalty = penalty;
  }

  /** Adds a trigger; one of which no candidate is right, or each, teaches nothing. */
  public void add(DayQuestion question, boolean[] right) {
    int count = 0;
    for (boolean one : right) {
      count += one ? 1 : 0;
    }
    if (count > 0 && count < right.length) {
      int[][] candidates =
          question.features().stream()
              .map(
                  features ->
                      features.stream()
                          .distinct()
                          .mapToInt(one -> ids.computeIfAbsent(one, key -> ids.size()))
                          .toArray())
              .toArray(int[][]::new);
      examples.add(new Example(candidates, right));
    }
  }

  /** The model that fits best. */
  public DayModel fit() {
    double[] weights = new double[ids.size()];
    double[] squares = new double[ids.size()];
    int[] seen = new int[ids.size()];
    for (Example example : examples) {
      for (int[] candidate : example.candidates()) {
        for (int id : candidate) {
          seen[id]++;
        }
      }
    }
    for (int step = 0; step < STEPS; step++) {
      double[] slopes = slopes(weights);
      for (int i = 0; i < weights.length; i++) {
        if (seen[i] >= LEAST_SEEN) {
          double slope = slopes[i] - penalty * weights[i];
          squares[i] += slope * slope;
          weights[i] += RATE * slope / Math.sqrt(squares[i] + 1e-9);
        }
      }
    }
    Map<String, Double> byName = new HashMap<>();
    ids.forEach(
        (feature, id) -> {
          double rounded = Math.round(weights[id] * 1000) / 1000.0;
          if (rounded != 0) {
            byName.put(feature, rounded);
          }
        });
    return new DayModel(new LogisticWeights(byName));
  }

  private double[] slopes(double[] weights) {
    double[] slopes = new double[weights.length];
    for (Example example : examples) {
      int count = example.candidates().length;
      double[] shares = new double[count];
      double all = 0;
      double right = 0;
      for (int i = 0; i < count; i++) {
        double sum = 0;
        for (int id : example.candidates()[i]) {
          sum += weights[id];
        }
        shares[i] = Math.exp(sum);
        all += shares[i];
        right += example.right()[i] ? shares[i] : 0;
      }
      for (int i = 0; i < count; i++) {
        double slope = (example.right()[i] ? shares[i] / right : 0) - shares[i] / all;
        for (int id : example.candidates()[i]) {
          slopes[id] += slope;
        }
      }
    }
    return slopes;
  }
}
