package org.dateline.mention;

/**
 * Labels the tokens of a text from left to right, each with the label that its features speak for
 * most: an averaged perceptron (Collins, "Discriminative training methods for hidden Markov
 * models", EMNLP 2002) that decides greedily.
 */
public final class Tagger {

  private final Weights weights;

  /** A tagger of those weights. */
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
        label = follow(last, weights.best(features.found(), features.count()));
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

  /** Only a token with a capital letter begins a name; a name goes on within its paragraph. */
  public static boolean decides(TokenContext context, int token, Label last) {
    return context.isCandidate(token)
        || last != Label.OUTSIDE
            && last != Label.PEOPLE
            && !context.tokens.is(token, Tokens.PARAGRAPH_START);
  }

  /** What has not begun cannot go on: it begins here. */
  public static Label follow(Label last, Label label) {
    return switch (label) {
      case INSIDE_PLACE -> last.isPlace() ? label : Label.BEGIN_PLACE;
      case INSIDE_PERSON -> last.isPerson() ? label : Label.BEGIN_PERSON;
      case INSIDE_ORGANIZATION -> last.isOrganization() ? label : Label.BEGIN_ORGANIZATION;
      default -> label;
    };
  }
}
