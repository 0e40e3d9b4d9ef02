package org.dateline.train;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.dateline.mention.Label;

/**
 * The weights during training: an averaged perceptron, whose result is the mean of all its states
 * (Freund and Schapire, "Large margin classification using the perceptron algorithm", 1999; Collins
 * 2002), the average is updated lazily, from the step at which a weight last changed.
 */
final class Perceptron {

  private static final int LABELS = Label.COUNT;

  private int[] keys = new int[1 << 20];
  private int[] ids = new int[1 << 20];
  private int size;
  private float[] weights = new float[LABELS << 18];
  private double[] totals = new double[LABELS << 18];
  private int[] changed = new int[LABELS << 18];
  private int step;

  /** The label with the highest score for the features; the first of several equal ones. */
  Label best(int[] features, int count, Label last, float[] scores) {
    Arrays.fill(scores, 0);
    for (int i = 0; i < count; i++) {
      int slot = slot(features[i]);
      if (keys[slot] != 0) {
        int row = ids[slot] * LABELS;
        for (int label = 0; label < LABELS; label++) {
          scores[label] += weights[row + label];
        }
      }
    }
    int best = 0;
    for (int label = 1; label < LABELS; label++) {
      if (scores[label] > scores[best] && Label.of(label).mayFollow(last)) {
        best = label;
      }
    }
    return Label.of(best);
  }

  /** Counts a decision, whether right or wrong. */
  void tick() {
    step++;
  }

  /** Raises the weights of one label and lowers those of another. */
  void update(int[] features, int count, Label right, Label wrong) {
    for (int i = 0; i < count; i++) {
      int row = row(features[i]);
      add(row + right.ordinal(), 1);
      add(row + wrong.ordinal(), -1);
    }
  }

  /** Passes on each feature with its average weights, in an array that the consumer may keep. */
  void forEach(BiConsumer<Integer, double[]> consumer) {
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0) {
        consumer.accept(keys[slot], averages(ids[slot] * LABELS));
      }
    }
  }

  private double[] averages(int row) {
    double[] averages = new double[LABELS];
    for (int label = 0; label < LABELS; label++) {
      int i = row + label;
      double total = totals[i] + (double) weights[i] * (step - changed[i]);
      averages[label] = total / Math.max(step, 1);
    }
    return averages;
  }

  private void add(int i, float change) {
    totals[i] += (double) weights[i] * (step - changed[i]);
    changed[i] = step;
    weights[i] += change;
  }

  private int row(int feature) {
    int slot = slot(feature);
    if (keys[slot] == 0) {
      if (size * 2 >= keys.length) {
        rehash();
        slot = slot(feature);
      }
      if ((size + 1) * LABELS > weights.length) {
        weights = Arrays.copyOf(weights, weights.length * 2);
        totals = Arrays.copyOf(totals, totals.length * 2);
        changed = Arrays.copyOf(changed, changed.length * 2);
      }
      keys[slot] = feature;
      ids[slot] = size++;
    }
    return ids[slot] * LABELS;
  }

  private void rehash() {
    int[] oldKeys = keys;
    int[] oldIds = ids;
    keys = new int[oldKeys.length * 2];
    ids = new int[oldIds.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        ids[slot] = oldIds[i];
      }
    }
  }

  private int slot(int feature) {
    int mask = keys.length - 1;
    int slot = feature >>> 1 & mask;
    while (keys[slot] != feature && keys[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
