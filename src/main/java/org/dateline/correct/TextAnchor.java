package org.dateline.correct;

import java.util.OptionalInt;

/**
 * Identifies a piece of a text by its words and the words around it, so that it can be found again
 * after other parts of the text were edited: the TextQuoteSelector of the W3C Web Annotation Data
 * Model (2017, 4.2.4) with an offset as a hint.
 *
 * @param exact the piece, not empty
 * @param prefix up to {@value #CONTEXT} UTF-16 code units before it
 * @param suffix up to as many after it
 * @param start offset of the piece when the anchor was made; of equally good matches, the nearest
 *     is used
 */
public record TextAnchor(String exact, String prefix, String suffix, int start) {

  /** UTF-16 code units of context on either side; a few words distinguish most sentences. */
  static final int CONTEXT = 32;

  public TextAnchor {
    if (exact.isEmpty()) {
      throw new IllegalArgumentException("an anchor needs at least one character");
    }
  }

  /**
   * An anchor for the piece from {@code start} (inclusive) to {@code end} (exclusive).
   *
   * @throws IllegalArgumentException if the span is outside the text or splits a surrogate pair
   */
  public static TextAnchor of(String text, int start, int end) {
    if (start < 0 || end <= start || end > text.length()) {
      throw new IllegalArgumentException(
          "expected a span within [0, %d), but was [%d, %d)".formatted(text.length(), start, end));
    }
    if (isInsidePair(text, start) || isInsidePair(text, end)) {
      throw new IllegalArgumentException("the span cuts a surrogate pair in two");
    }
    int from = Math.max(0, start - CONTEXT);
    int to = Math.min(text.length(), end + CONTEXT);
    return new TextAnchor(
        text.substring(start, end),
        text.substring(isInsidePair(text, from) ? from + 1 : from, start),
        text.substring(end, isInsidePair(text, to) ? to - 1 : to),
        start);
  }

  /**
   * Finds the piece in a text: the occurrence that shares most of the context, and at least a third
   * of it; empty if there is none. A third and not a half, because an edit right beside the piece
   * may change all of one side. White space in the context is ignored.
   */
  public OptionalInt find(String text) {
    int known = blackLength(prefix) + blackLength(suffix);
    int best = -1;
    int bestAgreement = -1;
    for (int at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
      int agreement = agreementBefore(text, at) + agreementBehind(text, at + exact.length());
      boolean nearer = Math.abs(at - start) < Math.abs(best - start);
      if (agreement > bestAgreement || agreement == bestAgreement && nearer) {
        best = at;
        bestAgreement = agreement;
      }
    }
    return best >= 0 && 3 * bestAgreement >= known ? OptionalInt.of(best) : OptionalInt.empty();
  }

  /** How many characters agree, read outwards from the piece, ignoring white space. */
  private int agreementBefore(String text, int end) {
    int agreement = 0;
    int mine = lastBlack(prefix, prefix.length());
    int theirs = lastBlack(text, end);
    while (mine >= 0 && theirs >= 0 && prefix.charAt(mine) == text.charAt(theirs)) {
      agreement++;
      mine = lastBlack(prefix, mine);
      theirs = lastBlack(text, theirs);
    }
    return agreement;
  }

  private int agreementBehind(String text, int start) {
    int agreement = 0;
    int mine = nextBlack(suffix, 0);
    int theirs = nextBlack(text, start);
    while (mine < suffix.length()
        && theirs < text.length()
        && suffix.charAt(mine) == text.charAt(theirs)) {
      agreement++;
      mine = nextBlack(suffix, mine + 1);
      theirs = nextBlack(text, theirs + 1);
    }
    return agreement;
  }

  private static int lastBlack(String text, int end) {
    int i = end - 1;
    while (i >= 0 && Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    return i;
  }

  private static int nextBlack(String text, int start) {
    int i = start;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int blackLength(String text) {
    return (int) text.chars().filter(c -> !Character.isWhitespace(c)).count();
  }

  private static boolean isInsidePair(String text, int index) {
    return index > 0
        && index < text.length()
        && Character.isHighSurrogate(text.charAt(index - 1))
        && Character.isLowSurrogate(text.charAt(index));
  }
}
