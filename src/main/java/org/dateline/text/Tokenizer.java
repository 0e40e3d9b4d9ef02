package org.dateline.text;

import java.util.Arrays;

/**
 * Splits a text into words, numbers and punctuation marks, in time linear in its length.
 *
 * <p>Hyphens and possessives are tokens of their own ("US-backed" is three tokens, "Syria's" two),
 * so that a toponym is always a sequence of whole tokens; abbreviations keep their full stops
 * ("U.S.", "Fla.").
 */
public final class Tokenizer {

  private static final int LONGEST_ABBREVIATION = 5;

  /**
   * English has about five units per token, including the blank; the arrays grow for texts with
   * shorter tokens.
   */
  private static final int UNITS_PER_TOKEN = 5;

  private static final int LEAST_ROOM = 16;

  private final String text;
  private final int length;
  private int[] starts;
  private int[] ends;
  private short[] flags;
  private int size;
  private int at;
  private int lineBreaks = 2;
  private boolean sentenceOver = true;

  private Tokenizer(String text) {
    this.text = text;
    this.length = text.length();
    int guess = length / UNITS_PER_TOKEN + LEAST_ROOM;
    this.starts = new int[guess];
    this.ends = new int[guess];
    this.flags = new short[guess];
  }

  /** Tokenizes any UTF-16 text, even with lone surrogates. */
  public static Tokens tokenize(String text) {
    return tokenize(text, 0);
  }

  /** The tokens of a heading and the text below it, whose offsets begin after the heading. */
  static Tokens tokenize(String source, int headingLength) {
    Tokenizer tokenizer = new Tokenizer(source);
    tokenizer.run();
    return new Tokens(
        source, headingLength, tokenizer.starts, tokenizer.ends, tokenizer.flags, tokenizer.size);
  }

  /** Whether a unit is a hyphen, or a dash used as one. */
  public static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2013';
  }

  /** Whether a unit is an apostrophe in one of the forms that newspapers print. */
  public static boolean isApostrophe(char c) {
    return c == '\''
        || c == '\u2019'
        || c == '\u02bc'
        || c == '\u02bb'
        || c == '`'
        || c == '\u2018';
  }

  private void run() {
    while (at < length) {
      int point = text.codePointAt(at);
      if (isSpace(point)) {
        if (point == '\n' || point == '\r' && !follows('\n', 1) || point == 0x2028) {
          lineBreaks++;
        } else if (point == 0x2029) {
          lineBreaks += 2;
        }
        at += Character.charCount(point);
      } else if (isWordPart(point)) {
        word();
      } else {
        mark(point);
      }
    }
  }

  private void word() {
    int start = at;
    int first = text.codePointAt(at);
    if (Character.isDigit(first)) {
      number();
      add(start, Tokens.NUMBER);
      return;
    }
    if (initials()) {
      add(start, Tokens.WORD | Tokens.ABBREVIATION);
      return;
    }
    letters();
    int kind = Tokens.WORD;
    if (follows('.', 0) && isAbbreviation(start, at)) {
      at++;
      kind |= Tokens.ABBREVIATION;
    }
    add(start, kind);
  }

  /**
   * Digits, with a comma or a point between two of them, and letters right after them: "1,000",
   * "7th".
   */
  private void number() {
    while (at < length) {
      int point = text.codePointAt(at);
      boolean inside = (point == '.' || point == ',') && isDigitAt(at - 1) && isDigitAt(at + 1);
      if (!inside && !isWordPart(point)) {
        return;
      }
      at += Character.charCount(point);
    }
  }

  /** "U.S.", "U.S", "N.C.", "J.": single letters, each but the last followed by a full stop. */
  private boolean initials() {
    int end = at;
    while (end + 1 < length
        && Character.isLetter(text.charAt(end))
        && text.charAt(end + 1) == '.'
        && !(end + 2 < length
            && isWordPartAt(end + 2)
            && !isInitial(end + 2)
            && !isAbbreviatedWord(end + 2))) {
      end += 2;
    }
    if (end == at || end == at + 2 && !Character.isUpperCase(text.charAt(at))) {
      return false;
    }
    if (end < length && isAbbreviatedWord(end)) {
      end = text.indexOf('.', end) + 1;
    } else if (isInitial(end) && !(end + 1 < length && text.charAt(end + 1) == '.')) {
      end++;
    }
    at = end;
    return true;
  }

  /** The second half of "W.Va.". */
  private boolean isAbbreviatedWord(int index) {
    int end = index;
    while (end < length && end <= index + LONGEST_ABBREVIATION && isWordPartAt(end)) {
      end++;
    }
    return end < length && text.charAt(end) == '.' && isAbbreviation(index, end);
  }

  /** Whether there is a letter at an index without another letter after it. */
  private boolean isInitial(int index) {
    return index < length
        && Character.isLetter(text.charAt(index))
        && !(index + 1 < length && isWordPartAt(index + 1));
  }

  private void letters() {
    while (at < length) {
      int point = text.codePointAt(at);
      if (isWordPart(point)) {
        at += Character.charCount(point);
      } else if (isInnerApostrophe() || isInnerAmpersand()) {
        at++;
      } else {
        return;
      }
    }
  }

  /** "O'Neill", "Sana'a", but not "Syria's" nor "they'll". */
  private boolean isInnerApostrophe() {
    if (!isApostrophe(text.charAt(at)) || at + 1 >= length || !isWordPartAt(at + 1)) {
      return false;
    }
    int end = at + 1;
    while (end < length && end < at + 4 && isWordPartAt(end)) {
      end++;
    }
    String tail = text.substring(at + 1, end);
    return switch (tail) {
      case "s", "S", "re", "ve", "ll", "d", "m", "RE", "VE", "LL" -> false;
      default -> true;
    };
  }

  /** "T&T", "AT&T". */
  private boolean isInnerAmpersand() {
    return text.charAt(at) == '&'
        && Character.isUpperCase(text.charAt(at - 1))
        && at + 1 < length
        && Character.isUpperCase(text.charAt(at + 1));
  }

  private boolean isAbbreviation(int start, int end) {
    return end - start <= LONGEST_ABBREVIATION
        && Character.isLetter(text.charAt(start))
        && Abbreviations.keepTheirStop(text.substring(start, end));
  }

  /** Reads a mark, a sequence of the same mark, or an apostrophe with its "s". */
  private void mark(int point) {
    int start = at;
    at += Character.charCount(point);
    if (point < 0x10000 && isApostrophe((char) point) && size > 0 && ends[size - 1] == start) {
      while (at < length && at < start + 3 && isWordPartAt(at)) {
        at++;
      }
    } else {
      while (at < length && text.codePointAt(at) == point) {
        at += Character.charCount(point);
      }
    }
    add(start, 0);
    boolean ends = point == '.' || point == '!' || point == '?' || point == '…';
    boolean closes = point == '"' || point == '”' || point == ')' || point == '\'' || point == '’';
    sentenceOver = ends || closes && sentenceOver;
  }

  private void add(int start, int kind) {
    if (size == starts.length) {
      int larger = size + (size >> 1);
      starts = Arrays.copyOf(starts, larger);
      ends = Arrays.copyOf(ends, larger);
      flags = Arrays.copyOf(flags, larger);
    }
    starts[size] = start;
    ends[size] = at;
    flags[size] = (short) (kind | caseFlags(start) | positionFlags(start));
    size++;
    lineBreaks = 0;
    sentenceOver = false;
  }

  private int caseFlags(int start) {
    int first = text.codePointAt(start);
    int found = Character.isUpperCase(first) || Character.isTitleCase(first) ? Tokens.CAPITAL : 0;
    // A word longer than any name need not be read to its end for this.
    int end = Math.min(at, start + 64);
    for (int i = start + 1; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        found |= Tokens.LOWER_INSIDE;
      } else if (Character.isUpperCase(c) && isApostrophe(text.charAt(i - 1))) {
        found |= Tokens.CAPITAL;
      }
    }
    return found;
  }

  private int positionFlags(int start) {
    int found = size > 0 && ends[size - 1] == start ? Tokens.GLUED : 0;
    if (lineBreaks > 0) {
      found |= Tokens.LINE_START;
    }
    if (lineBreaks > 1) {
      found |= Tokens.PARAGRAPH_START;
    }
    if (lineBreaks > 1 || sentenceOver) {
      found |= Tokens.SENTENCE_START;
    }
    return found;
  }

  private boolean follows(char c, int distance) {
    return at + distance < length && text.charAt(at + distance) == c;
  }

  private boolean isDigitAt(int index) {
    return index >= 0 && index < length && Character.isDigit(text.charAt(index));
  }

  private boolean isWordPartAt(int index) {
    return isWordPart(text.codePointAt(index));
  }

  private static boolean isWordPart(int point) {
    if (point < 128) {
      return point >= 'a' && point <= 'z'
          || point >= 'A' && point <= 'Z'
          || point >= '0' && point <= '9';
    }
    if (Character.isLetterOrDigit(point)) {
      return true;
    }
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isSpace(int point) {
    if (point < 128) {
      return point <= ' ' || point == 127;
    }
    return Character.isSpaceChar(point)
        || Character.isWhitespace(point)
        || point == 0x85
        || Character.getType(point) == Character.FORMAT;
  }
}
