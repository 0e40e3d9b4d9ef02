package org.dateline.event.logistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits {@link LogisticWeights} to answered examples: AdaGrad (J. Duchi, E. Hazan and Y. Singer,
 * 2011) over all examples at once, with an L2 penalty. A fixed step would swing to and fro: many
 * features are true together, so that the likelihood is far steeper along some directions than
 * along others. The same examples give the same weights.
 */
public final class LogisticFit {

  private static final int STEPS = 500;
  private static final double RATE = 0.3;

  /** What is seen in fewer examples than that is chance. */
  private static final int LEAST_SEEN = 6;

  private record Example(int[] features, double[] values, boolean answer, double weight) {}

  private final double penalty;
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<Example> examples = new ArrayList<>();

  /**
   * Begins without examples.
   *
   * @param penalty how strongly large weights are held back: the inverse of their prior variance
   */
  public LogisticFit(double penalty) {
    this.penalty = penalty;
  }

  /**
   * Adds an example.
   *
   * @param features their values by name
   * @param weight how much it counts, where 1 is an example among others
   */
  public void add(Map<String, Double> features, boolean answer, double weight) {
    int[] numbers = new int[features.size()];
    double[] values = new double[numbers.length];
    int i = 0;
    for (Map.Entry<String, Double> feature : features.entrySet()) {
      numbers[i] = ids.computeIfAbsent(feature.getKey(), key -> ids.size());
      values[i++] = feature.getValue();
    }
    examples.add(new Example(numbers, values, answer, weight));
  }

  /** The weights that fit best. */
  public LogisticWeights fit() {
    double[] weights = new double[ids.size()];
    double[] squares = new double[ids.size()];
    int[] seen = new int[ids.size()];
    examples.forEach(example -> Arrays.stream(example.features()).forEach(id -> seen[id]++));
    for (int step = 0; step < STEPS; step++) {
      double[] slope = slope(weights);
      for (int i = 0; i < weights.length; i++) {
        if (seen[i] >= LEAST_SEEN) {
          squares[i] += slope[i] * slope[i];
          weights[i] += RATE * slope[i] / Math.sqrt(squares[i] + 1e-9);
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
    return new LogisticWeights(byName);
  }

  /** How the likelihood grows with each weight. */
  private double[] slope(double[] weights) {
    double[] slope = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      slope[i] = -penalty * weights[i];
    }
    for (Example example : examples) {
      double sum = 0;
      for (int i = 0; i < example.features().length; i++) {
        sum += weights[example.features()[i]] * example.values()[i];
      }
      double error = example.weight() * ((example.answer() ? 1 : 0) - 1 / (1 + Math.exp(-sum)));
      for (int i = 0; i < example.features().length; i++) {
        slope[example.features()[i]] += error * example.values()[i];
      }
    }
    return slope;
  }
}
