package org.dateline.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The sentences of a text, found by rules: good enough to quote one, and without a model to load.
 */
final class Sentences {

  /** More than that nobody reads in a popup, and no column of a table shows. */
  static final int MAX_LENGTH = 400;

  // A line shorter than that was not broken by a margin, so its end is an end.
  private static final int LEAST_WRAPPED_LINE = 45;

  // After these a full stop does not end a sentence, though a capital follows.
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "rev", "fr", "gen", "lt", "col", "maj", "sgt", "cpl",
          "capt", "cmdr", "adm", "brig", "sen", "rep", "gov", "amb", "st", "mt", "ft", "jr", "sr",
          "messrs", "vs", "etc", "approx", "dept", "inc", "co", "corp", "ltd", "bros", "e.g", "i.e",
          "cf", "ca", "a.m", "p.m");

  // The same where a figure follows; before anything else they are words or end a sentence.
  private static final Set<String> BEFORE_FIGURES =
      Set.of(
          "no", "nos", "art", "fig", "sec", "vol", "p", "pp", "jan", "feb", "mar", "apr", "jun",
          "jul", "aug", "sep", "sept", "oct", "nov", "dec");

  private final String text;
  private final List<Integer> ends = new ArrayList<>();

  /** Finds the sentences of a text. */
  Sentences(String text) {
    this.text = text;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' ? isEndOfLine(i) : isMark(c) && isEndOfSentence(i)) {
        ends.add(i + 1);
      }
    }
    ends.add(text.length());
  }

  /** Where each sentence starts, and where it ends, exclusive; together they are the text. */
  List<int[]> bounds() {
    List<int[]> bounds = new ArrayList<>();
    int start = 0;
    for (int end : ends) {
      if (end > start) {
        bounds.add(new int[] {start, end});
        start = end;
      }
    }
    return bounds;
  }

  /**
   * The sentence that holds the span, with whitespace folded; of a long one, about {@link
   * #MAX_LENGTH} characters around the span, with an ellipsis where something is left out.
   */
  String around(int start, int end) {
    int before = firstEnd(start + 1) - 1;
    int behind = firstEnd(Math.max(start + 1, end));
    int from = before < 0 ? 0 : ends.get(before);
    int to = behind == ends.size() ? text.length() : ends.get(behind);
    if (to < text.length() && isMark(text.charAt(to - 1))) {
      to = behindClosers(to);
    }
    from = Math.min(start, behindClosers(from));
    return to - from <= MAX_LENGTH ? fold(from, to) : cut(from, start, end, to);
  }

  /** Which of the ends is the first that is not before an offset. */
  private int firstEnd(int offset) {
    int found = Collections.binarySearch(ends, offset);
    return found < 0 ? -found - 1 : found;
  }

  private String cut(int from, int start, int end, int to) {
    int room = Math.max(0, MAX_LENGTH - (end - start));
    int left = Math.max(from, Math.min(start - room / 2, to - MAX_LENGTH));
    int right = Math.min(to, Math.max(end, left + MAX_LENGTH));
    if (right - left > MAX_LENGTH) {
      // The mention itself is longer than the room; no name is, but no input may break us.
      right = left + MAX_LENGTH;
    }
    left = left == from ? left : wordStart(left, start);
    right = right == to ? right : wordEnd(right, Math.min(end, right));
    return (left == from ? "" : "… ") + fold(left, right) + (right == to ? "" : " …");
  }

  private int wordStart(int index, int limit) {
    for (int i = index; i < limit; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return notInsidePair(Math.min(index, limit));
  }

  private int wordEnd(int index, int limit) {
    for (int i = index; i > limit; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return notInsidePair(index);
  }

  private int notInsidePair(int index) {
    boolean inside =
        index > 0
            && index < text.length()
            && Character.isHighSurrogate(text.charAt(index - 1))
            && Character.isLowSurrogate(text.charAt(index));
    return inside ? index - 1 : index;
  }

  private String fold(int from, int to) {
    return text.substring(from, to).replaceAll("[\\s\\p{Cc}\\u00a0]+", " ").strip();
  }

  private boolean isEndOfLine(int newline) {
    int next = newline + 1;
    while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\r')) {
      next++;
    }
    if (next >= text.length() || text.charAt(next) == '\n') {
      return true;
    }
    if (Character.isLowerCase(text.charAt(next))) {
      return false;
    }
    int lineStart = text.lastIndexOf('\n', newline - 1) + 1;
    return newline - lineStart < LEAST_WRAPPED_LINE;
  }

  private boolean isEndOfSentence(int mark) {
    int next = behindClosers(mark + 1);
    if (next >= text.length() || !Character.isWhitespace(text.charAt(next))) {
      return false;
    }
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    while (next < text.length() && isOpener(text.charAt(next))) {
      next++;
    }
    // "WATERTOWN, Mass. — A boat": the dash belongs to the dateline.
    if (next < text.length()
        && (Character.isLowerCase(text.charAt(next)) || isDash(text.charAt(next)))) {
      return false;
    }
    return text.charAt(mark) != '.' || !isAbbreviation(mark, isFigure(next));
  }

  private boolean isFigure(int index) {
    return index < text.length() && Character.isDigit(text.charAt(index));
  }

  private boolean isAbbreviation(int stop, boolean beforeFigure) {
    int start = stop;
    while (start > 0 && isWordPart(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, stop);
    // "U.S" and the "J" of "J. Smith"; no English sentence ends in a single capital but by "I".
    boolean initials =
        word.matches("\\p{Lu}(\\.\\p{Lu})*") && !word.equals("I") && word.length() < 8;
    String folded = word.toLowerCase(Locale.ROOT);
    return initials
        || ABBREVIATIONS.contains(folded)
        || (beforeFigure && BEFORE_FIGURES.contains(folded));
  }

  private int behindClosers(int index) {
    int i = index;
    while (i < text.length() && "\"'”’»)]".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.';
  }

  private static boolean isMark(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  private static boolean isDash(char c) {
    return c == '—' || c == '–';
  }

  private static boolean isOpener(char c) {
    return "\"'“‘«([".indexOf(c) >= 0;
  }
}
