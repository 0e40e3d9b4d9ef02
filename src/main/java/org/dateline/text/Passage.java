package org.dateline.text;

/**
 * A sequence of whole tokens, such as a sentence or a paragraph.
 *
 * @param firstToken its first token
 * @param endToken the token after its last one
 * @param start offset of the first unit of its first token
 * @param end offset after the last unit of its last token
 */
public record Passage(int firstToken, int endToken, int start, int end) {

  public Passage {
    if (endToken <= firstToken || end <= start) {
      throw new IllegalArgumentException("a passage has at least one token");
    }
  }

  /** The tokens from one (inclusive) to another (exclusive). */
  public static Passage of(Tokens tokens, int firstToken, int endToken) {
    return new Passage(firstToken, endToken, tokens.start(firstToken), tokens.end(endToken - 1));
  }

  /** The number of UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** The span of the passage in the text. */
  public Span span() {
    return new Span(start, end);
  }
}
