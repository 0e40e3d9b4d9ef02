package org.dateline.when;

import static org.dateline.when.Vocabulary.MONTHS;
import static org.dateline.when.Vocabulary.SEASONS;
import static org.dateline.when.Vocabulary.UNITS;
import static org.dateline.when.Vocabulary.WEEKDAYS;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.lexicon.Lexicon;
import org.dateline.time.DateSpan;
import org.dateline.time.PartialDate;
import org.dateline.when.Expression.DayOfMonth;
import org.dateline.when.Expression.DayOfRelativeMonth;
import org.dateline.when.Expression.DayOfSomeMonth;
import org.dateline.when.Expression.Direction;
import org.dateline.when.Expression.FromNowOn;
import org.dateline.when.Expression.FromPrevious;
import org.dateline.when.Expression.Months;
import org.dateline.when.Expression.MonthsAfterPrevious;
import org.dateline.when.Expression.Part;
import org.dateline.when.Expression.Range;
import org.dateline.when.Expression.RelativeMonths;
import org.dateline.when.Expression.RestOfUnit;
import org.dateline.when.Expression.Told;
import org.dateline.when.Expression.UnitFromNow;
import org.dateline.when.Expression.UpToNow;
import org.dateline.when.Expression.Weekday;
import org.dateline.when.Expression.WeekdaysAgo;
import org.dateline.when.Expression.Weekend;
import org.dateline.when.Expression.WeekendBeforeLast;
import org.dateline.when.Expression.WeekendOf;
import org.dateline.when.Expression.Years;
import org.dateline.when.Vocabulary.Unit;
import org.jspecify.annotations.Nullable;

/** Reads single time expressions from the tokens of a sentence; ranges consist of two. */
final class ExpressionReader {

  /** Stands for a token before the first or after the last. */
  private static final Word NONE = new Word(".", ".", 0, 0);

  private static final Set<String> PARTS_OF_DAY = Lexicon.english().words("part-of-day");
  private static final Set<String> BEFORE_CHRIST = Set.of("bc", "bce");
  private static final Set<String> AFTER_CHRIST = Set.of("ad", "ce");

  private final List<Word> tokens;

  private final NumericDates numericDates;
  private final Counted counted = new Counted(this);

  ExpressionReader(List<Word> tokens, NumericDates numericDates) {
    this.tokens = tokens;
    this.numericDates = numericDates;
  }

  /**
   * An expression and its tokens.
   *
   * @param from its first token
   * @param to the token after its last
   */
  record Found(int from, int to, Expression meaning) {}

  /** The longest expression that starts at a token; null if there is none. */
  @Nullable Found read(int i) {
    Found found = Holidays.read(this, i);
    found = found == null ? readOne(i) : found;
    return found == null ? null : Modifiers.extend(this, found);
  }

  private @Nullable Found readOne(int i) {
    Word token = at(i);
    if (token.isNumber()) {
      return number(i);
    }
    if (WEEKDAYS.containsKey(token.lower()) && token.isCapitalised()) {
      return weekday(i);
    }
    if (MONTHS.containsKey(token.lower()) && token.isCapitalised()) {
      return month(i, Part.ALL);
    }
    return word(i);
  }

  private @Nullable Found word(int i) {
    return switch (at(i).lower()) {
      case "today", "tonight", "overnight" ->
          isPartOfName(i) || isNowadays(i)
              ? null
              : counted.withWeeks(new Found(i, i + 1, now(Unit.DAY, 0)));
      case "yesterday" ->
          counted.withWeeks(new Found(i, behindPartOfDay(i + 1), now(Unit.DAY, -1)));
      case "tomorrow" -> counted.withWeeks(new Found(i, behindPartOfDay(i + 1), now(Unit.DAY, 1)));
      case "last", "past", "previous" -> relative(i, Direction.LAST);
      case "this" -> relative(i, Direction.THIS);
      case "next", "coming" -> relative(i, Direction.NEXT);
      case "following" -> fromPrevious(i);
      case "earlier", "later" -> restOfUnit(i);
      case "early" -> part(i, i + 1, Part.EARLY);
      case "mid", "middle" -> part(i, i + 1, Part.MID);
      case "late" -> part(i, i + 1, Part.LATE);
      case "spring", "summer", "autumn", "fall", "winter" -> season(i, i);
      case "ad" -> era(i);
      case "day" -> {
        Found yesterday = dayBeforeYesterday(i);
        yield yesterday == null ? counted.readUncounted(i) : yesterday;
      }
      case "weekend" -> {
        Found dated = weekendOfDays(i);
        yield dated == null ? beforeLast(i) : dated;
      }
      case "night" -> beforeLast(i);
      case "week", "month", "year" -> {
        Found last = beforeLast(i);
        yield last == null ? counted.readUncounted(i) : last;
      }
      case "the" -> {
        Found dated = weekendOfDays(i + 1);
        yield dated == null ? weekend(i) : new Found(i, dated.to(), dated.meaning());
      }
      default -> isCountOrOrdinal(i) ? counted(i) : null;
    };
  }

  private boolean isCountOrOrdinal(int i) {
    return Vocabulary.COUNTS.containsKey(at(i).lower())
        || Vocabulary.ORDINALS.containsKey(at(i).lower());
  }

  // "USA Today"
  private boolean isPartOfName(int i) {
    return at(i).isCapitalised() && at(i - 1).isCapitalised();
  }

  // "Today's Preveza", once Nicopolis
  private boolean isNowadays(int i) {
    return at(i + 1).lower().equals("s") && at(i + 2).isCapitalised();
  }

  private @Nullable Found number(int i) {
    Word token = at(i);
    Optional<Integer> decade = Numbers.decade(token);
    if (decade.isPresent()) {
      return new Found(i, i + 1, new Years(decade.get(), 10, Part.ALL));
    }
    Optional<int[]> years = Numbers.years(token);
    if (years.isPresent() && !isCounted(i + 1)) {
      return told(i, i + 1, DateSpan.years(years.get()[0], years.get()[1]));
    }
    if (token.text().length() == 7 && token.text().charAt(4) == '-') {
      return iso(i);
    }
    Found numeric = numericDates.read(this, i);
    if (numeric != null) {
      return numeric;
    }
    Found letter = dayOfLetters(i);
    if (letter != null) {
      return letter;
    }
    Found era = era(i);
    if (era != null) {
      return era;
    }
    Found dayFirst = dayFirst(i);
    if (dayFirst != null) {
      return dayFirst;
    }
    if (isEarlyYear(i)) {
      return new Found(i, i + 1, new Years(Integer.parseInt(token.text()), 1, Part.ALL));
    }
    if (isYear(i)) {
      return new Found(i, i + 1, new Years(Numbers.year(token).orElseThrow(), 1, Part.ALL));
    }
    return counted(i);
  }

  private @Nullable Found iso(int i) {
    try {
      return told(i, i + 1, DateSpan.of(PartialDate.parse(at(i).text())));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  // "At least 3 May have been fired"
  private boolean isVerb(int i) {
    return at(i).lower().equals("may") && Vocabulary.BEHIND_MODAL.contains(at(i + 1).lower());
  }

  // 5 May 2013, 3-5 May, the 5th of May
  private @Nullable Found dayFirst(int i) {
    int month = i + 1;
    if (at(month).lower().equals("of")) {
      month++;
    }
    if (!isMonth(month) || isVerb(month)) {
      return null;
    }
    Month name = monthAt(month);
    Year year = yearBehind(behindStop(month + 1));
    int to = year == null ? month + 1 : year.to();
    Integer told = year == null ? null : year.number();
    return days(at(i), name, told).map(days -> new Found(i, to, days)).orElse(null);
  }

  private static Optional<Expression> days(Word number, Month month, @Nullable Integer year) {
    Optional<Expression> range =
        Numbers.daysOfMonth(number)
            .map(
                days ->
                    new Range(
                        new DayOfMonth(month, days[0], year),
                        new DayOfMonth(month, days[1], year)));
    return range.or(() -> Numbers.dayOfMonth(number).map(day -> new DayOfMonth(month, day, year)));
  }

  /** Days without a year, with the year that follows them. */
  Found ofYear(Found days) {
    Year year = yearBehind(days.to());
    return year == null
        ? Modifiers.extend(this, days)
        : new Found(days.from(), year.to(), days.meaning().in(year.number()));
  }

  private @Nullable Found month(int i, Part part) {
    Month month = monthAt(i);
    int next = behindStop(i + 1);
    boolean abbreviated =
        at(i).lower().length() <= 4 && month != Month.MAY && !isFull(at(i), month);
    if (part == Part.ALL && at(next).isNumber()) {
      Found day = dayBehind(i, next, month);
      if (day != null) {
        return day;
      }
    }
    Year year = yearBehind(at(next).lower().equals("of") ? next + 1 : next);
    if (year != null) {
      return new Found(i, year.to(), new Months(month, 1, part, year.number()));
    }
    boolean sure =
        part != Part.ALL
            || (!abbreviated
                && (isBeforeMonth(i - 1) || !Vocabulary.AMBIGUOUS_MONTHS.contains(at(i).lower())));
    return sure && !isPersonBehind(i)
        ? new Found(i, i + 1, new Months(month, 1, part, null))
        : null;
  }

  // May 5, 2013; May 3-5; May 3 to 5 is a range of two.
  private @Nullable Found dayBehind(int i, int next, Month month) {
    if (eraYear(next) != null) {
      return null;
    }
    Year year = yearBehind(next + 1);
    int to = year == null ? next + 1 : year.to();
    Integer told = year == null ? null : year.number();
    return days(at(next), month, told).map(days -> new Found(i, to, days)).orElse(null);
  }

  private @Nullable Found weekday(int i) {
    DayOfWeek day = Objects.requireNonNull(WEEKDAYS.get(at(i).lower()));
    String before = at(i - 1).lower();
    String after = at(i + 1).lower();
    boolean otherThing =
        Vocabulary.RECURRING.contains(before)
            || Vocabulary.NAMED_DAY.contains(before)
            || Vocabulary.NEWSPAPER.contains(after)
            || Vocabulary.WEEKLY.contains(after)
            || (after.equals("of") && Vocabulary.RECURRING.contains(at(i + 2).lower()))
            || isNameOf(i);
    if (otherThing) {
      return null;
    }
    // Wednesday, 5 June: the day of the month is more specific.
    int next = at(i + 1).text().equals(",") ? i + 2 : i + 1;
    Found date =
        at(next).isNumber() ? dayFirst(next) : isMonth(next) ? month(next, Part.ALL) : null;
    if (date != null && date.meaning() instanceof DayOfMonth) {
      return new Found(i, date.to(), date.meaning());
    }
    if (after.equals("before") && at(i + 2).lower().equals("last")) {
      return new Found(i, i + 3, new WeekdaysAgo(day, 2));
    }
    if (after.equals("last") || after.equals("next")) {
      Direction direction = after.equals("last") ? Direction.LAST : Direction.NEXT;
      return new Found(i, i + 2, new Weekday(day, direction));
    }
    return counted.withWeeks(
        new Found(i, behindPartOfDay(i + 1), new Weekday(day, Direction.AS_TOLD)));
  }

  // "The Monday Club", "the Friday Mosque"
  private boolean isNameOf(int i) {
    Word after = at(i + 1);
    return at(i - 1).lower().equals("the")
        && after.isCapitalised()
        && !MONTHS.containsKey(after.lower());
  }

  // last Friday, last September, last summer, last week, last three weeks, last night
  private @Nullable Found relative(int i, Direction direction) {
    int next = i + 1;
    Word token = at(next);
    String word = token.lower();
    DayOfWeek day = WEEKDAYS.get(word);
    if (day != null) {
      return new Found(i, behindPartOfDay(next + 1), new Weekday(day, direction));
    }
    if (isMonth(next) && !(direction == Direction.THIS && !token.isCapitalised())) {
      return new Found(i, next + 1, new RelativeMonths(monthAt(next), 1, direction));
    }
    Month season = SEASONS.get(word);
    if (season != null) {
      return new Found(i, next + 1, new RelativeMonths(season, 3, direction));
    }
    if (PARTS_OF_DAY.contains(word)) {
      return direction == Direction.NEXT
          ? fromPrevious(i)
          : new Found(i, next + 1, now(Unit.DAY, direction == Direction.LAST ? -1 : 0));
    }
    if (word.equals("weekend")) {
      return new Found(i, next + 1, new Weekend(direction));
    }
    Unit unit = UNITS.get(word);
    if (unit != null && !word.endsWith("s")) {
      return unit(i, next + 1, unit, direction);
    }
    if (Counted.WEEKS.containsKey(word)) {
      return fortnight(i, Counted.WEEKS.get(word), direction);
    }
    Counted.Count count = counted.count(next);
    Unit counts = count == null ? null : UNITS.get(at(count.next()).lower());
    return direction == Direction.LAST && count != null && counts != null
        ? new Found(i, count.next() + 1, new UpToNow(counts, count.number()))
        : null;
  }

  // "The last fortnight", "next fortnight"
  private static @Nullable Found fortnight(int i, int weeks, Direction direction) {
    return switch (direction) {
      case LAST -> new Found(i, i + 2, new UpToNow(Unit.WEEK, weeks));
      case NEXT -> new Found(i, i + 2, new FromNowOn(Unit.WEEK, weeks));
      default -> null;
    };
  }

  private @Nullable Found unit(int from, int to, Unit unit, Direction direction) {
    if (unit == Unit.HOUR) {
      return null;
    }
    boolean next = direction == Direction.NEXT;
    if (at(from).lower().equals("past")) {
      return new Found(from, to, new UpToNow(unit, 1));
    }
    if (unit == Unit.DAY) {
      return next ? new Found(from, to, new FromPrevious(Unit.DAY, 1)) : null;
    }
    int offset = direction == Direction.LAST ? -1 : next ? 1 : 0;
    return new Found(from, to, now(unit, offset));
  }

  // the following week, the next evening, the following May, the following spring
  private @Nullable Found fromPrevious(int i) {
    Unit unit = UNITS.get(at(i + 1).lower());
    if (unit != null && unit != Unit.HOUR) {
      return new Found(i, i + 2, new FromPrevious(unit, 1));
    }
    Month season = SEASONS.get(at(i + 1).lower());
    if (season != null || isMonth(i + 1)) {
      return new Found(
          i,
          i + 2,
          season == null
              ? new MonthsAfterPrevious(monthAt(i + 1), 1)
              : new MonthsAfterPrevious(season, 3));
    }
    return PARTS_OF_DAY.contains(at(i + 1).lower())
        ? new Found(i, i + 2, new FromPrevious(Unit.DAY, 1))
        : null;
  }

  private @Nullable Found restOfUnit(int i) {
    boolean later = at(i).lower().equals("later");
    if (!at(i + 1).lower().equals("this")) {
      return null;
    }
    Unit unit = UNITS.get(at(i + 2).lower());
    return unit == null || unit.compareTo(Unit.WEEK) < 0
        ? null
        : new Found(i, i + 3, new RestOfUnit(unit, later));
  }

  // early 2012, late in 2012, mid-November, the late 1990s, early this month is this month
  private @Nullable Found part(int from, int i, Part part) {
    int next = skip(i, Set.of("-", "in", "of", "the"));
    if (isMonth(next)) {
      Found month = month(next, part);
      return month == null ? null : new Found(from, month.to(), month.meaning());
    }
    Optional<Integer> decade = Numbers.decade(at(next));
    if (decade.isPresent()) {
      return new Found(from, next + 1, new Years(decade.get(), 10, part));
    }
    Optional<Integer> year = Numbers.year(at(next)).filter(y -> !isCounted(next + 1));
    if (year.isPresent()) {
      return new Found(from, next + 1, new Years(year.get(), 1, part));
    }
    Found century = century(next, part);
    return century == null ? null : new Found(from, century.to(), century.meaning());
  }

  private int skip(int i, Set<String> words) {
    int next = i;
    while (words.contains(at(next).lower())) {
      next++;
    }
    return next;
  }

  private @Nullable Found season(int from, int i) {
    Month first = Objects.requireNonNull(SEASONS.get(at(i).lower()));
    int next = at(i + 1).lower().equals("of") ? i + 2 : i + 1;
    Year year = yearBehind(next);
    if (year != null) {
      return new Found(from, year.to(), new Months(first, 3, Part.ALL, year.number()));
    }
    // "The spring of last year", but no spring alone, which may be one of water.
    Found alone = new Found(from, i + 1, new Months(first, 3, Part.ALL, null));
    Found ofYear = Modifiers.extend(this, alone);
    return ofYear.to() > alone.to() ? ofYear : null;
  }

  // third quarter of 2013, 12th century, first half of 2013
  private @Nullable Found ordinal(int i) {
    Optional<Integer> ordinal = Numbers.ordinal(at(i));
    if (ordinal.isEmpty()) {
      return null;
    }
    Found day = dayFirst(i);
    if (day != null) {
      return day;
    }
    Found ofMonth = dayOfRelativeMonth(i, ordinal.get());
    if (ofMonth != null) {
      return ofMonth;
    }
    if (isBareDay(i)) {
      return new Found(i, i + 1, new DayOfSomeMonth(ordinal.get()));
    }
    String unit = at(i + 1).lower();
    int months = unit.equals("quarter") ? 3 : unit.equals("half") ? 6 : 0;
    if (months == 0 || ordinal.get() * months > 12) {
      return century(i, Part.ALL);
    }
    int next = at(i + 2).lower().equals("of") ? i + 3 : i + 2;
    Month first = Month.of((ordinal.get() - 1) * months + 1);
    Year year = yearBehind(next);
    if (year != null) {
      return new Found(i, year.to(), new Months(first, months, Part.ALL, year.number()));
    }
    Found ofYear =
        Modifiers.extend(this, new Found(i, i + 2, new Months(first, months, Part.ALL, null)));
    return ofYear.to() > i + 2 ? ofYear : null;
  }

  // "On the 21st", but not "on the 21st floor"
  private boolean isBareDay(int i) {
    return at(i).isNumber()
        && at(i - 1).lower().equals("the")
        && Vocabulary.BEFORE_DAY.contains(at(i - 2).lower())
        && Vocabulary.BEHIND_DAY.contains(at(i + 1).lower());
  }

  // "The 24th ult.", "the 3rd inst.": days in old letters
  private @Nullable Found dayOfLetters(int i) {
    Integer offset = Vocabulary.MONTHS_FROM_NOW.get(at(i + 1).lower());
    boolean plain = Numbers.plain(at(i)).isPresent();
    if (offset == null || (plain && at(i + 1).lower().equals("instant"))) {
      return null;
    }
    return Numbers.dayOfMonth(at(i))
        .map(day -> new Found(i, i + 2, new DayOfRelativeMonth(day, offset)))
        .orElse(null);
  }

  // the first of next month
  private @Nullable Found dayOfRelativeMonth(int i, int day) {
    Integer offset = Map.of("last", -1, "this", 0, "next", 1).get(at(i + 2).lower());
    return at(i + 1).lower().equals("of") && offset != null && at(i + 3).lower().equals("month")
        ? new Found(i, i + 4, new DayOfRelativeMonth(day, offset))
        : null;
  }

  private @Nullable Found century(int i, Part part) {
    Optional<Integer> ordinal = Numbers.ordinal(at(i));
    int unit = at(i + 1).text().equals("-") ? i + 2 : i + 1;
    if (ordinal.isEmpty() || !at(unit).lower().equals("century")) {
      return null;
    }
    if (BEFORE_CHRIST.contains(at(unit + 1).lower())) {
      return new Found(i, unit + 2, new Years(1 - 100 * ordinal.get(), 100, part));
    }
    return new Found(i, unit + 1, new Years(100 * ordinal.get() - 99, 100, part));
  }

  // three weeks ago, two days later, a month earlier, twelfth century
  private @Nullable Found counted(int i) {
    Found ordinal = ordinal(i);
    if (ordinal != null) {
      return ordinal;
    }
    return counted.read(i);
  }

  // "at the weekend", "by the weekend"
  private @Nullable Found weekend(int i) {
    boolean when = Vocabulary.BEFORE_WEEKEND.contains(at(i - 1).lower());
    return when && at(i + 1).lower().equals("weekend") && !at(i + 2).lower().equals("before")
        ? new Found(i, i + 2, new Weekend(Direction.AS_TOLD))
        : null;
  }

  // "The weekend of 3-4 May", "the weekend of June 5"
  private @Nullable Found weekendOfDays(int i) {
    if (!at(i).lower().equals("weekend") || !at(i + 1).lower().equals("of")) {
      return null;
    }
    Found days = new Spans(this).read(i + 2);
    return days != null && days.meaning().isDayOfAMonth()
        ? new Found(i, days.to(), new WeekendOf(days.meaning()))
        : null;
  }

  // the week before last
  private @Nullable Found beforeLast(int i) {
    if (!at(i + 1).lower().equals("before") || !at(i + 2).lower().equals("last")) {
      return null;
    }
    Expression meaning =
        switch (at(i).lower()) {
          case "weekend" -> new WeekendBeforeLast();
          case "night" -> now(Unit.DAY, -2);
          default -> now(Objects.requireNonNull(UNITS.get(at(i).lower())), -2);
        };
    return new Found(i, i + 3, meaning);
  }

  private @Nullable Found dayBeforeYesterday(int i) {
    String two = at(i + 1).lower() + " " + at(i + 2).lower();
    return switch (two) {
      case "before yesterday" -> new Found(i, i + 3, now(Unit.DAY, -2));
      case "after tomorrow" -> new Found(i, i + 3, now(Unit.DAY, 2));
      default -> null;
    };
  }

  // 44 BC, AD 698, 1200 BCE
  private @Nullable Found era(int i) {
    Year year = eraYear(i);
    if (year == null) {
      return null;
    }
    return at(i).isNumber()
        ? new Found(i, year.to(), new Years(year.number(), 1, Part.ALL))
        : ofEra(i, year.number());
  }

  private @Nullable Year eraYear(int i) {
    boolean before = at(i).text().equals("AD");
    int number = Numbers.plain(at(before ? i + 1 : i)).orElse(0);
    if (number < 1) {
      return null;
    }
    if (before) {
      return new Year(number, i + 2);
    }
    Word era = at(i + 1);
    if (BEFORE_CHRIST.contains(era.lower())) {
      return 1 - number < DateSpan.FIRST_YEAR ? null : new Year(1 - number, i + 2);
    }
    boolean after = AFTER_CHRIST.contains(era.lower()) && era.isCapitalised();
    return after ? new Year(number, i + 2) : null;
  }

  // AD 698, AD 98 to 117
  private Found ofEra(int i, int first) {
    Optional<Integer> last = Numbers.plain(at(i + 3)).filter(year -> year > first);
    return last.isPresent() && at(i + 2).lower().matches("to|-|–")
        ? told(i, i + 4, DateSpan.years(first, last.get()))
        : new Found(i, i + 2, new Years(first, 1, Part.ALL));
  }

  // "Sacked in 793 and again in 875"
  private boolean isEarlyYear(int i) {
    String before = at(i - 1).lower();
    return at(i).text().matches("[1-9]\\d\\d")
        && (before.equals("in") || before.equals("since"))
        && at(i + 1).lower().matches("[.,;]|and|but|when");
  }

  private boolean isYear(int i) {
    String before = at(i - 1).lower();
    if (Numbers.year(at(i)).isEmpty() || isModel(i)) {
      return false;
    }
    // "In 2015 people fled", at the beginning of a sentence
    if (isCounted(i + 1) && !(before.equals("in") && at(i - 1).isCapitalised())) {
      return false;
    }
    boolean listed =
        (before.equals(",") || before.equals("and") || before.equals("or") || before.equals("-"))
            && (Numbers.year(at(i - 2)).isPresent() || MONTHS.containsKey(at(i - 2).lower()));
    boolean listing =
        before.equals("for")
            && at(i + 1).lower().matches("and|or|,")
            && Numbers.year(at(i + 2)).isPresent()
            && !isCounted(i + 3);
    return listed || listing || Vocabulary.BEFORE_YEAR.contains(before);
  }

  // "A 2008 Ford", "the 2008 model": the year of what was built
  private boolean isModel(int i) {
    String before = at(i - 1).lower();
    boolean determined = !before.equals("in") && !before.equals("since");
    return determined && (isVehicle(i + 1) || (!at(i + 1).isBreak() && isVehicle(i + 2)));
  }

  private boolean isVehicle(int i) {
    String word = at(i).lower();
    return (at(i).isCapitalised() && Vocabulary.VEHICLE_MAKES.contains(word))
        || Vocabulary.VEHICLE_TYPES.contains(word);
  }

  /** A year, and the token after it. */
  private record Year(int number, int to) {}

  // ", 2013", "2013", "44 BC"
  private @Nullable Year yearBehind(int i) {
    int at = at(i).text().equals(",") ? i + 1 : i;
    Year ofEra = eraYear(at);
    if (ofEra != null) {
      return ofEra;
    }
    return Numbers.year(at(at))
        .filter(year -> !isCounted(at + 1))
        .map(year -> new Year(year, at + 1))
        .orElse(null);
  }

  private Month monthAt(int i) {
    return Objects.requireNonNull(MONTHS.get(at(i).lower()));
  }

  private boolean isMonth(int i) {
    return at(i).isCapitalised() && MONTHS.containsKey(at(i).lower());
  }

  private static boolean isFull(Word token, Month month) {
    return token.text().equalsIgnoreCase(month.name());
  }

  private boolean isBeforeMonth(int i) {
    return Vocabulary.BEFORE_MONTH.contains(at(i).lower());
  }

  // "April Jones": a name follows a name
  private boolean isPersonBehind(int i) {
    return Vocabulary.AMBIGUOUS_MONTHS.contains(at(i).lower())
        && at(i + 1).isCapitalised()
        && Character.isLetter(at(i + 1).text().charAt(0))
        && !isBeforeMonth(i - 1);
  }

  private boolean isCounted(int i) {
    return Vocabulary.COUNTED.contains(at(i).lower()) || at(i).text().equals("%");
  }

  private int behindStop(int i) {
    return at(i).text().equals(".") ? i + 1 : i;
  }

  private int behindPartOfDay(int i) {
    return PARTS_OF_DAY.contains(at(i).lower()) ? i + 1 : i;
  }

  private static UnitFromNow now(Unit unit, int offset) {
    return new UnitFromNow(unit, offset);
  }

  private static Found told(int from, int to, DateSpan span) {
    return new Found(from, to, new Told(span));
  }

  /** The words from one token (inclusive) to another (exclusive), in lower case. */
  List<String> lower(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> at(i).lower()).toList();
  }

  Word at(int i) {
    return i < 0 || i >= tokens.size() ? NONE : tokens.get(i);
  }
}
