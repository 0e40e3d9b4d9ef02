package org.dateline.train;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.mention.Label;
import org.dateline.mention.Weights;

/**
 * The mean of several perceptrons trained on the same examples in different orders. Each order
 * leads to different mistakes, and the mean makes fewer than most of the single ones.
 */
final class Averages {

  private final Map<Integer, double[]> sums = new TreeMap<>();
  private int members;

  /** Adds one perceptron. */
  void add(Perceptron perceptron) {
    members++;
    perceptron.forEach(
        (feature, weights) -> {
          double[] sum = sums.computeIfAbsent(feature, key -> new double[Label.COUNT]);
          for (int label = 0; label < sum.length; label++) {
            sum[label] += weights[label];
          }
        });
  }

  /**
   * The mean in steps of a common unit; a feature whose weights all round to zero is left out.
   *
   * @param unit the weight that counts as one step, above 0
   */
  Weights quantized(long seed, double unit) {
    int[] features = new int[sums.size()];
    byte[] steps = new byte[sums.size() * Label.COUNT];
    int kept = 0;
    for (Map.Entry<Integer, double[]> entry : sums.entrySet()) {
      boolean any = false;
      for (int label = 0; label < Label.COUNT; label++) {
        byte step = Weights.quantize(entry.getValue()[label] / members, unit);
        steps[kept * Label.COUNT + label] = step;
        any |= step != 0;
      }
      if (any) {
        features[kept++] = entry.getKey();
      }
    }
    return Weights.of(
        seed, Arrays.copyOf(features, kept), Arrays.copyOf(steps, kept * Label.COUNT));
  }
}
