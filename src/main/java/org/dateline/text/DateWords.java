package org.dateline.text;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Recognises the date in a dateline: "Sept. 29", "3 May 2012", "Monday, 12/3/2001". */
final class DateWords {

  /** "Mar", "Sep". */
  private static final int SHORTEST = 3;

  private static final int LONGEST_DAY = 4;

  private static final List<String> MONTHS = new ArrayList<>();
  private static final List<String> WEEKDAYS = new ArrayList<>();

  static {
    for (Month month : Month.values()) {
      MONTHS.add(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      WEEKDAYS.add(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
  }

  private DateWords() {}

  /** The token after the date that begins at a token; empty if there is none. */
  static OptionalInt endOfDateAt(Tokens tokens, int token, int limit) {
    if (!isPart(tokens, token, limit)) {
      return OptionalInt.empty();
    }
    int end = token + 1;
    while (true) {
      if (isPart(tokens, end, limit)) {
        end++;
      } else if (isJoint(tokens, end, limit) && isPart(tokens, end + 1, limit)) {
        end += 2;
      } else {
        return OptionalInt.of(end);
      }
    }
  }

  // A month needs a number beside it: "MAY" and "MAR" begin names of places, too.
  private static boolean isPart(Tokens tokens, int token, int limit) {
    if (token >= limit) {
      return false;
    }
    if (tokens.isNumber(token)) {
      return true;
    }
    if (isBegunBy(MONTHS, tokens, token)) {
      return token + 1 < limit && tokens.isNumber(token + 1)
          || token > 0 && tokens.isNumber(token - 1) && tokens.length(token - 1) <= LONGEST_DAY;
    }
    return isBegunBy(WEEKDAYS, tokens, token) && lettersOf(tokens, token) > SHORTEST;
  }

  private static boolean isJoint(Tokens tokens, int token, int limit) {
    return token < limit
        && (tokens.first(token) == ','
            || "/-–.".indexOf(tokens.first(token)) >= 0 && tokens.is(token, Tokens.GLUED));
  }

  /** Whether a token is one of some words or its abbreviation. */
  private static boolean isBegunBy(List<String> words, Tokens tokens, int token) {
    int length = lettersOf(tokens, token);
    if (length < SHORTEST || !tokens.isWord(token)) {
      return false;
    }
    String letters = tokens.string(token).substring(0, length);
    return words.stream().anyMatch(word -> word.regionMatches(true, 0, letters, 0, length));
  }

  private static int lettersOf(Tokens tokens, int token) {
    return tokens.length(token) - (tokens.last(token) == '.' ? 1 : 0);
  }
}
