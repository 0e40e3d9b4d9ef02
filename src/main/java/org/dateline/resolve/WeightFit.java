package org.dateline.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.dateline.gazetteer.FixedNames;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.geo.Position;
import org.dateline.mention.Mention;
import org.dateline.text.AnnotatedText;

/**
 * Fits the {@link RankingWeights} to annotated texts: stochastic gradient ascent on the log
 * probability of the right candidates (a conditional logit, D. McFadden, 1974), with an L2 penalty.
 * The features of context depend on the weights, so fitting and ranking alternate.
 */
public final class WeightFit {

  private static final Feature[] FEATURES = Feature.values();
  private static final int ROUNDS = 8;
  private static final int EPOCHS = 12;
  private static final double RATE = 0.05;
  private static final double PENALTY = 1e-4;

  /**
   * The usual distance from the annotated point within which a place is right (161 km, 100 miles).
   */
  private static final double RIGHT_METERS = 161_000;

  private final Gazetteer gazetteer;
  private final FixedNames demonyms;
  private final FixedNames abbreviations;

  /** Creates a fit with the candidates of a gazetteer. */
  public WeightFit(Gazetteer gazetteer, FixedNames demonyms, FixedNames abbreviations) {
    this.gazetteer = gazetteer;
    this.demonyms = demonyms;
    this.abbreviations = abbreviations;
  }

  /** The annotation of a mention. */
  public sealed interface Answer {

    /** The place is there. */
    record At(Position position) implements Answer {}

    /** The mention does not name a place, or names one that is in no gazetteer. */
    record NoPlace() implements Answer {}

    /** There is no annotation; the mention is context only. */
    record Silence() implements Answer {}
  }

  /**
   * A text whose mentions were annotated by a person.
   *
   * @param answers one for each mention
   */
  public record Annotated(AnnotatedText text, List<Mention> mentions, List<Answer> answers) {

    public Annotated {
      if (mentions.size() != answers.size()) {
        throw new IllegalArgumentException(
            mentions.size() + " mentions have " + answers.size() + " answers");
      }
      mentions = List.copyOf(mentions);
      answers = List.copyOf(answers);
    }
  }

  /**
   * Weights set by hand because annotated texts contain too few cases: "Paris, Texas" decides,
   * whatever else the text mentions; governments are in capitals; "New York" means the city,
   * because writers say "New York state" otherwise; the same spelling cannot be evidence against a
   * place; and the support of counties is already a logarithm of odds.
   */
  private static final Map<Feature, Double> FIXED =
      Map.of(
          Feature.CONTAINED,
          10.0,
          Feature.GOVERNMENT,
          1.5,
          Feature.HOLDS_NAMESAKE,
          -3.0,
          Feature.EXACT_NAME,
          0.5,
          Feature.COUNTY_NAMED,
          1.0);

  private record Example(double[][] features, boolean[] right) {}

  /** The weights that fit the texts best; the same input and seed give the same weights. */
  public RankingWeights fit(List<Annotated> texts, long seed) {
    double[] weights = new double[FEATURES.length];
    FIXED.forEach((feature, weight) -> weights[feature.ordinal()] = weight);
    for (int round = 0; round < ROUNDS; round++) {
      List<Example> examples = examples(texts, RankingWeights.of(weights));
      ascend(weights, examples, new Random(seed + round));
    }
    return RankingWeights.of(weights);
  }

  private List<Example> examples(List<Annotated> texts, RankingWeights weights) {
    RankingResolver resolver = new RankingResolver(gazetteer, demonyms, abbreviations, weights);
    List<Example> examples = new ArrayList<>();
    for (Annotated text : texts) {
      TextAnalysis analysis = resolver.analyse(text.text(), text.mentions());
      for (int i = 0; i < text.mentions().size(); i++) {
        Optional<Toponym> toponym = analysis.toponymOf(i);
        if (toponym.isPresent()) {
          example(toponym.get(), text.answers().get(i)).ifPresent(examples::add);
        }
      }
    }
    return examples;
  }

  private Optional<Example> example(Toponym toponym, Answer answer) {
    if (answer instanceof Answer.Silence) {
      return Optional.empty();
    }
    // One more than the number of candidates: the last is "none of them".
    boolean[] right = new boolean[toponym.size() + 1];
    double[][] features = new double[right.length][];
    boolean none = true;
    for (int i = 0; i < toponym.size(); i++) {
      right[i] = answer instanceof Answer.At at && isNear(toponym.place(i), at.position());
      none &= !right[i];
      features[i] = toponym.features(i).clone();
    }
    features[toponym.size()] = new double[Feature.COUNT];
    features[toponym.size()][Feature.NONE_OF_THEM.ordinal()] = 1;
    right[toponym.size()] = none;
    // Gazetteers have points far apart for a large country, which is not a fault of the ranking.
    return none && answer instanceof Answer.At && mayBeWide(toponym)
        ? Optional.empty()
        : Optional.of(new Example(features, right));
  }

  private boolean isNear(int place, Position position) {
    return gazetteer.position(place).distanceMeters(position) <= RIGHT_METERS;
  }

  private boolean mayBeWide(Toponym toponym) {
    return IntStream.range(0, toponym.size())
        .anyMatch(i -> gazetteer.precisionMeters(toponym.place(i)) > RIGHT_METERS);
  }

  private static void ascend(double[] weights, List<Example> examples, Random random) {
    List<Example> shuffled = new ArrayList<>(examples);
    double[] squares = new double[weights.length];
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(shuffled, random);
      for (Example example : shuffled) {
        step(weights, squares, example);
      }
    }
  }

  /** One step of AdaGrad (J. Duchi, E. Hazan and Y. Singer, 2011). */
  private static void step(double[] weights, double[] squares, Example example) {
    double[] gradient = gradient(weights, example);
    for (int f = 0; f < weights.length; f++) {
      double slope = gradient[f] - PENALTY * weights[f];
      squares[f] += slope * slope;
      if (squares[f] > 0 && !FIXED.containsKey(FEATURES[f])) {
        weights[f] += RATE * slope / Math.sqrt(squares[f] + 1e-6);
      }
    }
  }

  private static double[] gradient(double[] weights, Example example) {
    RankingWeights now = RankingWeights.of(weights);
    double[] scores = new double[example.features().length];
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = now.score(example.features()[i]);
      max = Math.max(max, scores[i]);
    }
    double all = 0;
    double right = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - max);
      all += scores[i];
      right += example.right()[i] ? scores[i] : 0;
    }
    double[] gradient = new double[weights.length];
    for (int i = 0; i < scores.length; i++) {
      double among = right > 0 && example.right()[i] ? scores[i] / right : 0;
      double pull = among - scores[i] / all;
      for (int f = 0; f < gradient.length; f++) {
        gradient[f] += pull * example.features()[i][f];
      }
    }
    return gradient;
  }
}
