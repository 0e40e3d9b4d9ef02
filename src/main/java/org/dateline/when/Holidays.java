package org.dateline.when;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.lexicon.Lexicon;
import org.dateline.when.Expression.DayOfMonth;
import org.dateline.when.ExpressionReader.Found;
import org.jspecify.annotations.Nullable;

/** Holidays that are on the same day everywhere. */
final class Holidays {

  private static final Map<List<String>, MonthDay> FIXED =
      byWords("holiday", monthAndDay -> MonthDay.parse("--" + monthAndDay));
  private static final Map<List<String>, Integer> BY_EASTER =
      byWords("easter-holiday", Integer::valueOf);
  private static final int LONGEST = 4;

  private Holidays() {}

  /** The holiday that starts at a token; null if there is none. */
  static @Nullable Found read(ExpressionReader reader, int i) {
    if (!reader.at(i).isCapitalised()) {
      return null;
    }
    for (int length = LONGEST; length >= 2; length--) {
      List<String> words = reader.lower(i, i + length);
      Optional<Integer> year = Numbers.year(reader.at(i + length));
      Expression day = day(words, year.orElse(null));
      if (day != null) {
        return new Found(i, i + length + (year.isPresent() ? 1 : 0), day);
      }
    }
    return null;
  }

  private static @Nullable Expression day(List<String> words, @Nullable Integer year) {
    MonthDay fixed = FIXED.get(words);
    if (fixed != null) {
      return new DayOfMonth(fixed.getMonth(), fixed.getDayOfMonth(), year);
    }
    Integer fromEaster = BY_EASTER.get(words);
    return fromEaster == null ? null : new Expression.FromEaster(fromEaster, year);
  }

  /** The holidays by the words of their names. */
  private static <V> Map<List<String>, V> byWords(String wordClass, Function<String, V> parse) {
    Map<List<String>, V> days = new HashMap<>();
    Lexicon.english()
        .values(wordClass, parse)
        .forEach((name, day) -> days.put(List.of(name.split("[ ']")), day));
    return Map.copyOf(days);
  }

  /** Easter Sunday, by the "anonymous" Gregorian algorithm (Nature, 20 April 1876). */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
