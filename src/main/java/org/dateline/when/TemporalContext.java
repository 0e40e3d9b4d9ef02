package org.dateline.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.dateline.time.DatePrecision;
import org.dateline.time.DateSpan;
import org.dateline.time.PartialDate;
import org.dateline.when.Vocabulary.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The context in which a time expression is resolved.
 *
 * @param published when the article was published
 * @param previous the days of the previous expression
 * @param tense whether its clause is about the past or the future
 */
record TemporalContext(@Nullable PartialDate published, @Nullable DateSpan previous, Tense tense) {

  /** A day of the year that is so near is meant, whatever the tense. */
  private static final int DAYS_OF_ANY_TENSE = 31;

  enum Tense {
    PAST,
    FUTURE,
    UNKNOWN
  }

  /** The day of publication, if it is known to the day. */
  Optional<LocalDate> today() {
    return Optional.ofNullable(published)
        .filter(date -> date.precision() == DatePrecision.DAY)
        .map(PartialDate::first);
  }

  /** The month of publication, if it is known to the month. */
  Optional<YearMonth> month() {
    return Optional.ofNullable(published)
        .filter(date -> date.precision() != DatePrecision.YEAR)
        .map(date -> YearMonth.from(date.first()));
  }

  /** The year of publication. */
  Optional<Integer> year() {
    return Optional.ofNullable(published).map(date -> date.first().getYear());
  }

  /** The last such weekday up to today, or in the future tense the next one from today on. */
  Optional<DateSpan> weekday(DayOfWeek day) {
    return today()
        .map(
            today ->
                DateSpan.day(
                    today.with(
                        tense == Tense.FUTURE
                            ? TemporalAdjusters.nextOrSame(day)
                            : TemporalAdjusters.previousOrSame(day))));
  }

  /**
   * Resolves a day without a year: the nearest one, or the nearest in the direction of the tense.
   */
  Optional<DateSpan> dayOfYear(Month month, int day) {
    if (today().isEmpty()) {
      return month().map(now -> year(month, now)).flatMap(year -> day(year, month, day));
    }
    return nearest(year -> day(year, month, day).map(DateSpan::first));
  }

  /**
   * Of the occurrences of an annual day, the one nearest to today in the direction of the tense.
   */
  Optional<DateSpan> nearest(IntFunction<Optional<LocalDate>> dayOfYear) {
    return today()
        .flatMap(
            today ->
                IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
                    .mapToObj(dayOfYear)
                    .flatMap(Optional::stream)
                    .filter(candidate -> fits(candidate, today))
                    .min(Comparator.comparingLong(candidate -> distance(candidate, today))))
        .map(DateSpan::day);
  }

  // "They were to have met on April 8", on April 5: a day of almost a year ago would have its year
  // with it, so that the tense of another verb has misled.
  private boolean fits(LocalDate candidate, LocalDate today) {
    if (distance(candidate, today) <= DAYS_OF_ANY_TENSE) {
      return true;
    }
    return switch (tense) {
      case PAST -> !candidate.isAfter(today);
      case FUTURE -> !candidate.isBefore(today);
      case UNKNOWN -> true;
    };
  }

  private static long distance(LocalDate a, LocalDate b) {
    return Math.abs(ChronoUnit.DAYS.between(a, b));
  }

  static Optional<DateSpan> day(int year, Month month, int day) {
    return day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth()
        ? Optional.of(DateSpan.day(LocalDate.of(year, month, day)))
        : Optional.empty();
  }

  /** The year of a month without an explicit year. */
  Optional<Integer> yearOf(Month month) {
    return month().map(now -> year(month, now));
  }

  private int year(Month month, YearMonth now) {
    if (tense == Tense.FUTURE) {
      return month.getValue() >= now.getMonthValue() ? now.getYear() : now.getYear() + 1;
    }
    return month.getValue() <= now.getMonthValue() ? now.getYear() : now.getYear() - 1;
  }

  /** The unit that contains today, shifted by a number of units: -1 is the last one, 1 the next. */
  Optional<DateSpan> unit(Unit unit, int offset) {
    return switch (unit) {
      case HOUR -> today().map(DateSpan::day);
      case DAY -> today().map(today -> DateSpan.day(today.plusDays(offset)));
      case WEEK -> today().map(today -> week(today.plusWeeks(offset)));
      case MONTH -> month().map(now -> now.plusMonths(offset)).map(m -> DateSpan.months(m, m));
      case YEAR -> year().map(now -> DateSpan.years(now + offset, now + offset));
      case DECADE ->
          year().map(now -> Math.floorDiv(now, 10) * 10 + 10 * offset).map(d -> years(d, 10));
      case CENTURY ->
          year().map(now -> Math.floorDiv(now, 100) * 100 + 100 * offset).map(c -> years(c, 100));
    };
  }

  /** Moves a day by a number of units. */
  static LocalDate shifted(LocalDate from, Unit unit, int offset) {
    return switch (unit) {
      case HOUR -> from;
      case DAY -> from.plusDays(offset);
      case WEEK -> from.plusWeeks(offset);
      case MONTH -> from.plusMonths(offset);
      case YEAR -> from.plusYears(offset);
      case DECADE -> from.plusYears(10L * offset);
      case CENTURY -> from.plusYears(100L * offset);
    };
  }

  /** The week, month or year, as the unit is, a number of units after a day. */
  static DateSpan moved(LocalDate from, Unit unit, int offset) {
    LocalDate day = shifted(from, unit, offset);
    return switch (unit) {
      case HOUR, DAY -> DateSpan.day(day);
      case WEEK -> week(day);
      case MONTH -> month(YearMonth.from(day));
      case YEAR, DECADE, CENTURY -> years(day.getYear(), 1);
    };
  }

  private static DateSpan month(YearMonth month) {
    return DateSpan.months(month, month);
  }

  private static DateSpan years(int first, int count) {
    return DateSpan.years(first, first + count - 1);
  }

  private static DateSpan week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return DateSpan.days(monday, monday.plusDays(6));
  }
}
