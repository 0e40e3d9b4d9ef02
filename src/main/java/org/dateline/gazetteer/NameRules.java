package org.dateline.gazetteer;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Decides which alternate names of GeoNames are usable names, by the rules of {@code
 * gazetteer/names.py}.
 */
final class NameRules {

  private static final int MAX_CODE_POINTS = 120;
  private static final int MAX_CODE_LENGTH = 4;

  private NameRules() {}

  /**
   * The cleaned names by script, each once, without the main name and without junk.
   *
   * @param main the main name, cleaned
   * @param country code of the country, or empty
   */
  static Names byScript(String main, Collection<String> alternates, String country) {
    Set<String> latin = new TreeSet<>();
    Set<String> other = new TreeSet<>();
    Set<String> seen = new HashSet<>(Set.of(main));
    for (String alternate : alternates) {
      String name = clean(alternate);
      if (seen.add(name) && !isJunk(name, country)) {
        (isLatin(name) ? latin : other).add(name);
      }
    }
    return new Names(List.copyOf(latin), List.copyOf(other));
  }

  /** Names in Latin script, and in others. */
  record Names(List<String> latin, List<String> other) {}

  /**
   * Normalizes a name: NFC, no invisible characters, no vertical bar (the separator of our tables),
   * single spaces.
   */
  static String clean(String name) {
    if (isPlain(name)) {
      return name;
    }
    StringBuilder cleaned = new StringBuilder(name.length());
    Normalizer.normalize(name, Normalizer.Form.NFC)
        .codePoints()
        .filter(c -> !isInvisible(c))
        .forEach(c -> appendSpaced(cleaned, c));
    return cleaned.toString().strip();
  }

  /**
   * Whether an alternate name hurts more than it helps.
   *
   * <p>GeoNames files codes ("ALP", "SYALP"), links and machine transliterations ("hlb", "a lei
   * po") among the alternate names. Newspapers never use them, but they equal many ordinary words.
   *
   * @param name a cleaned name
   */
  static boolean isJunk(String name, String country) {
    return name.length() < 2
        || name.codePointCount(0, name.length()) > MAX_CODE_POINTS
        || name.codePoints().noneMatch(Character::isLetter)
        || isLink(name)
        || isCode(name, country)
        || all(name, c -> isLowerOrDigit(c) || " '`=~.,-".indexOf(c) >= 0);
  }

  /** Whether every letter is of the Latin script. */
  static boolean isLatin(String name) {
    return all(name, c -> c < 0x80 || !Character.isLetter(c) || isLatinBlock(c));
  }

  private static boolean isLink(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return name.contains("://") || lower.startsWith("http") || lower.startsWith("www.");
  }

  private static boolean isCode(String name, String country) {
    return name.length() <= MAX_CODE_LENGTH && isUpperOrDigit(name)
        || !country.isEmpty()
            && name.length() == country.length() + 3
            && name.startsWith(country)
            && isUpperOrDigit(name.substring(country.length()));
  }

  private static boolean isUpperOrDigit(String name) {
    return all(name, c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
  }

  private static boolean isLowerOrDigit(int c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }

  private static boolean isLatinBlock(int c) {
    return c == 0xAA
        || c == 0xBA
        || c >= 0xC0 && c <= 0x2FF && c != 0xD7 && c != 0xF7
        || c >= 0x300 && c <= 0x36F
        || c >= 0x1D00 && c <= 0x1DBF
        || c >= 0x1E00 && c <= 0x1EFF
        || c >= 0x2C60 && c <= 0x2C7F
        || c >= 0xA720 && c <= 0xA7FF
        || c >= 0xFB00 && c <= 0xFB06;
  }

  private static boolean isInvisible(int c) {
    return c == 0xAD
        || c >= 0x200B && c <= 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2060 && c <= 0x2064
        || c >= 0x2066 && c <= 0x2069
        || c == 0xFEFF;
  }

  /** Whether a name is printable ASCII with single spaces inside, as nearly all names are. */
  private static boolean isPlain(String name) {
    char before = ' ';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || c > '~' || c == '|' || c == ' ' && before == ' ') {
        return false;
      }
      before = c;
    }
    return before != ' ';
  }

  private static void appendSpaced(StringBuilder out, int c) {
    if (c != '|' && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
      out.appendCodePoint(c);
    } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }

  private static boolean all(String name, IntPredicate test) {
    return name.codePoints().allMatch(test);
  }
}
