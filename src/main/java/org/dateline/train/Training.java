package org.dateline.train;

import java.util.List;
import org.dateline.mention.PlaceNames;
import org.dateline.mention.TokenContext;
import org.dateline.mention.Weights;
import org.dateline.text.Tokenizer;

/** Trains the weights of the tagger from texts with their teachers' labels. */
public final class Training {

  /** The number of rounds for the shipped weights. */
  public static final int ROUNDS = 5;

  /** The seed for the shipped weights. */
  public static final long SEED = 1;

  private final PlaceNames names;
  private final Teachers teachers;

  /** Creates a training with the names of a gazetteer, which is one of the teachers. */
  public Training(PlaceNames names) {
    this(names, Teachers.standard());
  }

  Training(PlaceNames names, Teachers teachers) {
    this.names = names;
    this.teachers = teachers;
  }

  /**
   * Trains the weights. The same texts in the same order, seed and rounds give the same weights.
   *
   * @param rounds how often each text is read, at least 1
   */
  public Weights learn(List<TaughtText> texts, long seed, int rounds) {
    List<Example> examples = texts.stream().map(this::example).toList();
    return TaggerTrainer.train(examples, seed, rounds);
  }

  private Example example(TaughtText text) {
    return teachers.example(text, new TokenContext(Tokenizer.tokenize(text.text()), names));
  }
}
