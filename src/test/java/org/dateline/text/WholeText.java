package org.dateline.text;

import java.util.List;

/** A text that is read as one sentence, whatever marks stand in it. */
public final class WholeText {

  private WholeText() {}

  /** All of the text; empty if nothing but blanks is in it. */
  public static List<Passage> of(AnnotatedText text) {
    Tokens tokens = text.tokens();
    return tokens.size() == 0 ? List.of() : List.of(Passage.of(tokens, 0, tokens.size()));
  }
}
