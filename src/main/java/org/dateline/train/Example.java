package org.dateline.train;

import java.util.Arrays;
import java.util.List;
import org.dateline.mention.Label;
import org.dateline.mention.TokenContext;

/** A training example: the tokens of a text and the label that each should get. */
final class Example {

  private final TokenContext context;
  private final Label[] labels;

  private Example(TokenContext context, Label[] labels) {
    this.context = context;
    this.labels = labels;
  }

  TokenContext context() {
    return context;
  }

  Label label(int token) {
    return labels[token];
  }

  /**
   * Labels the tokens within spans; the spans are disjoint and have the names of a {@link Label}.
   */
  static Example of(TokenContext context, List<Span> spans) {
    Label[] labels = new Label[context.size()];
    Arrays.fill(labels, Label.OUTSIDE);
    for (Span span : spans) {
      Label label = Label.valueOf(span.label());
      for (int i = context.firstTokenFrom(span.start()); i < labels.length; i++) {
        if (context.startOf(i) >= span.end()) {
          break;
        }
        labels[i] = label;
        label = label.inside();
      }
    }
    return new Example(context, labels);
  }
}
