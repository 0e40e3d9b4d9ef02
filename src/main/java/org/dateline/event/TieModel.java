package org.dateline.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The model for ties between triggers and places: a logistic regression over the values of {@link
 * TieFeature}. {@code docs/EVENTS.md} is its card.
 */
public final class TieModel {

  private static final String RESOURCE = "tie-weights.tsv";

  private final Map<TieFeature, Map<String, Double>> weights = new EnumMap<>(TieFeature.class);

  TieModel(Map<TieFeature, Map<String, Double>> weights) {
    for (TieFeature feature : TieFeature.values()) {
      this.weights.put(feature, Map.copyOf(weights.getOrDefault(feature, Map.of())));
    }
  }

  /** The weights that ship with Dateline. */
  public static TieModel bundled() {
    return Bundled.MODEL;
  }

  /** Weights as lines "feature, tab, value, tab, weight"; lines that start with # are comments. */
  public static TieModel parse(List<String> rows) {
    Map<TieFeature, Map<String, Double>> weights = new EnumMap<>(TieFeature.class);
    for (String row : rows) {
      if (!row.startsWith("#") && !row.isBlank()) {
        String[] columns = row.split("\t");
        if (columns.length != 3) {
          throw new IllegalArgumentException("expected feature, value, weight, but was: " + row);
        }
        weights
            .computeIfAbsent(TieFeature.valueOf(columns[0]), key -> new HashMap<>())
            .put(columns[1], Double.parseDouble(columns[2]));
      }
    }
    return new TieModel(weights);
  }

  /** The form that {@link #parse} reads, always in the same order. */
  public String toTable() {
    StringBuilder table = new StringBuilder("# feature\tvalue\tweight\n");
    for (TieFeature feature : TieFeature.values()) {
      new TreeMap<>(weights.getOrDefault(feature, Map.of()))
          .forEach(
              (value, weight) ->
                  table.append(
                      String.format(Locale.ROOT, "%s\t%s\t%.2f\n", feature, value, weight)));
    }
    return table.toString();
  }

  double weight(TieFeature feature, String value) {
    return weights.getOrDefault(feature, Map.of()).getOrDefault(value, 0.0);
  }

  /** The probability that the trigger's event took place at this place. */
  double probability(TiePair pair) {
    double[] sum = new double[1];
    pair.features((feature, value) -> sum[0] += weight(feature, value));
    return logistic(sum[0]);
  }

  private record Reason(double strength, String text) {}

  /** The strongest features for this decision, strongest first, in words. */
  List<String> reasons(TiePair pair, int most) {
    List<Reason> reasons = new ArrayList<>();
    pair.features(
        (feature, value) -> {
          double weight = weight(feature, value);
          if (weight != 0 && feature != TieFeature.BIAS) {
            reasons.add(new Reason(weight, TieReason.words(feature, value)));
          }
        });
    reasons.sort(Comparator.comparingDouble(reason -> -Math.abs(reason.strength())));
    return reasons.stream()
        .map(reason -> (reason.strength() > 0 ? "for: " : "against: ") + reason.text())
        .distinct()
        .limit(most)
        .toList();
  }

  /** The probability that has these logarithmic odds. */
  static double logistic(double score) {
    return 1 / (1 + Math.exp(-score));
  }

  /** Reads the weights at the first use. */
  private static final class Bundled {
    static final TieModel MODEL = read();

    private static TieModel read() {
      try (InputStream in = TieModel.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("not on the class path: " + RESOURCE);
        }
        return parse(
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + RESOURCE, e);
      }
    }
  }
}
