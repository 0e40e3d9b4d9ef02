package org.dateline.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Fits a {@link TieModel} to annotated pairs of trigger and place: logistic regression by AdaGrad
 * (J. Duchi, E. Hazan and Y. Singer, 2011) with an L2 penalty. The same pairs give the same model.
 */
public final class TieFit {

  private static final int EPOCHS = 25;
  private static final double RATE = 0.1;
  private static final double PENALTY = 0.0003;

  /** Features seen in fewer pairs are left out as chance. */
  private static final int LEAST_SEEN = 3;

  /** Smaller weights are dropped because they change no decision. */
  private static final double LEAST_WEIGHT = 0.02;

  private static final long SEED = 1;

  private final Map<TieFeature, Map<String, Integer>> ids = new EnumMap<>(TieFeature.class);
  private final List<int[]> examples = new ArrayList<>();
  private final List<Boolean> answers = new ArrayList<>();
  private final List<Double> importance = new ArrayList<>();
  private int features;

  /** Adds each pair of a trigger and a place of a sentence. */
  public void add(AnnotatedSentence sentence) {
    add(sentence, 1);
  }

  /**
   * Adds each pair of a trigger and a place of a sentence.
   *
   * @param weight how much it counts, where 1 is an example among others
   */
  public void add(AnnotatedSentence sentence, double weight) {
    for (TiePair pair : TiePair.of(sentence)) {
      add(pair::features, pair.isScene());
      importance.add(weight);
    }
  }

  /** Adds a pair; its features are given to the sink that {@code describe} is called with. */
  private void add(Consumer<TieFeatures.Sink> describe, boolean tied) {
    int[] found = new int[256];
    int[] size = new int[1];
    describe.accept(
        (feature, value) -> {
          int id =
              ids.computeIfAbsent(feature, key -> new HashMap<>())
                  .computeIfAbsent(value, key -> features++);
          for (int i = 0; i < size[0]; i++) {
            if (found[i] == id) {
              return;
            }
          }
          found[size[0]++] = id;
        });
    examples.add(Arrays.copyOf(found, size[0]));
    answers.add(tied);
  }

  /** The model that fits best. */
  public TieModel fit() {
    int[] seen = new int[features];
    for (int[] example : examples) {
      for (int id : example) {
        seen[id]++;
      }
    }
    double[] weights = new double[features];
    double[] squares = new double[features];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      order.add(i);
    }
    Random random = new Random(SEED);
    double[] mean = new double[features];
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        step(i, weights, squares, seen);
      }
      if (epoch >= EPOCHS / 2) {
        for (int i = 0; i < features; i++) {
          mean[i] += weights[i] / (EPOCHS - EPOCHS / 2);
        }
      }
    }
    return model(mean);
  }

  private void step(int index, double[] weights, double[] squares, int[] seen) {
    int[] example = examples.get(index);
    double score = 0;
    for (int id : example) {
      score += weights[id];
    }
    double answer = answers.get(index) ? 1 : 0;
    double error = importance.get(index) * (answer - TieModel.logistic(score));
    for (int id : example) {
      if (seen[id] >= LEAST_SEEN) {
        // A rare feature meets the penalty as often as a frequent one.
        double slope = error - PENALTY * weights[id] * weights.length / Math.max(seen[id], 1) * 0.1;
        squares[id] += slope * slope;
        weights[id] += RATE * slope / Math.sqrt(squares[id] + 1e-6);
      }
    }
  }

  private TieModel model(double[] weights) {
    Map<TieFeature, Map<String, Double>> kept = new EnumMap<>(TieFeature.class);
    ids.forEach(
        (feature, values) -> {
          Map<String, Double> rounded = new HashMap<>();
          values.forEach(
              (value, id) -> {
                if (Math.abs(weights[id]) >= LEAST_WEIGHT) {
                  rounded.put(value, Math.round(weights[id] * 100) / 100.0);
                }
              });
          kept.put(feature, rounded);
        });
    return new TieModel(kept);
  }
}
