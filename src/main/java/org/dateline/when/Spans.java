package org.dateline.when;

import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.Lexicon;
import org.dateline.when.Expression.DayOfMonth;
import org.dateline.when.Expression.Range;
import org.dateline.when.Expression.Since;
import org.dateline.when.Expression.Weekday;
import org.dateline.when.ExpressionReader.Found;
import org.jspecify.annotations.Nullable;

/**
 * Reads spans and lists of days, which mean the days from the first to the last: "from 3 to 5 May",
 * "May 3, 4 and 5", "Monday and Tuesday".
 */
final class Spans {

  private static final Set<String> TO = Lexicon.english().words("range");

  /** Between the days of a list. */
  private static final Set<String> LISTING = Set.of(",", "and", "&", "or");

  /** After the last day of a list; what else follows a number may be counted by it. */
  static final Set<String> AFTER_LISTED_DAY = Lexicon.english().words("after-listed-day");

  /** Full dates that are farther apart belong to separate events. */
  private static final int LONGEST_LIST_OF_DATES = 7;

  private final ExpressionReader reader;

  Spans(ExpressionReader reader) {
    this.reader = reader;
  }

  /** The longest expression that starts at a token; null if none does. */
  @Nullable Found read(int i) {
    if (reader.at(i).lower().equals("since")) {
      Found begin = skipThe(i + 1);
      return begin == null ? null : new Found(i, begin.to(), new Since(begin.meaning()));
    }
    Found first = daysBeforeMonth(i);
    if (first == null) {
      first = reader.read(i);
      if (first == null) {
        return null;
      }
      first = daysAfterMonth(first);
    }
    return isRange(first) ? range(first) : list(first);
  }

  private boolean isRange(Found first) {
    String link = reader.at(first.to()).lower();
    boolean between = reader.at(first.from() - 1).lower().equals("between");
    return link.equals("and") ? between : TO.contains(link);
  }

  private Found range(Found first) {
    Found last = skipThe(first.to() + 1);
    return last == null ? first : joined(first, last);
  }

  private static Found joined(Found first, Found last) {
    return new Found(first.from(), last.to(), new Range(first.meaning(), last.meaning()));
  }

  private @Nullable Found skipThe(int i) {
    return reader.read(afterThe(i));
  }

  private int afterThe(int i) {
    return reader.at(i).lower().equals("the") ? i + 1 : i;
  }

  // "3, 4 and 5 May", "3 to 5 May", "the 4th-10th of June": the last day says the month of all.
  private @Nullable Found daysBeforeMonth(int i) {
    Optional<Days> first = Days.of(reader.at(i));
    if (first.isEmpty()) {
      return null;
    }
    int last = endOfNumbers(i, first.get());
    Found dated = last == i ? null : reader.read(last);
    if (dated == null || !dated.meaning().isDayOfAMonth()) {
      return null;
    }
    return dated
        .meaning()
        .onDay(first.get().first())
        .map(begin -> new Found(i, dated.to(), new Range(begin, dated.meaning())))
        .orElse(null);
  }

  // "March 12 and 13", "from November 3 to 6", "June 4th-10th", "May 3, 4 and 5, 2012"
  private Found daysAfterMonth(Found first) {
    Optional<Days> begin = Days.of(reader.at(first.to() - 1));
    if (begin.isEmpty() || !first.meaning().isDayOfAMonth()) {
      return first;
    }
    int last = endOfNumbers(first.to() - 1, begin.get());
    Optional<Days> end = Days.of(reader.at(last));
    if (last < first.to() || end.isEmpty()) {
      return first;
    }
    Expression to = first.meaning().onDay(end.get().last()).orElse(first.meaning());
    Found days = new Found(first.from(), last + 1, new Range(first.meaning(), to));
    Found ofYear = reader.ofYear(days);
    boolean ordinal = Numbers.plain(reader.at(last)).isEmpty();
    return ordinal || ofYear.to() > days.to() || isFree(last + 1) ? ofYear : first;
  }

  /** The last number of a list of ascending days, or the first where there is no list. */
  private int endOfNumbers(int first, Days days) {
    int end = first;
    int i = first;
    int latest = days.last();
    boolean linked = true;
    while (linked) {
      String link = reader.at(i + 1).lower();
      boolean serial = link.equals(",") && reader.at(i + 2).lower().equals("and");
      int next = afterThe(serial ? i + 3 : i + 2);
      int before = latest;
      Optional<Days> more = Days.of(reader.at(next)).filter(day -> day.first() > before);
      linked = more.isPresent() && (LISTING.contains(link) || TO.contains(link));
      if (linked) {
        latest = more.orElseThrow().last();
        i = next;
        // A comma alone may as well part a day from a number of something else.
        end = link.equals(",") && !serial ? end : next;
      }
    }
    return end;
  }

  // "March 12 and 13 in Rome", but not "March 12 and 13 people"
  private boolean isFree(int i) {
    Word next = reader.at(i);
    char begin = next.text().charAt(0);
    return Character.isLetter(begin)
        ? next.isCapitalised() || AFTER_LISTED_DAY.contains(next.lower())
        : "-–%$€£".indexOf(begin) < 0 && !next.isNumber();
  }

  // "Monday and Tuesday", "Monday, Tuesday and Wednesday", "June 5 and June 6"; others are separate
  private Found list(Found first) {
    int commas = first.to();
    Found last = first;
    while (reader.at(commas).text().equals(",")) {
      Found next = reader.read(commas + 1);
      if (next == null || !isListed(last, next)) {
        break;
      }
      last = next;
      commas = next.to();
    }
    int and = reader.at(commas).text().equals(",") ? commas + 1 : commas;
    if (!reader.at(and).lower().equals("and")) {
      return first;
    }
    Found end = reader.read(and + 1);
    if (end == null || reader.at(end.to()).lower().equals("s")) {
      return first;
    }
    return isListed(last, end) ? joined(first, end) : first;
  }

  private static boolean isListed(Found day, Found next) {
    if (day.meaning() instanceof Weekday one && next.meaning() instanceof Weekday other) {
      return one.direction() == other.direction() && other.day() == one.day().plus(1);
    }
    return day.meaning() instanceof DayOfMonth one
        && next.meaning() instanceof DayOfMonth other
        && one.month() == other.month()
        && other.day() > one.day()
        && other.day() - one.day() <= LONGEST_LIST_OF_DATES;
  }

  /** The day, or the first and the last, that a word names: "3", "4th", "3-5", "3/4". */
  private record Days(int first, int last) {

    static Optional<Days> of(Word word) {
      if (!word.isNumber()) {
        return Optional.empty();
      }
      Optional<Days> day = Numbers.dayOfMonth(word).map(one -> new Days(one, one));
      return day.or(() -> Numbers.daysOfMonth(word).map(two -> new Days(two[0], two[1])));
    }
  }
}
