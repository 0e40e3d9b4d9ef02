package org.dateline.mention;

import org.dateline.text.Tokens;

/**
 * Labels the tokens of a text from left to right, each with the label of the highest score: an
 * averaged perceptron (Collins, "Discriminative training methods for hidden Markov models", EMNLP
 * 2002) that decides greedily.
 */
public final class Tagger {

  private final Weights weights;

  /** Creates a tagger with given weights. */
  public Tagger(Weights weights) {
    this.weights = weights;
  }

  /** The label of each token. */
  public Label[] tag(TokenContext context) {
    Features features = new Features(context);
    Label[] labels = new Label[context.size()];
    Label last = Label.OUTSIDE;
    Label beforeLast = Label.OUTSIDE;
    for (int i = 0; i < labels.length; i++) {
      Label label = Label.OUTSIDE;
      if (decides(context, i, last)) {
        features.read(i, last, beforeLast);
        label = weights.best(features.found(), features.count(), last);
        if (context.isCandidate(i)) {
          features.remember(i, label);
        } else if (!label.isInside()) {
          label = Label.OUTSIDE;
        }
      }
      labels[i] = label;
      beforeLast = last;
      last = label;
    }
    return labels;
  }

  /**
   * Whether a token may be labelled: a name begins with a capital letter and ends within its
   * paragraph.
   */
  public static boolean decides(TokenContext context, int token, Label last) {
    return context.isCandidate(token)
        || last != Label.OUTSIDE
            && last != Label.PEOPLE
            && !context.tokens.is(token, Tokens.PARAGRAPH_START);
  }
}
