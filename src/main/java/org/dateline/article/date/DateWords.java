package org.dateline.article.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.date.FieldDate.Ambiguous;
import org.dateline.article.date.FieldDate.Known;
import org.dateline.time.PartialDate;

/**
 * Dates in words and figures, in many languages: {@code Wed Mar 13 10:00:00 +0000 2024}, {@code
 * Wednesday, March 13, 2024 - 10:00}, {@code 13. März 2024}, {@code 13 de marzo de 2024}, {@code
 * 13/03/2024 10:00}. A time of day, its zone and the day of the week are passed over; any other
 * word means that it is not a date.
 */
final class DateWords {

  // With seconds, "am" or "Uhr", and a zone by name or in figures.
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d.])(?:[01]?\\d|2[0-4])(?:[:h]\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?|\\.\\d{2}(?![.\\d])|(?=\\h?[aApP]\\.?[mM]))"
              + "(?:\\h?[aApP]\\.?[mM]\\.?(?![\\p{L}]))?(?:\\h?(?:Uhr|hrs?|h)(?![\\p{L}]))?"
              + "(?:\\h?(?:Z|UTC|GMT|[A-Z]{2,5}(?![\\p{L}]))?\\h?(?:[+-]\\d{1,2}(?::?\\d{2})?)?)?(?![\\d])");
  private static final Pattern ZONE_NAME =
      Pattern.compile("[A-Z][a-z]+/[A-Z][A-Za-z_]+|\\([^()]*+\\)");
  private static final Pattern EAST_ASIAN = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
  private static final Pattern FIGURES =
      Pattern.compile("(\\d{1,4})\\h*([-/.])\\h*(\\d{1,2})\\h*\\2\\h*(\\d{1,4})\\.?");
  private static final Pattern TOKEN = Pattern.compile("\\d+|\\p{L}[\\p{L}\\p{M}]*");
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Zs},;.|/·•–—'’°º()-]*");

  // Words around the parts of a date; "th" and "er" follow its day.
  private static final Set<String> FILLERS =
      Set.of(
          "of", "the", "on", "at", "st", "nd", "rd", "th", "er", "de", "del", "le", "el", "la",
          "den", "der", "am", "um", "il", "di", "o", "i", "a", "à", "kl", "alle", "ore", "г");

  private DateWords() {}

  /**
   * Reads a date; empty if the words are something else.
   *
   * @throws DateTimeException if the calendar has no such day
   */
  static Optional<FieldDate> read(String words) {
    String date = EAST_ASIAN.matcher(words).replaceFirst("$1-$2-$3");
    date = ZONE_NAME.matcher(date).replaceAll(" ");
    date = TIME.matcher(date).replaceAll(" ").replaceAll("^[\\s,|·–—-]+|[\\s,|·–—-]+$", "");
    return figures(withoutDayOfWeek(date)).or(() -> inWords(withoutTime(words)));
  }

  private static String withoutTime(String words) {
    String date = ZONE_NAME.matcher(words).replaceAll(" ");
    Matcher time = TIME.matcher(date);
    StringBuilder rest = new StringBuilder();
    while (time.find()) {
      // "10:00 MAR 13": the capitals after a time may be a month.
      String zone = time.group().replaceAll("[^\\p{L}]", " ").strip();
      time.appendReplacement(rest, MonthNames.find(zone).isPresent() ? " " + zone + " " : " ");
    }
    return time.appendTail(rest).toString();
  }

  private static String withoutDayOfWeek(String date) {
    Matcher first = Pattern.compile("(\\p{L}[\\p{L}\\p{M}-]*)\\.?,?\\s+(.*)").matcher(date);
    return first.matches() && MonthNames.isDay(first.group(1)) ? first.group(2) : date;
  }

  private static Optional<FieldDate> figures(String date) {
    Matcher figures = FIGURES.matcher(date);
    if (!figures.matches()) {
      return Optional.empty();
    }
    int second = Integer.parseInt(figures.group(3));
    if (figures.group(1).length() == 4) {
      return known(number(figures, 1), second, number(figures, 4));
    }
    if (figures.group(1).length() > 2
        || figures.group(4).length() == 1
        || figures.group(4).length() == 3) {
      return Optional.empty();
    }
    int first = number(figures, 1);
    int year = year(figures.group(4));
    // With full stops the day comes first everywhere.
    if (first > 12 || first == second || figures.group(2).equals(".")) {
      return known(year, second, first);
    }
    if (second > 12) {
      return known(year, first, second);
    }
    return Optional.of(
        new Ambiguous(
            PartialDate.of(LocalDate.of(year, second, first)),
            PartialDate.of(LocalDate.of(year, first, second))));
  }

  private static Optional<FieldDate> inWords(String words) {
    List<String> numbers = new ArrayList<>();
    List<Month> months = new ArrayList<>();
    int monthAt = 0;
    int end = 0;
    Matcher token = TOKEN.matcher(words);
    while (token.find()) {
      if (!BETWEEN.matcher(words.substring(end, token.start())).matches()) {
        return Optional.empty();
      }
      end = token.end();
      String word = token.group();
      Optional<Month> month = MonthNames.find(word);
      if (Character.isDigit(word.charAt(0))) {
        numbers.add(word);
      } else if (month.isPresent()) {
        months.add(month.get());
        monthAt = numbers.size();
      } else if (!MonthNames.isDay(word) && !FILLERS.contains(word.toLowerCase(Locale.ROOT))) {
        return Optional.empty();
      }
    }
    // "mar. 12 mars 2024": Tuesday in French looks like a month.
    boolean one = months.size() == 1 || months.size() == 2 && numbers.size() == 2;
    boolean whole = BETWEEN.matcher(words.substring(end)).matches();
    return one && whole ? date(numbers, months.get(months.size() - 1), monthAt) : Optional.empty();
  }

  private static Optional<FieldDate> date(List<String> numbers, Month month, int monthAt) {
    if (numbers.size() == 1 && numbers.get(0).length() == 4) {
      return Optional.of(
          new Known(PartialDate.parse("%s-%02d".formatted(numbers.get(0), month.getValue()))));
    }
    if (numbers.size() != 2) {
      return Optional.empty();
    }
    boolean yearFirst = numbers.get(0).length() == 4;
    String year = numbers.get(yearFirst ? 0 : 1);
    String day = numbers.get(yearFirst ? 1 : 0);
    boolean shortYear = year.length() == 2 && monthAt == 1;
    return day.length() <= 2 && (year.length() == 4 || shortYear)
        ? known(year(year), month.getValue(), Integer.parseInt(day))
        : Optional.empty();
  }

  private static Optional<FieldDate> known(int year, int month, int day) {
    return Optional.of(new Known(PartialDate.of(LocalDate.of(year, month, day))));
  }

  /** A year of which two figures are written: from 1950 to 2049. */
  private static int year(String figures) {
    int year = Integer.parseInt(figures);
    return figures.length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
