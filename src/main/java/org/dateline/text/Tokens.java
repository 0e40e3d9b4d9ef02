package org.dateline.text;

import java.util.Arrays;
import java.util.Locale;

/**
 * The tokens of a text, in order, disjoint, together covering every character that is not white
 * space. Offsets are UTF-16 units of the article's own text; the tokens of its heading, which come
 * first, have negative offsets.
 */
public final class Tokens {

  /** Begins with a letter. */
  public static final int WORD = 1;

  /** Begins with a digit. */
  public static final int NUMBER = 1 << 1;

  /** The first letter is upper or title case, or one after an apostrophe: "d'Ivoire". */
  public static final int CAPITAL = 1 << 2;

  /** A letter other than the first is lower case. */
  public static final int LOWER_INSIDE = 1 << 3;

  /** There is no gap between this token and the previous one. */
  public static final int GLUED = 1 << 4;

  /** A line break, or the start of the text, comes before it. */
  public static final int LINE_START = 1 << 5;

  /** An empty line, or the start of the text, comes before it. */
  public static final int PARAGRAPH_START = 1 << 6;

  /** A mark that ends sentences, an empty line, or the start of the text comes before it. */
  public static final int SENTENCE_START = 1 << 7;

  /** Ends in a full stop that belongs to it: "U.S.", "Fla.". */
  public static final int ABBREVIATION = 1 << 8;

  private final String source;
  private final int headingLength;
  private final int[] starts;
  private final int[] ends;
  private final short[] flags;
  private final int size;

  Tokens(String source, int headingLength, int[] starts, int[] ends, short[] flags, int size) {
    this.source = source;
    this.headingLength = headingLength;
    this.starts = starts;
    this.ends = ends;
    this.flags = flags;
    this.size = size;
  }

  /** The heading and the text as one string, which was tokenized. */
  public String source() {
    return source;
  }

  /** Converts an offset of the article's text to an offset of the source. */
  public int inSource(int offset) {
    return headingLength + offset;
  }

  /** Start offset of a token in the source. */
  public int startInSource(int token) {
    return starts[token];
  }

  /** End offset of a token in the source. */
  public int endInSource(int token) {
    return ends[token];
  }

  /** Copies the tokens from one (inclusive) to another (exclusive), numbered from 0. */
  public Tokens slice(int from, int to) {
    return new Tokens(
        source,
        headingLength,
        Arrays.copyOfRange(starts, from, to),
        Arrays.copyOfRange(ends, from, to),
        Arrays.copyOfRange(flags, from, to),
        to - from);
  }

  /** The number of tokens. */
  public int size() {
    return size;
  }

  /** Offset of the first unit of a token. */
  public int start(int token) {
    return starts[token] - headingLength;
  }

  /** Offset after the last unit of a token. */
  public int end(int token) {
    return ends[token] - headingLength;
  }

  /** The text of a token. */
  public String string(int token) {
    return source.substring(starts[token], ends[token]);
  }

  /** A token in lower case. */
  public String lower(int token) {
    return string(token).toLowerCase(Locale.ROOT);
  }

  /** The text from the start of one token to the end of another. */
  public String string(int first, int last) {
    return source.substring(starts[first], ends[last]);
  }

  /** The first token that starts at or after an offset; the number of tokens if there is none. */
  public int firstFrom(int offset) {
    return firstFromInSource(headingLength + offset);
  }

  /** As {@link #firstFrom}, for an offset in the source. */
  public int firstFromInSource(int offset) {
    int at = Arrays.binarySearch(starts, 0, size, offset);
    return at < 0 ? -at - 1 : at;
  }

  /** Whether a token has at least one of these flags. */
  public boolean is(int token, int flag) {
    return (flags[token] & flag) != 0;
  }

  /** All flags of a token. */
  public int flags(int token) {
    return flags[token];
  }

  /** Whether a token begins with a letter. */
  public boolean isWord(int token) {
    return is(token, WORD);
  }

  /** Whether a token begins with a digit. */
  public boolean isNumber(int token) {
    return is(token, NUMBER);
  }

  /** The first unit of a token. */
  public char first(int token) {
    return source.charAt(starts[token]);
  }

  /** The last unit of a token. */
  public char last(int token) {
    return source.charAt(ends[token] - 1);
  }

  /** The number of UTF-16 units of a token. */
  public int length(int token) {
    return ends[token] - starts[token];
  }

  /** Whether a token is exactly a word. */
  public boolean equals(int token, String word) {
    return length(token) == word.length() && source.startsWith(word, starts[token]);
  }

  /** Whether a token is a word in any case. */
  public boolean equalsIgnoreCase(int token, String word) {
    return length(token) == word.length()
        && source.regionMatches(true, starts[token], word, 0, word.length());
  }

  /** Whether a token is a hyphen or dash that joins its neighbours without white space. */
  public boolean isJoiningHyphen(int token) {
    return length(token) == 1
        && Tokenizer.isHyphen(first(token))
        && is(token, GLUED)
        && token + 1 < size
        && is(token + 1, GLUED);
  }
}
