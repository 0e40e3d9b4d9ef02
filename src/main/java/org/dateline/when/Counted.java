package org.dateline.when;

import static org.dateline.when.Vocabulary.UNITS;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.Lexicon;
import org.dateline.when.Expression.Ago;
import org.dateline.when.Expression.FromPrevious;
import org.dateline.when.Expression.Moved;
import org.dateline.when.Expression.Range;
import org.dateline.when.Expression.UnitFromNow;
import org.dateline.when.Expression.Weekday;
import org.dateline.when.Expression.WeekdaysAgo;
import org.dateline.when.Expression.WeeksOff;
import org.dateline.when.Expression.Years;
import org.dateline.when.ExpressionReader.Found;
import org.dateline.when.Vocabulary.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Reads distances from another time: "three weeks ago", "two days after 5 May", "Tuesday week". A
 * distance from an event whose day is not mentioned, "two days after the attack", is no date.
 */
final class Counted {

  /** Units that consist of weeks: "a fortnight". */
  static final Map<String, Integer> WEEKS = Lexicon.english().values("weeks", Integer::valueOf);

  /** After "two days before", they show that it means before the time mentioned last. */
  private static final Set<String> AFTER_EARLIER = Lexicon.english().words("after-earlier");

  private final ExpressionReader reader;

  Counted(ExpressionReader reader) {
    this.reader = reader;
  }

  /** How many, and the token after it. */
  record Count(int number, int next) {}

  /** So many units, and the token after them. */
  private record Distance(Unit unit, int number, int next) {}

  /** "Three weeks ago", "two days later", "a month earlier"; null if a token starts none. */
  @Nullable Found read(int i) {
    Count count = count(i);
    if (count == null) {
      return null;
    }
    DayOfWeek day = Vocabulary.WEEKDAYS.get(lower(count.next()).replaceFirst("s$", ""));
    if (day != null && lower(count.next() + 1).equals("ago")) {
      return new Found(i, count.next() + 2, new WeekdaysAgo(day, count.number()));
    }
    Distance distance = distance(count);
    // "Half a year ago" is no year.
    if (distance == null || lower(i - 1).equals("half")) {
      return null;
    }
    Unit unit = distance.unit();
    int n = distance.number();
    int next = distance.next();
    return switch (lower(next)) {
      case "ago" -> ago(i, distance);
      case "earlier", "previously" -> new Found(i, next + 1, new FromPrevious(unit, -n));
      case "before" -> {
        Found dated = fromBase(i, next + 1, unit, -n);
        yield dated == null && isAlone(next + 1)
            ? new Found(i, next + 1, new FromPrevious(unit, -n))
            : dated;
      }
      case "later", "afterwards" -> new Found(i, next + 1, new FromPrevious(unit, n));
      case "after" -> fromBase(i, next + 1, unit, n);
      case "from" ->
          lower(next + 1).equals("now")
              ? new Found(i, next + 2, new Ago(unit, n))
              : from(i, next + 1, distance);
      default -> null;
    };
  }

  /** "The day after Christmas Day", "the week before 5 May"; null if a token starts none. */
  @Nullable Found readUncounted(int i) {
    Unit unit = UNITS.get(lower(i));
    boolean after = lower(i + 1).equals("after");
    if (unit == null || unit == Unit.HOUR || !(after || lower(i + 1).equals("before"))) {
      return null;
    }
    Found base = base(i + 2);
    if (base == null) {
      return null;
    }
    return new Found(i, base.to(), new Moved(base.meaning(), unit, after ? 1 : -1));
  }

  /** "Tuesday week", "yesterday fortnight": a day with what follows it. */
  Found withWeeks(Found day) {
    int weeks =
        UNITS.get(lower(day.to())) == Unit.WEEK && !lower(day.to()).endsWith("s")
            ? 1
            : WEEKS.getOrDefault(lower(day.to()), 0);
    boolean ends =
        !Character.isLowerCase(reader.at(day.to() + 1).text().charAt(0))
            || Spans.AFTER_LISTED_DAY.contains(lower(day.to() + 1));
    return weeks > 0 && ends
        ? new Found(day.from(), day.to() + 1, new WeeksOff(day.meaning(), weeks))
        : day;
  }

  /** Three, a couple of; null if a token starts none. */
  @Nullable Count count(int i) {
    int couple = lower(i).equals("a") ? i + 1 : i;
    if (lower(couple).equals("couple") && lower(couple + 1).equals("of")) {
      return new Count(2, couple + 2);
    }
    return Numbers.count(reader.at(i)).map(number -> new Count(number, i + 1)).orElse(null);
  }

  private @Nullable Distance distance(Count count) {
    String word = lower(count.next());
    Integer weeks = WEEKS.get(word);
    if (weeks != null) {
      return new Distance(Unit.WEEK, weeks * count.number(), count.next() + 1);
    }
    Unit unit = UNITS.get(word);
    return unit == null ? null : new Distance(unit, count.number(), count.next() + 1);
  }

  // "Two weeks ago", "a week ago on Tuesday", "a week ago yesterday"
  private Found ago(int i, Distance distance) {
    int next = distance.next() + 1;
    int day = lower(next).equals("on") || lower(next).equals("last") ? next + 1 : next;
    Found found = distance.unit() == Unit.WEEK ? reader.read(day) : null;
    if (found == null || !isDay(found.meaning())) {
      return new Found(i, next, new Ago(distance.unit(), -distance.number()));
    }
    return new Found(i, found.to(), new Moved(found.meaning(), Unit.WEEK, -distance.number()));
  }

  private static boolean isDay(Expression meaning) {
    return meaning instanceof Weekday
        || (meaning instanceof UnitFromNow now && now.unit() == Unit.DAY);
  }

  private @Nullable Found fromBase(int i, int at, Unit unit, int offset) {
    return Optional.ofNullable(base(at))
        .map(base -> new Found(i, base.to(), new Moved(base.meaning(), unit, offset)))
        .orElse(null);
  }

  // "Two weeks from Monday" is that day, "for ten years from 1980" all of them.
  private @Nullable Found from(int i, int at, Distance distance) {
    Found base = base(at);
    if (base != null && distance.unit() == Unit.YEAR && base.meaning() instanceof Years) {
      Expression end = new Moved(base.meaning(), Unit.YEAR, distance.number());
      return new Found(i, base.to(), new Range(base.meaning(), end));
    }
    return fromBase(i, at, distance.unit(), distance.number());
  }

  private @Nullable Found base(int i) {
    return reader.read(lower(i).equals("the") ? i + 1 : i);
  }

  private boolean isAlone(int i) {
    return !Character.isLetter(reader.at(i).text().charAt(0)) || AFTER_EARLIER.contains(lower(i));
  }

  private String lower(int i) {
    return reader.at(i).lower();
  }
}
