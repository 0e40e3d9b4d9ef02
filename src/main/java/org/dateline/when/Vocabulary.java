package org.dateline.when;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of time. */
final class Vocabulary {

  /** Units that one counts in. */
  enum Unit {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR,
    DECADE,
    CENTURY
  }

  static final Map<String, Month> MONTHS = months();
  static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
  static final Map<String, Unit> UNITS = units();

  /** First month of the season, in the north, where the news agencies are. */
  static final Map<String, Month> SEASONS =
      Map.of(
          "spring", Month.MARCH,
          "summer", Month.JUNE,
          "autumn", Month.SEPTEMBER,
          "fall", Month.SEPTEMBER,
          "winter", Month.DECEMBER);

  static final Map<String, Integer> COUNTS = counts();
  static final Map<String, Integer> ORDINALS = ordinals();

  /** Months that are words of another meaning, too. */
  static final Set<String> AMBIGUOUS_MONTHS = Set.of("may", "march", "august", "april", "june");

  /** Before a month alone, they make sure that it is one. */
  static final Set<String> BEFORE_MONTH =
      Set.of(
          "in",
          "since",
          "of",
          "last",
          "next",
          "this",
          "early",
          "late",
          "mid",
          "until",
          "till",
          "by",
          "from",
          "between",
          "during",
          "to",
          "and",
          "through",
          "-",
          "before",
          "after",
          "that",
          "throughout",
          "for",
          "the",
          "or",
          "around");

  /** Before a number of four digits, they make a year of it. */
  static final Set<String> BEFORE_YEAR =
      Set.of(
          "in",
          "since",
          "until",
          "till",
          "by",
          "during",
          "of",
          "from",
          "through",
          "before",
          "after",
          "early",
          "late",
          "mid",
          "year",
          "throughout",
          "circa",
          "between",
          "the",
          "a",
          "its",
          "his",
          "her",
          "their",
          "s",
          "(",
          "to",
          "spring",
          "summer",
          "autumn",
          "fall",
          "winter",
          "around");

  /** What is counted, so that the number before it is no year. */
  static final Set<String> COUNTED =
      Set.of(
          "people",
          "men",
          "women",
          "children",
          "soldiers",
          "troops",
          "civilians",
          "dead",
          "dollars",
          "euros",
          "pounds",
          "meters",
          "metres",
          "kilometers",
          "kilometres",
          "miles",
          "feet",
          "percent",
          "per",
          "refugees",
          "families",
          "houses",
          "homes",
          "tons",
          "tonnes",
          "prisoners",
          "fighters",
          "deaths",
          "cases",
          "victims",
          "members",
          "others",
          "students",
          "workers",
          "migrants",
          "km",
          "hectares",
          "acres",
          "barrels",
          "votes",
          "seats",
          "jobs",
          "rebels",
          "police",
          "villagers",
          "residents",
          "inhabitants",
          "vehicles",
          "tanks",
          "rounds",
          "shells",
          "times",
          "more");

  /** "Put off until May". */
  static final Set<String> POSTPONED =
      Set.of("off", "postponed", "delayed", "adjourned", "deferred", "extended");

  /** What is said to be so "since 2011" only for the sake of comparison. */
  static final Set<String> COMPARING =
      Set.of(
          "not",
          "never",
          "first",
          "time",
          "most",
          "worst",
          "biggest",
          "largest",
          "greatest",
          "deadliest",
          "bloodiest",
          "heaviest",
          "fiercest",
          "strongest",
          "highest",
          "lowest",
          "longest",
          "coldest",
          "hottest",
          "warmest",
          "wettest",
          "driest");

  /** "At the weekend", but not "the weekend edition". */
  static final Set<String> BEFORE_WEEKEND = Set.of("at", "over", "on", "during", "by", "through");

  /** "On the 21st". */
  static final Set<String> BEFORE_DAY = Set.of("on", "until", "till", "by", "from", "since");

  static final Set<String> BEHIND_DAY =
      Set.of(".", ",", ";", ":", "?", "!", ")", "and", "but", "when", "the", "to");

  /** They are said of what comes every week. */
  static final Set<String> RECURRING = Set.of("every", "each", "most", "any", "per");

  /** Days that are called by the name of a weekday and are another thing. */
  static final Set<String> NAMED_DAY =
      Set.of(
          "bloody", "black", "good", "ash", "palm", "easter", "super", "cyber", "whit", "giving");

  /** What follows the name of a weekday in the name of a newspaper. */
  static final Set<String> NEWSPAPER =
      Set.of("times", "telegraph", "mirror", "express", "post", "herald", "mail", "people", "star");

  /** Behind "may" they make a verb of it. */
  static final Set<String> BEHIND_MODAL =
      Set.of(
          "have", "be", "not", "also", "still", "never", "well", "yet", "soon", "even", "no", "or");

  /** Behind a weekday, what comes every week. */
  static final Set<String> WEEKLY =
      Set.of("market", "markets", "matinee", "edition", "supplement", "club", "magazine", "league");

  /** Said in the present, they are said of what a timetable holds. */
  static final Set<String> SCHEDULED =
      Set.of(
          "open", "opens", "reopen", "reopens", "close", "closes", "begin", "begins", "start",
          "starts", "resume", "resumes", "meets", "arrives", "departs", "returns", "moves",
          "expires", "kicks", "faces", "takes", "hosts", "heads", "goes", "go", "ends", "votes",
          "tours", "plays");

  /** "Is open" is on no timetable. */
  static final Set<String> BEFORE_ADJECTIVE =
      Set.of("is", "are", "was", "were", "be", "remain", "remains", "kept", "an", "the", "stay");

  private static final Set<String> FUTURE =
      Set.of("will", "shall", "ll", "scheduled", "slated", "upcoming", "forthcoming", "intends");

  /** They speak of what is to come only as in "is due", "is now planned", "planned for". */
  private static final Set<String> HALF_FUTURE = Set.of("due", "planned", "expected", "forecast");

  private static final Set<String> BEFORE_HALF_FUTURE = Set.of("is", "are", "be", "now", "also");
  private static final Set<String> AFTER_HALF_FUTURE = Set.of("for", "on", "in", "next");
  private static final Set<String> FUTURE_PAIRS =
      Set.of(
          "is to",
          "are to",
          "plans to",
          "plan to",
          "set to",
          "aims to",
          "ahead of",
          "hopes to",
          "hope to",
          "expects to",
          "is set",
          "are set",
          "about to");
  private static final Set<String> PAST =
      Set.of(
          "was",
          "were",
          "had",
          "did",
          "been",
          "said",
          "told",
          "arose",
          "ate",
          "awoke",
          "beat",
          "became",
          "befell",
          "began",
          "bent",
          "bit",
          "bled",
          "blew",
          "bore",
          "bought",
          "broke",
          "brought",
          "built",
          "burned",
          "burnt",
          "burst",
          "came",
          "cast",
          "caught",
          "chose",
          "clung",
          "crept",
          "cut",
          "dealt",
          "died",
          "drank",
          "drew",
          "drove",
          "dug",
          "fed",
          "fell",
          "felt",
          "fled",
          "flew",
          "flung",
          "forbade",
          "foresaw",
          "forgot",
          "fought",
          "found",
          "froze",
          "gave",
          "got",
          "grew",
          "heard",
          "held",
          "hid",
          "hit",
          "hung",
          "hurt",
          "kept",
          "knelt",
          "knew",
          "laid",
          "lay",
          "leapt",
          "led",
          "left",
          "lent",
          "let",
          "lit",
          "lost",
          "made",
          "meant",
          "met",
          "misled",
          "overcame",
          "overran",
          "overthrew",
          "overtook",
          "paid",
          "put",
          "quit",
          "ran",
          "rang",
          "read",
          "rebuilt",
          "retook",
          "rode",
          "rose",
          "sang",
          "sank",
          "sat",
          "saw",
          "sent",
          "set",
          "shone",
          "shook",
          "shot",
          "shrank",
          "shut",
          "slept",
          "slew",
          "slid",
          "sold",
          "sought",
          "spat",
          "sped",
          "spent",
          "split",
          "spoke",
          "sprang",
          "spread",
          "stole",
          "stood",
          "strode",
          "struck",
          "stuck",
          "stung",
          "swam",
          "swept",
          "swore",
          "swung",
          "taught",
          "thought",
          "threw",
          "thrust",
          "took",
          "tore",
          "trod",
          "understood",
          "undertook",
          "undid",
          "upheld",
          "went",
          "wept",
          "withdrew",
          "withheld",
          "withstood",
          "woke",
          "won",
          "wore",
          "wrote");

  private Vocabulary() {}

  /** Whether a word between two others speaks of what is to come, whatever else is said. */
  static boolean isSurelyFuture(String before, Token token, String after) {
    return FUTURE.contains(token.lower())
        || (HALF_FUTURE.contains(token.lower())
            && (BEFORE_HALF_FUTURE.contains(before) || AFTER_HALF_FUTURE.contains(after)));
  }

  /** Whether a word between two others may speak of what is to come. */
  static boolean isFuture(String before, Token token, String after) {
    return isSurelyFuture(before, token, after)
        || FUTURE_PAIRS.contains(token.lower() + " " + after)
        || (POSTPONED.contains(token.lower()) && (after.equals("until") || after.equals("to")));
  }

  /** Whether a word before another speaks of what was; "set for May" may be of both. */
  static boolean isPast(Token token, String after) {
    String word = token.lower();
    boolean open = word.equals("set") && after.equals("for");
    return !open && PAST.contains(word) || word.endsWith("ed") && word.length() > 4;
  }

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      months.put(name, month);
      months.put(name.substring(0, 3), month);
    }
    months.put("sept", Month.SEPTEMBER);
    return Map.copyOf(months);
  }

  private static Map<String, DayOfWeek> weekdays() {
    Map<String, DayOfWeek> days = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day.name().toLowerCase(Locale.ROOT), day);
    }
    return Map.copyOf(days);
  }

  private static Map<String, Unit> units() {
    Map<String, Unit> units = new HashMap<>();
    for (Unit unit : Unit.values()) {
      String name = unit.name().toLowerCase(Locale.ROOT);
      units.put(name, unit);
      units.put(name + "s", unit);
    }
    units.put("centuries", Unit.CENTURY);
    return Map.copyOf(units);
  }

  private static Map<String, Integer> counts() {
    Map<String, Integer> counts = new HashMap<>(Map.of("a", 1, "an", 1));
    List<String> words =
        List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");
    for (int i = 0; i < words.size(); i++) {
      counts.put(words.get(i), i + 1);
    }
    counts.putAll(Map.of("thirty", 30, "forty", 40, "fifty", 50));
    return Map.copyOf(counts);
  }

  private static Map<String, Integer> ordinals() {
    Map<String, Integer> ordinals = new HashMap<>();
    List<String> words =
        List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");
    for (int i = 0; i < words.size(); i++) {
      ordinals.put(words.get(i), i + 1);
    }
    return Map.copyOf(ordinals);
  }
}
