package org.dateline.mention;

/**
 * The tokens of a text, in order, disjoint, together covering every character that is not white
 * space. Offsets are UTF-16 units.
 */
public final class Tokens {

  static final int WORD = 1;
  static final int NUMBER = 1 << 1;

  /** The first letter is upper or title case, or one behind an apostrophe: "d'Ivoire". */
  static final int CAPITAL = 1 << 2;

  /** A letter other than the first is lower case. */
  static final int LOWER_INSIDE = 1 << 3;

  /** Nothing stands between this token and the one before. */
  static final int GLUED = 1 << 4;

  /** A line break stands before, or nothing does. */
  static final int LINE_START = 1 << 5;

  /** An empty line stands before, or nothing does. */
  static final int PARAGRAPH_START = 1 << 6;

  static final int SENTENCE_START = 1 << 7;

  /** Ends in a full stop that belongs to it: "U.S.", "Fla.". */
  static final int ABBREVIATION = 1 << 8;

  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final int[] flags;
  private final int size;

  Tokens(String text, int[] starts, int[] ends, int[] flags, int size) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.flags = flags;
    this.size = size;
  }

  /** The text that was cut into tokens. */
  public String text() {
    return text;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** Offset of the first unit of a token. */
  public int start(int token) {
    return starts[token];
  }

  /** Offset behind the last unit of a token. */
  public int end(int token) {
    return ends[token];
  }

  /** A token as it stands in the text. */
  public String string(int token) {
    return text.substring(starts[token], ends[token]);
  }

  boolean is(int token, int flag) {
    return (flags[token] & flag) != 0;
  }

  int flags(int token) {
    return flags[token];
  }

  /** The first unit of a token. */
  char first(int token) {
    return text.charAt(starts[token]);
  }

  int length(int token) {
    return ends[token] - starts[token];
  }

  boolean equals(int token, String word) {
    return length(token) == word.length() && text.startsWith(word, starts[token]);
  }

  boolean equalsIgnoreCase(int token, String word) {
    return length(token) == word.length()
        && text.regionMatches(true, starts[token], word, 0, word.length());
  }

  /** Whether a token is a hyphen or dash that joins its neighbours without white space. */
  boolean isJoiningHyphen(int token) {
    return length(token) == 1
        && Tokenizer.isHyphen(first(token))
        && is(token, GLUED)
        && token + 1 < size
        && is(token + 1, GLUED);
  }
}
