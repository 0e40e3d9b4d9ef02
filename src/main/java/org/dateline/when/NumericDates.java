package org.dateline.when;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Passage;
import org.dateline.time.DateSpan;
import org.dateline.when.Expression.Told;
import org.dateline.when.ExpressionReader.Found;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates in figures: "13/04/2023", "13.04.2023", "2023/04/13", "13APR2023", and the date-time
 * groups of armed forces, "131400ZAPR23". Where day and month may be either, the other dates of the
 * text decide; without any that is certain, there is no date.
 */
final class NumericDates {

  /** Which comes first in the dates of a text. */
  enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN
  }

  private static final Pattern IN_FIGURES =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|(?<=/)\\d{2})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:T.*)?");
  private static final Pattern WITH_LETTERS =
      Pattern.compile("(\\d{1,2})-?([A-Za-z]{3,9})-?(\\d{4}|\\d{2})");
  private static final Pattern DATE_TIME_GROUP =
      Pattern.compile("(\\d{2})\\d{4}[A-Z]([A-Z]{3})(\\d{4}|\\d{2})");
  private static final Pattern DAY_OF_GROUP = Pattern.compile("(\\d{2})\\d{4}[A-Z]");

  private static final Pattern TWO_OR_FOUR = Pattern.compile("\\d{4}|\\d{2}");

  private final Supplier<Order> order;

  /**
   * @param order which comes first in the dates of the text; asked only where a date needs it
   */
  NumericDates(Supplier<Order> order) {
    this.order = order;
  }

  /** The day that a token starts; null if it starts none. */
  @Nullable Found read(ExpressionReader reader, int i) {
    Optional<LocalDate> day = read(reader.at(i));
    if (day.isPresent()) {
      return found(i, i + 1, day.get());
    }
    return day(reader, i);
  }

  // "13-Apr-2023", "131400Z APR 23"
  private static @Nullable Found day(ExpressionReader reader, int i) {
    boolean hyphens = reader.at(i + 1).text().equals("-") && reader.at(i + 3).text().equals("-");
    Matcher group = DAY_OF_GROUP.matcher(reader.at(i).text());
    Optional<Integer> number =
        hyphens
            ? Numbers.dayOfMonth(reader.at(i))
            : group.matches() ? Optional.of(number(group, 1)) : Optional.empty();
    int month = hyphens ? i + 2 : i + 1;
    int year = hyphens ? i + 4 : i + 2;
    if (number.isEmpty() || !TWO_OR_FOUR.matcher(reader.at(year).text()).matches()) {
      return null;
    }
    return month(reader.at(month).text())
        .flatMap(m -> day(year(reader.at(year).text()), m.getValue(), number.get()))
        .map(known -> found(i, year + 1, known))
        .orElse(null);
  }

  private static Found found(int from, int to, LocalDate day) {
    return new Found(from, to, new Told(DateSpan.day(day)));
  }

  /** The day that a word means; empty if it means none, or if that is uncertain. */
  private Optional<LocalDate> read(Word word) {
    String text = word.text();
    if (text.length() < 6 || text.length() > 20) {
      return Optional.empty();
    }
    Matcher figures = IN_FIGURES.matcher(text);
    if (figures.matches()) {
      return inFigures(figures);
    }
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return day(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
    }
    Matcher group = DATE_TIME_GROUP.matcher(text);
    Matcher letters = WITH_LETTERS.matcher(text);
    Matcher named = group.matches() ? group : letters.matches() ? letters : null;
    return named == null
        ? Optional.empty()
        : month(named.group(2))
            .flatMap(month -> day(year(named.group(3)), month.getValue(), number(named, 1)));
  }

  /** A year of which two figures are written: from 1950 to 2049. */
  static int year(String figures) {
    int year = Integer.parseInt(figures);
    return figures.length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
  }

  /** Which comes first in the dates of a text: what its unambiguous dates agree on. */
  static Order orderIn(AnnotatedText text) {
    boolean dayFirst = false;
    boolean monthFirst = false;
    for (Passage sentence : text.sentences()) {
      Matcher figures = IN_FIGURES.matcher(text.text()).region(sentence.start(), sentence.end());
      while (figures.find()) {
        dayFirst |= number(figures, 1) > 12 && number(figures, 3) <= 12;
        monthFirst |= number(figures, 3) > 12 && number(figures, 1) <= 12;
      }
    }
    return dayFirst == monthFirst ? Order.UNKNOWN : dayFirst ? Order.DAY_FIRST : Order.MONTH_FIRST;
  }

  private Optional<LocalDate> inFigures(Matcher figures) {
    int first = number(figures, 1);
    int second = number(figures, 3);
    int year = year(figures.group(4));
    if (first > 12 || first == second) {
      return day(year, second, first);
    }
    if (second > 12) {
      return day(year, first, second);
    }
    return switch (order.get()) {
      case DAY_FIRST -> day(year, second, first);
      case MONTH_FIRST -> day(year, first, second);
      case UNKNOWN -> Optional.empty();
    };
  }

  private static Optional<Month> month(String name) {
    @Nullable Month month = Vocabulary.MONTHS.get(name.toLowerCase(Locale.ROOT));
    return Optional.ofNullable(month);
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    boolean exists =
        year >= 1000
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
