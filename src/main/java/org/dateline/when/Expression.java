package org.dateline.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dateline.time.DateSpan;
import org.dateline.time.PartialDate;
import org.dateline.when.Vocabulary.Unit;
import org.jspecify.annotations.Nullable;

/** The meaning of a time expression, before it is resolved in a context. */
sealed interface Expression {

  /** Resolves the expression to days; empty if the context is not sufficient. */
  Optional<DateSpan> from(TemporalContext context);

  /** What kind of words it is. */
  default String form() {
    return getClass().getSimpleName() + (year().isPresent() ? " of a year" : "");
  }

  /** The same expression in a given year, unless it has its own. */
  default Expression in(int year) {
    return this;
  }

  /** The explicit year, if there is one. */
  default Optional<Integer> year() {
    return Optional.empty();
  }

  /** Whether it is a day or a month without an explicit year. */
  default boolean isOfSomeYear() {
    return false;
  }

  /** Whether it is a day of a month, so that other days of that month may be listed with it. */
  default boolean isDayOfAMonth() {
    return onDay(1).isPresent();
  }

  /** Another day of the same month, where it is a day of a month. */
  default Optional<Expression> onDay(int day) {
    return Optional.empty();
  }

  /** Days that are stated in full. */
  record Told(DateSpan span) implements Expression {
    @Override
    public Optional<DateSpan> from(TemporalContext context) {
      return Optional.of(span);
    }

    @Override
    public Optional<Integer> year() {
      return Optional.of(span.first().getYear());
    }
  }

  /** A day of a month. */
  record DayOfMonth(Month month, int day, @Nullable Integer told) implements Expression {
    @Override
    public Optional<DateSpan> from(TemporalContext context) {
      return told == null ? context.dayOfYear(month, day) : TemporalContext.day(told, month, day);
    }

    @Override
    public boolean isOfSomeYear() {
      return told == null;
    }

    @Override
    public Expression in(int year) {
      return told == null ? new DayOfMonth(month, day, year) : this;
    }

    @Override
    public Optional<Expression> onDay(int other) {
      return Optional.of(new DayOfMonth(month, other, told));
    }

    @Override
    public Optional<Integer> year() {
      return Optional.ofNullable(told);
    }
  }

  /** Some months from a first one on, or a third of one month. */
  record Months(Month first, int count, Part part, @Nullable Integer told) implements Expression {
    @Override
    public Optional<DateSpan> from(TemporalContext context) {
      Optional<Integer> year = Optional.ofNullable(told).or(() -> context.yearOf(first));
      return year.map(known -> span(YearMonth.of(known, first)));
    }

    private DateSpan span(YearMonth from) {
      DateSpan all = DateSpan.months(from, from.plusMonths(count - 1L));
      if (part == Part.ALL || count > 1) {
        return all;
      }
      return switch (part) {
        case EARLY -> DateSpan.days(from.atDay(1), from.atDay(10));
        case MID -> DateSpan.days(from.atDay(11), from.atDay(20));
        default -> DateSpan.days(from.atDay(21), from.atEndOfMonth());
      };
    }

    @Override
    public boolean isOfSomeYear() {
      return told == null;
    }

    @Override
    public Expression in(int year) {
      return told == null ? new Months(first, count, part, year) : this;
    }

    @Override
    public Optional<Integer> year() {
      return Optional.ofNullable(told);
    }
  }

  /** Early, in the middle, or late in a year, decade or century. */
  record Years(int first, int count, Part part) implements Expression {
    @Override
    public Optional<DateSpan> from(TemporalContext context) {
      if (count == 1) {
        return Optional.of(
            switch (part) {
              case ALL -> DateSpan.years(first, first);
              case EARLY -> months(1);
              case MID -> months(5);
              case LATE -> months(9);
            });
      }
      // In the 1990s, early is up to 1993 and late from 1997; centuries are divided in the same
      // proportions.
      int third = count * 3 / 10;
      int from = part == Part.MID ? third + count / 10 : part == Part.LATE ? count - third : 0;
      int to = part == Part.EARLY ? third + count / 10 : part == Part.MID ? count - third : count;
      return Optional.of(DateSpan.years(first + from, first + to - 1));
    }

    private DateSpan months(int month) {
      return DateSpan.months(YearMonth.of(first, month), YearMonth.of(first, month + 3));
    }

    @Override
    public Optional<Integer> year() {
      return count == 1 ? Optional.of(first) : Optional.empty();
    }
  }

  /** Which part of a month or of years is meant. */
  enum Part {
    ALL,
    EARLY,
    MID,
    LATE
  }

  /** A weekday, in this week, before or after. */
  record Weekday(DayOfWeek day, Direction direction) implements Expression {
    @Override
    public String form() {
      return "Weekday " + direction;
    }

    @Override
    public Optional<DateSpan> from(TemporalContext context) {
      return switch (direction) {
        case AS_TOLD -> context.weekday(day);
        case LAST ->
            context.today().map(d -> DateSpan.day(d.with(TemporalAdjusters.previous(day))));
        case THIS ->
            context.today().map(d -> DateSpan.day(d.with(TemporalAdjusters.nextOrSame(day))));
        case NEXT -> context.today().map(d -> DateSpan.day(d.with(TemporalAdjusters.next(day))));
      };
    }
  }

  /** Which of several occurrences is meant. */
  enum Direction {
    AS_TOLD,
    LAST,
    THIS,
    NEXT
  }

  /** Last September, this summer, next spring. */
  record RelativeMonths(Month first, int count, Direction direction) implements Expression {
    @Override
    public Optional<DateSpan> from(TemporalContext context) {
      return context.month().map(now -> span(now));
    }

    private DateSpan span(YearMonth now) {
      YearMonth month = YearMonth.of(now.getYear(), first);
      if (direction == Direction.LAST) {
        while (!month.plusMonths(count - 1L).isBefore(now)) {
          month = month.minusYears(1);
        }
      } else if (direction == Direction.NEXT && !month.isAfter(now)) {
        month = month.plusYears(1);
      }
      return DateSpan.months(month, month.plusMonths(count - 1L));
    }
  }

  /** Saturday and Sunday of the last, of this or of the next week. */
  record Weekend(Direction direction) implements Expression {
    @Override
    public Optional<DateSpan> from(TemporalContext context) {
      return context
          .today()
          .map(today -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
          .map(
              monday ->
                  switch (direction) {
                    case LAST -> monday.minusDays(2);
                    case NEXT -> monday.plusDays(12);
                    case THIS -> monday.plusDays(5);
                    case AS_TOLD -> monday.plusDays(isToCome(context, monday) ? 5 : -2);
                  })
          .map(saturday -> DateSpan.days(saturday, saturday.plusDays(1)));
    }

    // "At the weekend", on a Sunday, means the current weekend.
    private static boolean isToCome(TemporalContext context, LocalDate monday) {
      return context.tense() == TemporalContext.Tense.FUTURE
          || context.today().filter(day -> !day.isBefore(monday.plusDays(5))).isPresent();
    }
  }

  /** From the beginning of an expression to the end of another. */
  record Range(Expression first, Expression last) implements Expression {
    @Override
    public String form() {
      return "Range of " + first.form();
    }

    @Override
    public Optional<DateSpan> from(TemporalContext context) {
      Expression begin = last.year().map(first::in).orElse(first);
      Expression end = begin.year().map(last::in).orElse(last);
      return begin.from(context).flatMap(a -> end.from(context).flatMap(b -> join(a, b, context)));
    }

    @Override
    public Expression in(int year) {
      return new Range(first.in(year), last.in(year));
    }

    @Override
    public boolean isOfSomeYear() {
      return first.isOfSomeYear() && last.isOfSomeYear();
    }

    @Override
    public Optional<Expression> onDay(int day) {
      return last.onDay(day);
    }

    private Optional<DateSpan> join(DateSpan a, DateSpan b, TemporalContext context) {
      if (!a.first().isAfter(b.last())) {
        return Optional.of(a.to(b));
      }
      if (first instanceof Weekday && last instanceof Weekday) {
        return joinWeekdays(a, b, context);
      }
      // "From 28 December to 3 January 2023" begins in 2022.
      Expression yearBefore = first.in(b.first().getYear() - 1);
      return first.isOfSomeYear()
          ? yearBefore.from(context).filter(c -> !c.first().isAfter(b.last())).map(c -> c.to(b))
          : Optional.empty();
    }

    // "From Thursday to Monday" is one period, whatever the day of publication.
    private static Optional<DateSpan> joinWeekdays(
        DateSpan a, DateSpan b, TemporalContext context) {
      boolean toCome = context.tense() == TemporalContext.Tense.FUTURE;
      LocalDate begin = toCome ? a.first() : a.first().minusWeeks(1);
      LocalDate end = toCome ? b.last().plusWeeks(1) : b.last();
      return begin.isAfter(end) ? Optional.empty() : Optional.of(DateSpan.days(begin, end));
    }
  }

  /** From an expression to the day of publication. */
  record Since(Expression begin) implements Expression {
    @Override
    public Optional<DateSpan> from(TemporalContext context) {
      PartialDate published = context.published();
      return published == null
          ? Optional.empty()
          : begin
              .from(context)
              .filter(span -> !span.first().isAfter(published.last()))
              .map(span -> new DateSpan(span.first(), published.last(), span.precision()));
    }
  }

  /** The unit that contains today, or one before or after it. */
  record UnitFromNow(Unit unit, int offset) implements Expression {
    @Override
    public String form() {
      return "UnitFromNow " + unit + " " + offset;
    }

    @Override
    public Optional<DateSpan> from(TemporalContext context) {
      return context.unit(unit, offset);
    }
  }

  /** A number of units ago, or from now. */
  record Ago(Unit unit, int offset) implements Expression {
    @Override
    public String form() {
      return "Ago " + unit;
    }

    @Override
    public Optional<DateSpan> from(TemporalContext context) {
      if (unit == Unit.DAY || unit == Unit.WEEK || unit == Unit.HOUR) {
        return context.today().map(today -> TemporalContext.moved(today, unit, offset));
      }
      if (unit == Unit.MONTH) {
        return context.unit(Unit.MONTH, offset);
      }
      return context
          .year()
          .map(now -> TemporalContext.moved(LocalDate.of(now, 1, 1), unit, offset));
    }
  }

  /**
   * A day that moves with Easter of the western churches.
   *
   * @param days days after Easter Sunday
   */
  record FromEaster(int days, @Nullable Integer told) implements Expression {
    @Override
    public Optional<DateSpan> from(TemporalContext context) {
      return told != null
          ? Optional.of(DateSpan.day(Holidays.easter(told).plusDays(days)))
          : context.nearest(year -> Optional.of(Holidays.easter(year).plusDays(days)));
    }

    @Override
    public Expression in(int year) {
      return told == null ? new FromEaster(days, year) : this;
    }

    @Override
    public Optional<Integer> year() {
      return Optional.ofNullable(told);
    }
  }

  /** "5 May last year": the year is told from today. */
  record OfYear(Expression inner, int offset) implements Expression {
    @Override
    public Optional<Expression> onDay(int day) {
      return inner.onDay(day).map(other -> new OfYear(other, offset));
    }

    @Override
    public Optional<DateSpan> from(TemporalContext context) {
      return context.year().flatMap(now -> inner.in(now + offset).from(context));
    }
  }

  /** "March of that year": the year is that of what was said before. */
  record OfPreviousYear(Expression inner) implements Expression {
    @Override
    public Optional<Expression> onDay(int day) {
      return inner.onDay(day).map(OfPreviousYear::new);
    }

    @Override
    public Optional<DateSpan> from(TemporalContext context) {
      return Optional.ofNullable(context.previous())
          .map(previous -> inner.in(previous.last().getYear()))
          .orElse(inner)
          .from(context);
    }
  }

  /** "Twenty years ago today". */
  record OnThisDay(Unit unit, int offset) implements Expression {
    @Override
    public Optional<DateSpan> from(TemporalContext context) {
      return context
          .today()
          .map(today -> TemporalContext.shifted(today, unit, offset))
          .map(DateSpan::day);
    }
  }

  /** "Two Fridays ago", "the Friday before last" is the same. */
  record WeekdaysAgo(DayOfWeek day, int count) implements Expression {
    @Override
    public Optional<DateSpan> from(TemporalContext context) {
      return context
          .today()
          .map(today -> today.with(TemporalAdjusters.previous(day)).minusWeeks(count - 1L))
          .map(DateSpan::day);
    }
  }

  /** "The weekend before last". */
  record WeekendBeforeLast() implements Expression {
    @Override
    public Optional<DateSpan> from(TemporalContext context) {
      return new Weekend(Direction.LAST)
          .from(context)
          .map(last -> DateSpan.days(last.first().minusWeeks(1), last.last().minusWeeks(1)));
    }
  }

  /** "The first of next month". */
  record DayOfRelativeMonth(int day, int offset) implements Expression {
    @Override
    public Optional<Expression> onDay(int other) {
      return Optional.of(new DayOfRelativeMonth(other, offset));
    }

    @Override
    public Optional<DateSpan> from(TemporalContext context) {
      return context
          .month()
          .map(now -> now.plusMonths(offset))
          .flatMap(month -> TemporalContext.day(month.getYear(), month.getMonth(), day));
    }
  }

  /** "The 21st": the last one, or the next where it is to come. */
  record DayOfSomeMonth(int day) implements Expression {
    @Override
    public Optional<DateSpan> from(TemporalContext context) {
      boolean toCome = context.tense() == TemporalContext.Tense.FUTURE;
      return context
          .today()
          .flatMap(
              today ->
                  IntStream.of(0, toCome ? 1 : -1)
                      .mapToObj(YearMonth.from(today)::plusMonths)
                      .map(month -> TemporalContext.day(month.getYear(), month.getMonth(), day))
                      .flatMap(Optional::stream)
                      .filter(
                          span ->
                              toCome ? !span.first().isBefore(today) : !span.first().isAfter(today))
                      .findFirst());
    }
  }

  /** "The following May": the first after what the expression before meant. */
  record MonthsAfterPrevious(Month first, int count) implements Expression {
    @Override
    public Optional<DateSpan> from(TemporalContext context) {
      return Optional.ofNullable(context.previous()).map(previous -> after(previous.last()));
    }

    private DateSpan after(LocalDate day) {
      YearMonth month = YearMonth.of(day.getYear(), first);
      YearMonth next = month.isAfter(YearMonth.from(day)) ? month : month.plusYears(1);
      return DateSpan.months(next, next.plusMonths(count - 1L));
    }
  }

  /** The last three weeks, the past year: up to today. */
  record UpToNow(Unit unit, int count) implements Expression {
    @Override
    public String form() {
      return "UpToNow " + unit;
    }

    @Override
    public Optional<DateSpan> from(TemporalContext context) {
      return context
          .today()
          .map(
              today ->
                  DateSpan.days(
                      // Hours may reach back into the day before.
                      unit == Unit.HOUR
                          ? today.minusDays(1)
                          : TemporalContext.shifted(today, unit, -count),
                      today));
    }
  }

  /** Earlier or later in the unit that contains today. */
  record RestOfUnit(Unit unit, boolean later) implements Expression {
    @Override
    public Optional<DateSpan> from(TemporalContext context) {
      return context
          .unit(unit, 0)
          .flatMap(
              whole ->
                  context
                      .today()
                      .map(
                          today ->
                              later
                                  ? DateSpan.days(today, whole.last())
                                  : DateSpan.days(whole.first(), today)));
    }
  }

  /** The next fortnight: from today on. */
  record FromNowOn(Unit unit, int count) implements Expression {
    @Override
    public Optional<DateSpan> from(TemporalContext context) {
      return context
          .today()
          .map(today -> DateSpan.days(today, TemporalContext.shifted(today, unit, count)));
    }
  }

  /** Two days after 5 May: so many units after, or before, another expression. */
  record Moved(Expression base, Unit unit, int offset) implements Expression {
    @Override
    public Optional<DateSpan> from(TemporalContext context) {
      return base.from(context)
          .filter(span -> !unit.isFinerThan(span.precision()))
          .map(span -> moved(offset < 0 ? span.first() : span.last()));
    }

    private DateSpan moved(LocalDate day) {
      return unit == Unit.WEEK
          ? DateSpan.day(TemporalContext.shifted(day, unit, offset))
          : TemporalContext.moved(day, unit, offset);
    }
  }

  /** "Tuesday week": a week after the next Tuesday, or before the last one. */
  record WeeksOff(Expression base, int weeks) implements Expression {
    @Override
    public Optional<DateSpan> from(TemporalContext context) {
      return base.from(context)
          .map(DateSpan::first)
          .map(day -> DateSpan.day(day.plusWeeks(isBefore(day, context) ? -weeks : weeks)));
    }

    private boolean isBefore(LocalDate day, TemporalContext context) {
      return context.today().filter(today -> day.isBefore(today)).isPresent()
          || context.tense() == TemporalContext.Tense.PAST;
    }
  }

  /** "The weekend of 3-4 May", "the weekend of 3 May". */
  record WeekendOf(Expression days) implements Expression {
    @Override
    public Optional<DateSpan> from(TemporalContext context) {
      return days.from(context)
          .map(span -> span.first().equals(span.last()) ? around(span.first()) : span);
    }

    private static DateSpan around(LocalDate day) {
      LocalDate saturday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
      return DateSpan.days(day.isBefore(saturday) ? day : saturday, saturday.plusDays(1));
    }
  }

  /** The next day, two weeks later: relative to the previous expression. */
  record FromPrevious(Unit unit, int offset) implements Expression {
    @Override
    public Optional<DateSpan> from(TemporalContext context) {
      DateSpan previous = context.previous();
      if (previous == null && offset < 0) {
        // "Two months earlier" without a previous expression is relative to the day of publication.
        return new Ago(unit, offset).from(context);
      }
      // The day after "in 2011" is unknown.
      return previous == null || unit.isFinerThan(previous.precision())
          ? Optional.empty()
          : Optional.of(
              TemporalContext.moved(offset < 0 ? previous.first() : previous.last(), unit, offset));
    }
  }
}
