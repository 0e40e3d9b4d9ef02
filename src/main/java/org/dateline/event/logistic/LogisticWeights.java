package org.dateline.event.logistic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A logistic regression over named features with values. */
public final class LogisticWeights {

  private final Map<String, Double> weights;

  /** Weights by the name of their feature; the others have none. */
  public LogisticWeights(Map<String, Double> weights) {
    this.weights = Map.copyOf(weights);
  }

  /** Reads a resource beside a class, in the form of {@link #parse}. */
  public static LogisticWeights beside(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + resource);
      }
      return parse(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  /** Reads lines of a feature, a tab and its weight; lines that start with # are comments. */
  public static LogisticWeights parse(List<String> lines) {
    Map<String, Double> weights = new HashMap<>();
    for (String line : lines) {
      if (!line.startsWith("#") && !line.isBlank()) {
        int tab = line.indexOf('\t');
        weights.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
      }
    }
    return new LogisticWeights(weights);
  }

  /** The form that {@link #parse} reads, always in the same order. */
  public String toTable() {
    StringBuilder table = new StringBuilder("# feature\tweight\n");
    new TreeMap<>(weights)
        .forEach(
            (feature, weight) ->
                table.append(String.format(Locale.ROOT, "%s\t%.3f\n", feature, weight)));
    return table.toString();
  }

  /** The probability of the answer yes, in (0, 1). */
  public double probability(Map<String, Double> features) {
    double sum = 0;
    for (Map.Entry<String, Double> feature : features.entrySet()) {
      sum += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** The sum of the weights of some features. */
  public double sum(List<String> features) {
    double sum = 0;
    for (String feature : features) {
      sum += weights.getOrDefault(feature, 0.0);
    }
    return sum;
  }
}
