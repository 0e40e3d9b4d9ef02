package org.dateline.event.kinds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.kind.EventKind;
import org.dateline.lexicon.WordClusters;
import org.dateline.text.AnnotatedText;

/**
 * Fits a {@link KindModel} to annotated triggers: AdaGrad (J. Duchi, E. Hazan and Y. Singer, 2011)
 * over all examples at once, with an L2 penalty. The same examples give the same model.
 */
public final class KindFit {

  private static final int STEPS = 400;
  private static final double RATE = 0.3;

  /** Features of fewer triggers are left out as chance. */
  private static final int LEAST_SEEN = 2;

  private record Example(int[] features, double[] values, int kind) {}

  private final double penalty;
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<Integer> seen = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();

  /**
   * Begins without examples.
   *
   * @param penalty how strongly large weights are held back: the inverse of their prior variance
   */
  public KindFit(double penalty) {
    this.penalty = penalty;
  }

  /**
   * Adds triggers of a text.
   *
   * @param clues what the words of all triggers of the text say
   * @param answers the kind of the annotated ones, by their index
   */
  public void add(AnnotatedText text, List<KindClue> clues, Map<Integer, EventKind> answers) {
    KindFeatures features = new KindFeatures(text, clues, WordClusters.english());
    answers.forEach(
        (index, kind) -> {
          Map<String, Double> all = new HashMap<>(features.ofArticle());
          all.putAll(features.of(clues.get(index)));
          add(all, kind);
        });
  }

  private void add(Map<String, Double> features, EventKind kind) {
    int[] numbers = new int[features.size()];
    double[] values = new double[features.size()];
    int i = 0;
    for (Map.Entry<String, Double> feature : features.entrySet()) {
      int id = ids.computeIfAbsent(feature.getKey(), key -> ids.size());
      if (id == seen.size()) {
        seen.add(0);
      }
      seen.set(id, seen.get(id) + 1);
      numbers[i] = id;
      values[i++] = feature.getValue();
    }
    examples.add(new Example(numbers, values, kind.ordinal()));
  }

  /** How many triggers were added. */
  public int size() {
    return examples.size();
  }

  /** The model that fits best. */
  public KindModel fit() {
    int kinds = KindModel.KINDS.length;
    double[][] weights = new double[ids.size()][kinds];
    double[][] squares = new double[ids.size()][kinds];
    for (int step = 0; step < STEPS; step++) {
      double[][] slopes = slopes(weights);
      for (int feature = 0; feature < weights.length; feature++) {
        if (seen.get(feature) < LEAST_SEEN) {
          continue;
        }
        for (int kind = 0; kind < kinds; kind++) {
          double slope = slopes[feature][kind] - penalty * weights[feature][kind];
          squares[feature][kind] += slope * slope;
          weights[feature][kind] += RATE * slope / Math.sqrt(squares[feature][kind] + 1e-9);
        }
      }
    }
    Map<String, double[]> byName = new HashMap<>();
    ids.forEach(
        (feature, id) -> {
          if (seen.get(id) >= LEAST_SEEN) {
            byName.put(feature, weights[id]);
          }
        });
    return new KindModel(byName);
  }

  private double[][] slopes(double[][] weights) {
    double[][] slopes = new double[weights.length][KindModel.KINDS.length];
    for (Example example : examples) {
      double[] scores = new double[KindModel.KINDS.length];
      for (int i = 0; i < example.features().length; i++) {
        double[] row = weights[example.features()[i]];
        for (int kind = 0; kind < scores.length; kind++) {
          scores[kind] += row[kind] * example.values()[i];
        }
      }
      double[] shares = KindModel.softmax(scores);
      for (int i = 0; i < example.features().length; i++) {
        double[] slope = slopes[example.features()[i]];
        for (int kind = 0; kind < scores.length; kind++) {
          slope[kind] += example.values()[i] * ((kind == example.kind() ? 1 : 0) - shares[kind]);
        }
      }
    }
    return slopes;
  }
}
