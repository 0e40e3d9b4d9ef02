package org.dateline.mention;

import java.util.Arrays;
import java.util.Set;

/**
 * Cuts a text into words, numbers and marks, in time linear in its length.
 *
 * <p>Hyphens and possessives stand alone ("US-backed" is three tokens, "Syria's" two), so that a
 * toponym is always a run of whole tokens; abbreviations keep their full stops ("U.S.", "Fla.").
 */
public final class Tokenizer {

  /** Written with a full stop that does not end a sentence; single letters need no entry. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          // titles and parts of names
          "Mr",
          "Mrs",
          "Ms",
          "Dr",
          "Prof",
          "Rev",
          "Gen",
          "Col",
          "Lt",
          "Maj",
          "Capt",
          "Cmdr",
          "Sgt",
          "Cpl",
          "Pvt",
          "Adm",
          "Sen",
          "Rep",
          "Gov",
          "Pres",
          "Hon",
          "Jr",
          "Sr",
          "St",
          "Ste",
          "Mt",
          "Ft",
          "Pt",
          "ST",
          "MT",
          "FT",
          "Co",
          "Corp",
          "Inc",
          "Ltd",
          "Bros",
          "No",
          "vs",
          // streets
          "Ave",
          "Blvd",
          "Rd",
          "Hwy",
          "Sq",
          // months
          "Jan",
          "Feb",
          "Mar",
          "Apr",
          "Jun",
          "Jul",
          "Aug",
          "Sept",
          "Sep",
          "Oct",
          "Nov",
          "Dec",
          // states and provinces as the press abbreviates them
          "Ala",
          "Ariz",
          "Ark",
          "Calif",
          "Colo",
          "Conn",
          "Del",
          "Fla",
          "Ga",
          "Ill",
          "Ind",
          "Kan",
          "Kans",
          "Ky",
          "La",
          "Md",
          "Mass",
          "Mich",
          "Minn",
          "Miss",
          "Mo",
          "Mont",
          "Neb",
          "Nebr",
          "Nev",
          "Okla",
          "Ore",
          "Oreg",
          "Pa",
          "Penn",
          "Tenn",
          "Tex",
          "Va",
          "Vt",
          "Wash",
          "Wis",
          "Wisc",
          "Wyo",
          "Ont",
          "Que",
          "Alta",
          "Sask",
          "Man");

  private static final int LONGEST_ABBREVIATION = 5;

  private final String text;
  private final int length;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int[] flags = new int[256];
  private int size;
  private int at;
  private int lineBreaks = 2;
  private boolean sentenceOver = true;

  private Tokenizer(String text) {
    this.text = text;
    this.length = text.length();
  }

  /** The tokens of any UTF-16 text, also of one with lone surrogates. */
  public static Tokens tokenize(String text) {
    Tokenizer tokenizer = new Tokenizer(text);
    tokenizer.run();
    return new Tokens(text, tokenizer.starts, tokenizer.ends, tokenizer.flags, tokenizer.size);
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2013';
  }

  static boolean isApostrophe(char c) {
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
   * Digits, with a comma or a point between two of them, and letters right behind: "1,000", "7th".
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

  /** Whether a letter stands there that no other letter follows. */
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
        && ABBREVIATIONS.contains(text.substring(start, end));
  }

  /** One mark, or a run of the same one, or an apostrophe with its "s". */
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
    flags[size] = kind | caseFlags(start) | positionFlags(start);
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
