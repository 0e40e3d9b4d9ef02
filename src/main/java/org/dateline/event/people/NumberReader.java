package org.dateline.event.people;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers of a sentence in words and figures, with the words before and after them: "at least
 * 320", "between 10 and 15", "about a dozen", "1.2 million".
 */
final class NumberReader {

  /**
   * A number in a sentence.
   *
   * @param first its first token, that of "at least" and the like
   * @param end the token after its last
   * @param year whether it may be a year instead: "2015"
   */
  record Quantity(int first, int end, Count count, boolean year) {}

  private record Cardinal(int end, long value, boolean year) {}

  private static final Lexicon LEXICON = Lexicon.english();
  private static final Map<String, Integer> CARDINALS =
      LEXICON.values("cardinal", Integer::valueOf);
  private static final Map<String, Integer> MULTIPLIERS =
      LEXICON.values("multiplier", Integer::valueOf);
  private static final Map<String, Count> VAGUE = LEXICON.values("vague-number", Count::parse);
  private static final Set<String> AT_LEAST = LEXICON.words("at-least");
  private static final Set<String> MORE_THAN = LEXICON.words("more-than");
  private static final Set<String> AT_MOST = LEXICON.words("at-most");
  private static final Set<String> LESS_THAN = LEXICON.words("less-than");
  private static final Set<String> ABOUT = LEXICON.words("about");
  private static final Set<String> NOBODY = LEXICON.words("no-number");
  private static final Set<String> MEASURED = LEXICON.words("measured");
  private static final Set<String> MONTHS = LEXICON.words("month");

  private static final int MOST_MODIFIERS = 3;
  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2100;

  private final SentenceTokens words;

  NumberReader(SentenceTokens words) {
    this.words = words;
  }

  /** The number that begins at a token. */
  Optional<Quantity> at(int token) {
    int nobody = words.phraseAt(NOBODY, token);
    if (nobody > 0) {
      return Optional.of(new Quantity(token, token + nobody, Count.exactly(0), false));
    }
    int core = token;
    for (int i = 0; i <= MOST_MODIFIERS; i++) {
      Quantity plain = core(core);
      if (plain != null) {
        boolean year = plain.year && core == token;
        return Optional.of(
            new Quantity(token, plain.end, modified(token, core, plain.count), year));
      }
      int length = modifierAt(core);
      if (length == 0) {
        return Optional.empty();
      }
      core += length;
    }
    return Optional.empty();
  }

  private int modifierAt(int token) {
    int length = 0;
    for (Set<String> set : Set.of(AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, ABOUT)) {
      length = Math.max(length, words.phraseAt(set, token));
    }
    return length;
  }

  /** "More than 319" is at least 320, "up to five" is none to five. */
  private Count modified(int from, int core, Count count) {
    Count found = count;
    int token = from;
    while (token < core) {
      int length = modifierAt(token);
      if (words.phraseAt(AT_LEAST, token) == length) {
        found = Count.atLeast(found.least());
      } else if (words.phraseAt(MORE_THAN, token) == length) {
        found = Count.atLeast(found.least() + (found.isExact() ? 1 : 0));
      } else if (words.phraseAt(AT_MOST, token) == length) {
        found = new Count(0, found.most());
      } else if (words.phraseAt(LESS_THAN, token) == length) {
        found = new Count(0, Math.max(0, found.least() - 1));
      }
      token += length;
    }
    return found;
  }

  private @Nullable Quantity core(int token) {
    int vague = words.phraseAt(VAGUE.keySet(), token);
    if (vague > 0) {
      Count count = VAGUE.get(words.phrase(token, vague));
      // In "some 200", the first word only says that the second is rounded.
      boolean modifies = words.at(token).equals("some") && cardinal(token + 1) != null;
      if (modifies || count == null) {
        return null;
      }
      return new Quantity(token, token + vague, count, false);
    }
    boolean between = words.at(token).equals("between");
    Cardinal low = cardinal(between ? token + 1 : token);
    if (low == null) {
      return null;
    }
    Cardinal high = rangeEnd(low, between);
    if (high != null && high.value > low.value) {
      return quantity(token, high.end, new Count((int) low.value, (int) high.value), false);
    }
    if (between) {
      return null;
    }
    if (words.at(low.end).equals("or") && words.at(low.end + 1).equals("more")) {
      return quantity(token, low.end + 2, Count.atLeast((int) low.value), false);
    }
    if (words.at(low.end).equals("+")) {
      return quantity(token, low.end + 1, Count.atLeast((int) low.value), false);
    }
    return quantity(token, low.end, Count.exactly((int) low.value), low.year);
  }

  private @Nullable Cardinal rangeEnd(Cardinal low, boolean between) {
    boolean joins =
        between
            ? words.at(low.end).equals("and")
            : words.at(low.end).equals("to")
                || words.at(low.end).equals("or")
                || words.isHyphen(low.end);
    return joins ? cardinal(low.end + 1) : null;
  }

  /** Money, ages, distances and days of the month are not numbers of people. */
  private @Nullable Quantity quantity(int token, int end, Count count, boolean year) {
    String before = words.at(token - 1);
    boolean money = before.length() == 1 && "$€£#:/.".contains(before) && words.isGlued(token);
    boolean day = MONTHS.contains(before) || MONTHS.contains(words.at(end));
    boolean age = words.isHyphen(end) && !words.isNumber(end + 1);
    boolean clock = words.at(end).equals(":") && words.isNumber(end + 1);
    if (money || day || age || clock || words.in(MEASURED, end)) {
      return null;
    }
    return new Quantity(token, end, count, year);
  }

  private @Nullable Cardinal cardinal(int token) {
    Cardinal small = words.isNumber(token) ? figures(token) : spelled(token);
    return small == null ? null : multiplied(small);
  }

  /** "1,204", "2000", "1.2 million"; "7th" and "4.5" are no whole numbers. */
  private @Nullable Cardinal figures(int token) {
    String figures = words.at(token);
    boolean fraction = figures.indexOf('.') >= 0;
    if (!figures.chars().allMatch(c -> c >= '0' && c <= '9' || c == ',' || c == '.')
        || figures.length() > 12) {
      return null;
    }
    if (fraction) {
      Integer factor = MULTIPLIERS.get(words.at(token + 1));
      double value = fraction(figures);
      return factor == null || Double.isNaN(value)
          ? null
          : capped(token + 2, Math.round(value * factor), false);
    }
    long value = Long.parseLong(figures.replace(",", ""));
    boolean year = figures.length() == 4 && value >= FIRST_YEAR && value <= LAST_YEAR;
    return capped(token + 1, value, year);
  }

  private static double fraction(String figures) {
    int point = figures.indexOf('.');
    boolean plain = figures.indexOf('.', point + 1) < 0 && figures.indexOf(',') < 0;
    return plain ? Double.parseDouble(figures) : Double.NaN;
  }

  /** "seven", "twenty-three", "a" and "one" before "hundred". */
  private @Nullable Cardinal spelled(int token) {
    String word = words.at(token);
    boolean article = word.equals("a") && MULTIPLIERS.containsKey(words.at(token + 1));
    Integer value = article ? Integer.valueOf(1) : CARDINALS.get(word);
    if (value == null) {
      return null;
    }
    int end = token + 1;
    if (value >= 20 && words.isHyphen(end)) {
      Integer unit = CARDINALS.get(words.at(end + 1));
      if (unit != null && unit < 10) {
        return new Cardinal(end + 2, value + unit, false);
      }
    }
    return new Cardinal(end, value, false);
  }

  /** "Two dozen", "five hundred", "one hundred and twenty", "three hundred thousand". */
  private @Nullable Cardinal multiplied(Cardinal start) {
    long value = start.value;
    int end = start.end;
    Integer factor = MULTIPLIERS.get(words.at(end));
    while (factor != null) {
      value *= factor;
      end++;
      int rest = words.at(end).equals("and") ? end + 1 : end;
      Cardinal below = factor >= 100 && words.isWord(rest) ? spelled(rest) : null;
      if (below != null && below.value < factor) {
        value += below.value;
        end = below.end;
      }
      factor = value > Integer.MAX_VALUE ? null : MULTIPLIERS.get(words.at(end));
    }
    return capped(end, value, start.year && end == start.end);
  }

  private static @Nullable Cardinal capped(int end, long value, boolean year) {
    return value > Integer.MAX_VALUE ? null : new Cardinal(end, value, year);
  }
}
