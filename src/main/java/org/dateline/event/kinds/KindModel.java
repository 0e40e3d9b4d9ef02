package org.dateline.event.kinds;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.kind.EventKind;
import org.dateline.lexicon.WordClusters;
import org.dateline.text.AnnotatedText;

/**
 * How likely each kind of event is for a trigger: a multinomial logistic regression over {@link
 * KindFeatures}. Immutable.
 */
public final class KindModel {

  private static final String RESOURCE = "kind-weights.tsv";
  static final EventKind[] KINDS = EventKind.values();

  private final Map<String, double[]> weights;

  /** A model by the weights of each feature, one for each kind in their order. */
  KindModel(Map<String, double[]> weights) {
    this.weights = weights;
  }

  /**
   * A kind and how likely it is.
   *
   * @param probability in [0, 1]
   */
  public record Judged(EventKind kind, double probability) {}

  /** The model that ships with Dateline. */
  public static KindModel bundled() {
    try (InputStream in = KindModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + RESOURCE);
      }
      return parse(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /** Reads the form that {@link #toTable} writes. */
  public static KindModel parse(List<String> lines) {
    String head = head();
    if (lines.isEmpty() || !lines.get(0).equals(head)) {
      throw new IllegalArgumentException("expected the columns '" + head + "'");
    }
    Map<String, double[]> weights = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] columns = line.split("\t", -1);
      if (columns.length != KINDS.length + 1) {
        throw new IllegalArgumentException("expected a weight for each kind, but was: " + line);
      }
      double[] row = new double[KINDS.length];
      for (int kind = 0; kind < row.length; kind++) {
        row[kind] = columns[kind + 1].isEmpty() ? 0 : Double.parseDouble(columns[kind + 1]);
      }
      weights.put(columns[0], row);
    }
    return new KindModel(weights);
  }

  private static String head() {
    return Arrays.stream(KINDS)
        .map(EventKind::label)
        .collect(Collectors.joining("\t", "feature\t", ""));
  }

  /** A table with a row for each feature, always in the same order. */
  public String toTable() {
    StringBuilder table = new StringBuilder(head()).append('\n');
    new TreeMap<>(weights)
        .forEach(
            (feature, row) -> {
              table.append(feature);
              for (double weight : row) {
                String rounded = String.format(Locale.ROOT, "%.2f", weight);
                table.append('\t').append(rounded.matches("-?0\\.00") ? "" : rounded);
              }
              table.append('\n');
            });
    return table.toString();
  }

  /**
   * The likeliest kind of each trigger of a text, or the one that its words leave no doubt of.
   *
   * @param clues what the words of each trigger say, in order
   * @return one for each, in the same order
   */
  public List<Judged> judge(AnnotatedText text, List<KindClue> clues) {
    KindFeatures features = new KindFeatures(text, clues, WordClusters.english());
    double[] ofArticle = new double[KINDS.length];
    addTo(ofArticle, features.ofArticle());
    List<Judged> judged = new ArrayList<>(clues.size());
    for (KindClue clue : clues) {
      double[] scores = ofArticle.clone();
      addTo(scores, features.of(clue));
      judged.add(judged(clue, softmax(scores)));
    }
    return judged;
  }

  private void addTo(double[] scores, Map<String, Double> features) {
    features.forEach(
        (feature, value) -> {
          double[] row = weights.get(feature);
          if (row != null) {
            for (int kind = 0; kind < scores.length; kind++) {
              scores[kind] += row[kind] * value;
            }
          }
        });
  }

  private static Judged judged(KindClue clue, double[] shares) {
    int best = clue.isSure() ? clue.listed().ordinal() : 0;
    for (int kind = 1; kind < shares.length && !clue.isSure(); kind++) {
      best = shares[kind] > shares[best] ? kind : best;
    }
    return new Judged(KINDS[best], shares[best]);
  }

  /** The probabilities of some scores. */
  static double[] softmax(double[] scores) {
    double most = Arrays.stream(scores).max().orElse(0);
    double[] shares = Arrays.stream(scores).map(score -> Math.exp(score - most)).toArray();
    double sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> share / sum).toArray();
  }
}
