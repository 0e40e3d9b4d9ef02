package org.dateline.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dateline.mention.Features;
import org.dateline.mention.Label;
import org.dateline.mention.Tagger;
import org.dateline.mention.TokenContext;
import org.dateline.mention.Weights;

/**
 * Trains the weights of the tagger. The same examples, seed and number of rounds give the same
 * weights to the last bit: {@link Random} is fully specified, and every sum is computed in a fixed
 * order.
 */
final class TaggerTrainer {

  /** The average weight that corresponds to one step of a shipped weight. */
  private static final double UNIT = 0.1;

  /** The number of perceptrons whose mean are the shipped weights. */
  private static final int MEMBERS = 10;

  private final Perceptron perceptron = new Perceptron();
  private final float[] scores = new float[Label.COUNT];

  private TaggerTrainer() {}

  /**
   * Trains on examples.
   *
   * @param rounds how often each example is read, at least 1
   */
  static Weights train(List<Example> examples, long seed, int rounds) {
    if (rounds < 1) {
      throw new IllegalArgumentException("training takes at least one round, not " + rounds);
    }
    Averages averages = new Averages();
    Random random = new Random(seed);
    for (int member = 0; member < MEMBERS; member++) {
      averages.add(perceptron(examples, random, rounds));
    }
    return averages.quantized(seed, UNIT);
  }

  private static Perceptron perceptron(List<Example> examples, Random random, int rounds) {
    TaggerTrainer trainer = new TaggerTrainer();
    List<Example> order = new ArrayList<>(examples);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        trainer.learn(example);
      }
    }
    return trainer.perceptron;
  }

  /**
   * Tags as {@link Tagger} does, with its own earlier decisions as context, and updates the weights
   * for each wrong one.
   */
  private void learn(Example example) {
    TokenContext context = example.context();
    Features features = new Features(context);
    Label last = Label.OUTSIDE;
    Label beforeLast = Label.OUTSIDE;
    for (int i = 0; i < context.size(); i++) {
      Label label = Label.OUTSIDE;
      if (Tagger.decides(context, i, last)) {
        label = decide(features, example.label(i), i, last, beforeLast);
        if (context.isCandidate(i)) {
          features.remember(i, label);
        } else if (!label.isInside()) {
          label = Label.OUTSIDE;
        }
      }
      beforeLast = last;
      last = label;
    }
  }

  private Label decide(Features features, Label right, int i, Label last, Label beforeLast) {
    features.read(i, last, beforeLast);
    Label wanted = right.mayFollow(last) ? right : right.begin();
    Label guess = perceptron.best(features.found(), features.count(), last, scores);
    perceptron.tick();
    if (guess != wanted) {
      perceptron.update(features.found(), features.count(), wanted, guess);
    }
    return guess;
  }
}
