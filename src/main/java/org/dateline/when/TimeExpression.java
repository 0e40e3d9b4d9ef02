package org.dateline.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.dateline.time.DateSpan;
import org.dateline.when.Expression.Direction;
import org.dateline.when.Expression.Weekday;

/**
 * A time expression in a text, resolved to days.
 *
 * @param start start offset in the article's text, in UTF-16 code units
 * @param end end offset, exclusive
 * @param text the words
 * @param span the days that they mean
 * @param planned whether the text refers to these days as future
 * @param form what kind of words they are, such as "weekday" or "day of month"
 */
public record TimeExpression(
    int start, int end, String text, DateSpan span, boolean planned, String form) {

  private static final String WEEKDAY = new Weekday(DayOfWeek.MONDAY, Direction.AS_TOLD).form();

  /**
   * The same weekday in the other direction of time, which a verb that is not understood may mean:
   * the next one for the last, the last one for the next. Empty where the words tell which.
   */
  public Optional<TimeExpression> otherWeekday(LocalDate published) {
    if (!form.equals(WEEKDAY)) {
      return Optional.empty();
    }
    boolean next = !span.first().isAfter(published);
    DateSpan other = DateSpan.day(span.first().plusWeeks(next ? 1 : -1));
    return Optional.of(new TimeExpression(start, end, text, other, next, "other " + form));
  }
}
