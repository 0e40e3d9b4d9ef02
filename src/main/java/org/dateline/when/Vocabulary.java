package org.dateline.when;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.lexicon.Lexicon;
import org.dateline.time.DatePrecision;

/** The words of time, and the rules by which single words show a tense. */
final class Vocabulary {

  /** Units that one counts in. */
  enum Unit {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR,
    DECADE,
    CENTURY;

    /** Whether it is shorter than what a date is known to. */
    boolean isFinerThan(DatePrecision precision) {
      return switch (precision) {
        case DAY -> false;
        case MONTH -> compareTo(MONTH) < 0;
        case YEAR -> compareTo(YEAR) < 0;
      };
    }
  }

  static final Map<String, Month> MONTHS = months();
  static final Map<String, DayOfWeek> WEEKDAYS =
      Lexicon.english().values("weekday", number -> DayOfWeek.of(Integer.parseInt(number)));
  static final Map<String, Unit> UNITS =
      Lexicon.english().values("unit", unit -> Unit.valueOf(unit.toUpperCase(Locale.ROOT)));

  /** First month of the season, in the north, where the news agencies are. */
  static final Map<String, Month> SEASONS = monthsOf("season");

  static final Map<String, Integer> COUNTS = Lexicon.english().values("count", Integer::valueOf);
  static final Map<String, Integer> ORDINALS =
      Lexicon.english().values("ordinal", Integer::valueOf);

  /** Months that are words of another meaning, too. */
  static final Set<String> AMBIGUOUS_MONTHS = Lexicon.english().words("ambiguous-month");

  /** Before a month alone, they make sure that it is one. */
  static final Set<String> BEFORE_MONTH = Lexicon.english().words("before-month");

  /** Before a number of four digits, they make a year of it. */
  static final Set<String> BEFORE_YEAR = Lexicon.english().words("before-year");

  /** What is counted, so that the number before it is no year. */
  static final Set<String> COUNTED = Lexicon.english().words("counted");

  /** Makes of vehicles, before which a year is that of a model: "a 2008 Ford". */
  static final Set<String> VEHICLE_MAKES = Lexicon.english().words("vehicle-make");

  /** Kinds of vehicles, before which a year is that of a model: "a 2008 pickup". */
  static final Set<String> VEHICLE_TYPES = Lexicon.english().words("vehicle-type");

  /** The months of old letters: "the 24th ult." */
  static final Map<String, Integer> MONTHS_FROM_NOW =
      Lexicon.english().values("month-from-now", Integer::valueOf);

  /** "Put off until May". */
  static final Set<String> POSTPONED = Lexicon.english().words("postponed");

  /** What is said to be so "since 2011" only for the sake of comparison. */
  static final Set<String> COMPARING = Lexicon.english().words("comparing");

  /** "At the weekend", but not "the weekend edition". */
  static final Set<String> BEFORE_WEEKEND = Lexicon.english().words("before-weekend");

  /** "On the 21st". */
  static final Set<String> BEFORE_DAY = Lexicon.english().words("before-day");

  static final Set<String> BEHIND_DAY = Lexicon.english().words("after-day");

  /** They are said of what comes every week. */
  static final Set<String> RECURRING = Lexicon.english().words("recurring");

  /** Days that are called by the name of a weekday and are another thing. */
  static final Set<String> NAMED_DAY = Lexicon.english().words("named-day");

  /** What follows the name of a weekday in the name of a newspaper. */
  static final Set<String> NEWSPAPER = Lexicon.english().words("newspaper");

  /** After "may" they make a verb of it. */
  static final Set<String> BEHIND_MODAL = Lexicon.english().words("after-may");

  /** After a weekday, what comes every week. */
  static final Set<String> WEEKLY = Lexicon.english().words("weekly");

  /** Said in the present, they are said of what a timetable holds. */
  static final Set<String> SCHEDULED = Lexicon.english().words("scheduled");

  /** "Is open" is on no timetable. */
  static final Set<String> BEFORE_ADJECTIVE = Lexicon.english().words("before-state");

  private static final Set<String> FUTURE = Lexicon.english().words("future");

  /** They speak of what is to come only as in "is due", "is now planned", "planned for". */
  private static final Set<String> HALF_FUTURE = Lexicon.english().words("half-future");

  private static final Set<String> BEFORE_HALF_FUTURE =
      Lexicon.english().words("before-half-future");
  private static final Set<String> AFTER_HALF_FUTURE = Lexicon.english().words("after-half-future");
  private static final Set<String> FUTURE_PAIRS = Lexicon.english().words("future-pair");
  private static final Set<String> PAST = Lexicon.english().words("past");

  private Vocabulary() {}

  /** Whether a word between two others speaks of what is to come, whatever else is said. */
  static boolean isSurelyFuture(String before, Word token, String after) {
    return FUTURE.contains(token.lower())
        || (HALF_FUTURE.contains(token.lower())
            && (BEFORE_HALF_FUTURE.contains(before) || AFTER_HALF_FUTURE.contains(after)));
  }

  /** Whether a word between two others may speak of what is to come. */
  static boolean isFuture(String before, Word token, String after) {
    return isSurelyFuture(before, token, after)
        || FUTURE_PAIRS.contains(token.lower() + " " + after)
        || (POSTPONED.contains(token.lower()) && (after.equals("until") || after.equals("to")));
  }

  /** Whether a word before another speaks of what was; "set for May" may be of both. */
  static boolean isPast(Word token, String after) {
    String word = token.lower();
    boolean open = word.equals("set") && after.equals("for");
    return !open && PAST.contains(word) || word.endsWith("ed") && word.length() > 4;
  }

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>(monthsOf("month"));
    months.putAll(monthsOf("month-short"));
    return Map.copyOf(months);
  }

  private static Map<String, Month> monthsOf(String wordClass) {
    return Lexicon.english().values(wordClass, number -> Month.of(Integer.parseInt(number)));
  }
}
