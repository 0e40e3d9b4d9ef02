package org.dateline.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The weight of each {@link Feature}, as a readable table of two columns. */
public final class RankingWeights {

  private static final String BUNDLED = "weights.tsv";

  private final double[] values;

  private RankingWeights(double[] values) {
    this.values = values;
  }

  /** The weights that ship with Dateline. */
  public static RankingWeights bundled() {
    try (InputStream in = RankingWeights.class.getResourceAsStream(BUNDLED)) {
      if (in == null) {
        throw new IllegalStateException(BUNDLED + " is not on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return parse(lines.lines().collect(Collectors.joining("\n")));
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + BUNDLED, e);
    }
  }

  /** Creates weights from values in the order of the features. */
  public static RankingWeights of(double[] values) {
    if (values.length != Feature.COUNT) {
      throw new IllegalArgumentException(
          "expected " + Feature.COUNT + " weights, but got " + values.length);
    }
    return new RankingWeights(values.clone());
  }

  /**
   * Reads lines "feature, tab, weight"; lines that start with # are comments.
   *
   * @throws IllegalArgumentException if a feature is unknown or has no weight
   */
  public static RankingWeights parse(String table) {
    Map<Feature, Double> weights = new EnumMap<>(Feature.class);
    for (String line : table.split("\n")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] columns = line.strip().split("\t");
        weights.put(Feature.valueOf(columns[0]), Double.parseDouble(columns[1]));
      }
    }
    double[] values = new double[Feature.COUNT];
    for (Feature feature : Feature.values()) {
      Double weight = weights.get(feature);
      if (weight == null) {
        throw new IllegalArgumentException("no weight for " + feature);
      }
      values[feature.ordinal()] = weight;
    }
    return new RankingWeights(values);
  }

  /** The weighted sum of a vector of features. */
  double score(double[] features) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * features[i];
    }
    return sum;
  }

  /** The weight of a feature. */
  double of(Feature feature) {
    return values[feature.ordinal()];
  }

  /** The form that {@link #parse} reads. */
  public String toTable() {
    StringBuilder table =
        new StringBuilder(
            """
            # The weight of each feature of a candidate; what each looks at stands in Feature.java.
            # Made by the command fit; docs/EVALUATION.md names the texts.
            # feature\tweight
            """);
    for (Feature feature : Feature.values()) {
      table.append(String.format(Locale.ROOT, "%s\t%.3f\n", feature, of(feature)));
    }
    return table.toString();
  }

  /** A copy of the weights, in the order of the features. */
  public double[] toArray() {
    return values.clone();
  }
}
