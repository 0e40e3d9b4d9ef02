package org.dateline.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dateline.lexicon.WordClusters;

/**
 * Groups words by bisecting k-means (M. Steinbach, G. Karypis and V. Kumar, "A comparison of
 * document clustering techniques", 2000): each group is cut into two, and each half again. A cut
 * begins across the direction in which the group is widest. The same vectors give the same groups.
 */
public final class BisectingClusters {

  private static final int WIDEST_STEPS = 12;
  private static final int MEANS_STEPS = 15;

  /** A smaller group is not cut. */
  private static final int SMALLEST = 4;

  private static final long SEED = 12;

  private final float[][] vectors;
  private final int dimensions;
  private final String[] paths;
  private final Random random = new Random(SEED);

  private BisectingClusters(float[][] vectors) {
    this.vectors = vectors;
    this.dimensions = vectors[0].length;
    this.paths = new String[vectors.length];
  }

  /** The rows that {@link WordClusters#of} reads, in the order of the words. */
  public static List<String> rows(WordVectors words) {
    BisectingClusters clusters = new BisectingClusters(words.vectors());
    int[] all = new int[words.words().size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    clusters.cut(all, "");
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      rows.add(words.words().get(i) + "\t" + clusters.paths[i]);
    }
    return rows;
  }

  private void cut(int[] group, String path) {
    boolean whole = group.length < SMALLEST || path.length() == WordClusters.LONGEST_PATH;
    if (whole && !path.isEmpty()) {
      for (int member : group) {
        paths[member] = path;
      }
      return;
    }
    boolean[] upper = halves(group);
    int[][] parts = {members(group, upper, false), members(group, upper, true)};
    cut(parts[0], path + "0");
    cut(parts[1], path + "1");
  }

  private static int[] members(int[] group, boolean[] upper, boolean wanted) {
    List<Integer> members = new ArrayList<>();
    for (int i = 0; i < group.length; i++) {
      if (upper[i] == wanted) {
        members.add(group[i]);
      }
    }
    return members.stream().mapToInt(Integer::intValue).toArray();
  }

  private boolean[] halves(int[] group) {
    boolean[] upper = acrossWidest(group);
    for (int step = 0; step < MEANS_STEPS; step++) {
      boolean[] next = nearest(group, mean(group, upper, true), mean(group, upper, false));
      if (Arrays.equals(next, upper)) {
        break;
      }
      upper = next;
    }
    return isCut(upper) ? upper : alternately(group.length);
  }

  private static boolean isCut(boolean[] upper) {
    for (boolean one : upper) {
      if (one != upper[0]) {
        return true;
      }
    }
    return false;
  }

  // Equal vectors cannot be told apart.
  private static boolean[] alternately(int size) {
    boolean[] upper = new boolean[size];
    for (int i = 0; i < size; i += 2) {
      upper[i] = true;
    }
    return upper;
  }

  /** By the sign along the first principal component, which power iteration finds. */
  private boolean[] acrossWidest(int[] group) {
    boolean[] all = new boolean[group.length];
    double[] mean = mean(group, all, false);
    double[] direction = random.doubles(dimensions, -1, 1).toArray();
    for (int step = 0; step < WIDEST_STEPS; step++) {
      double[] next = new double[dimensions];
      for (int member : group) {
        double along = along(member, mean, direction);
        for (int d = 0; d < dimensions; d++) {
          next[d] += along * (vectors[member][d] - mean[d]);
        }
      }
      direction = ofLengthOne(next);
    }
    boolean[] upper = new boolean[group.length];
    for (int i = 0; i < group.length; i++) {
      upper[i] = along(group[i], mean, direction) > 0;
    }
    return upper;
  }

  private double along(int member, double[] from, double[] direction) {
    double sum = 0;
    for (int d = 0; d < dimensions; d++) {
      sum += (vectors[member][d] - from[d]) * direction[d];
    }
    return sum;
  }

  private static double[] ofLengthOne(double[] vector) {
    double squares = 0;
    for (double one : vector) {
      squares += one * one;
    }
    double length = Math.sqrt(squares) + 1e-12;
    for (int d = 0; d < vector.length; d++) {
      vector[d] /= length;
    }
    return vector;
  }

  private double[] mean(int[] group, boolean[] upper, boolean wanted) {
    double[] mean = new double[dimensions];
    int count = 0;
    for (int i = 0; i < group.length; i++) {
      if (upper[i] == wanted) {
        count++;
        for (int d = 0; d < dimensions; d++) {
          mean[d] += vectors[group[i]][d];
        }
      }
    }
    for (int d = 0; d < dimensions; d++) {
      mean[d] /= Math.max(1, count);
    }
    return mean;
  }

  private boolean[] nearest(int[] group, double[] upper, double[] lower) {
    double[] direction = new double[dimensions];
    double middle = 0;
    for (int d = 0; d < dimensions; d++) {
      direction[d] = upper[d] - lower[d];
      middle += (upper[d] * upper[d] - lower[d] * lower[d]) / 2;
    }
    boolean[] nearest = new boolean[group.length];
    for (int i = 0; i < group.length; i++) {
      double sum = 0;
      for (int d = 0; d < dimensions; d++) {
        sum += vectors[group[i]][d] * direction[d];
      }
      nearest[i] = sum > middle;
    }
    return nearest;
  }
}
