package org.dateline.gazetteer;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The 64-bit key of a name in the index: names that differ only in case, diacritics, hyphens,
 * apostrophes or full stops have the same key.
 *
 * <p>Only the key is stored, not the folded name. With the 25 million names of a full GeoNames
 * dump, the probability that an unknown name has the key of a known one is about 10<sup>-12</sup>.
 */
public final class NameKey {

  // FNV-1a (Fowler, Noll, Vo), 64 bit: offset basis and prime.
  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** A character that is dropped: an apostrophe, a full stop, a combining mark. */
  private static final char DROPPED = 0;

  /** A character whose folded form has several characters. */
  private static final char EXPANDED = 1;

  private static final char[] FOLDED = new char[Character.MAX_VALUE + 1];
  private static final String[] EXPANSIONS = new String[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < FOLDED.length; c++) {
      String folded = fold((char) c);
      if (folded.length() == 1) {
        FOLDED[c] = folded.charAt(0);
      } else if (!folded.isEmpty()) {
        FOLDED[c] = EXPANDED;
        EXPANSIONS[c] = folded;
      }
    }
  }

  private NameKey() {}

  /** The key of a whole name. */
  public static long of(CharSequence name) {
    return of(name, 0, name.length());
  }

  /**
   * The key of the name at {@code start} (inclusive) to {@code end} (exclusive) of a text, in
   * UTF-16 units. Takes linear time and allocates nothing.
   */
  public static long of(CharSequence text, int start, int end) {
    long hash = FNV_BASIS;
    boolean space = false;
    boolean empty = true;
    for (int i = start; i < end; i++) {
      char folded = FOLDED[text.charAt(i)];
      if (folded == DROPPED) {
        continue;
      }
      if (folded == ' ') {
        space = !empty;
        continue;
      }
      if (space) {
        hash = step(hash, ' ');
        space = false;
      }
      empty = false;
      hash = folded == EXPANDED ? steps(hash, EXPANSIONS[text.charAt(i)]) : step(hash, folded);
    }
    return mix(hash);
  }

  /** The folded form of a name, which is the same for all names with the same key. */
  public static String folded(CharSequence name) {
    StringBuilder out = new StringBuilder(name.length());
    boolean space = false;
    for (int i = 0; i < name.length(); i++) {
      char folded = FOLDED[name.charAt(i)];
      if (folded == DROPPED) {
        continue;
      }
      if (folded == ' ') {
        space = !out.isEmpty();
        continue;
      }
      if (space) {
        out.append(' ');
        space = false;
      }
      out.append(folded == EXPANDED ? EXPANSIONS[name.charAt(i)] : String.valueOf(folded));
    }
    return out.toString();
  }

  private static long steps(long hash, String characters) {
    long stepped = hash;
    for (int i = 0; i < characters.length(); i++) {
      stepped = step(stepped, characters.charAt(i));
    }
    return stepped;
  }

  private static long step(long hash, char c) {
    return (hash ^ c) * FNV_PRIME;
  }

  /** The finalizer of MurmurHash3 (A. Appleby), because FNV spreads the last characters badly. */
  private static long mix(long hash) {
    long h = hash;
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }

  private static String fold(char c) {
    if (Character.isSurrogate(c) || isPlainIdeograph(c)) {
      return String.valueOf(c);
    }
    if (isDropped(c)) {
      return "";
    }
    String bare = withoutMarks(withoutStroke(Character.toLowerCase(c)));
    if (bare.isEmpty()) {
      return "";
    }
    if (!Character.isLetterOrDigit(bare.charAt(0)) && bare.charAt(0) != '&') {
      return " ";
    }
    return bare.toLowerCase(Locale.ROOT);
  }

  /** Whether there is nothing to fold: so it is with most characters, which saves time at start. */
  private static boolean isPlainIdeograph(char c) {
    // Those before and after are variants of others, and some are no letters.
    return c >= '\u3400' && c <= '\u9fff' && Character.isIdeographic(c);
  }

  private static String withoutMarks(String letter) {
    // Hangul syllables decompose into letters, not into a letter and marks, so they are not
    // decomposed.
    if (Character.UnicodeScript.of(letter.charAt(0)) == Character.UnicodeScript.HANGUL) {
      return letter;
    }
    String apart = Normalizer.normalize(letter, Normalizer.Form.NFKD);
    StringBuilder bare = new StringBuilder(apart.length());
    apart.codePoints().filter(cp -> !isMark(cp)).forEach(bare::appendCodePoint);
    return bare.toString();
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isDropped(char c) {
    return switch (c) {
      case '.', '\'', '`', '´', '‘', '’', 'ʻ', 'ʼ', 'ʾ', 'ʿ', 'ˈ', '′', '\u00ad' -> true;
      default -> Character.getType(c) == Character.FORMAT || c == DROPPED || c == EXPANDED;
    };
  }

  /** Letters that Unicode does not decompose, but that English spelling replaces. */
  private static String withoutStroke(char lower) {
    return switch (lower) {
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ø' -> "o";
      case 'đ', 'ð' -> "d";
      case 'þ' -> "th";
      case 'ł' -> "l";
      case 'ħ' -> "h";
      case 'ı' -> "i";
      case 'ŧ' -> "t";
      default -> String.valueOf(lower);
    };
  }
}
