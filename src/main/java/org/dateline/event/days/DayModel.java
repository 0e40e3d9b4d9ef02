package org.dateline.event.days;

import java.util.List;
import org.dateline.event.logistic.LogisticWeights;

/**
 * Chooses the days of a trigger: a conditional logit (D. McFadden, 1974) over the days that its
 * article names and that of publication. {@code day-weights.tsv} has its weights.
 */
public final class DayModel {

  /** The model of the product. */
  public static DayModel english() {
    return English.MODEL;
  }

  /**
   * Even where all speaks for some days, the trigger may not be that of the event at its place:
   * counted on development articles left out of the fit.
   */
  private static final double LEAST_RIGHT = 0.12;

  private static final double RIGHT_BY_SHARE = 0.74;

  private final LogisticWeights weights;

  /** A model of these weights by the name of their feature. */
  public DayModel(LogisticWeights weights) {
    this.weights = weights;
  }

  /** The probability of each candidate, in their order; together 1. */
  double[] probabilities(List<List<String>> candidates) {
    double[] shares = candidates.stream().mapToDouble(weights::sum).toArray();
    double most = Double.NEGATIVE_INFINITY;
    for (double score : shares) {
      most = Math.max(most, score);
    }
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.exp(shares[i] - most);
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  /** How likely days are nearly right, by the share of what speaks for them, in [0, 1]. */
  static double rightBy(double share) {
    return LEAST_RIGHT + RIGHT_BY_SHARE * share;
  }

  /** The form that is kept as a resource. */
  public String toTable() {
    return weights.toTable();
  }

  /** Reads the weights at the first use. */
  private static final class English {
    static final DayModel MODEL =
        new DayModel(LogisticWeights.beside(DayModel.class, "day-weights.tsv"));
  }
}
