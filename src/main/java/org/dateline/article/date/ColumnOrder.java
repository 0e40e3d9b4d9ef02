package org.dateline.article.date;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of day and month comes first in the dates of a whole column: 13/03/2024 in one row settles
 * what 03/04/2024 in another means.
 */
public final class ColumnOrder {

  private static final int MOST_MONTHS = 12;
  private static final Pattern FIGURES =
      Pattern.compile("(?:\\p{L}+,?\\s+)?(\\d{1,2})([-/])(\\d{1,2})\\2(?:\\d{4}|\\d{2})(?!\\d).*");

  private boolean dayFirst;
  private boolean monthFirst;

  /** Takes the value of a row into account. */
  public void add(String value) {
    Matcher figures = FIGURES.matcher(value.strip());
    if (figures.matches()) {
      dayFirst |= Integer.parseInt(figures.group(1)) > MOST_MONTHS;
      monthFirst |= Integer.parseInt(figures.group(3)) > MOST_MONTHS;
    }
  }

  /** The order, unless the column has no certain date, or dates of both orders. */
  public DayOrder order() {
    return dayFirst == monthFirst
        ? DayOrder.UNKNOWN
        : dayFirst ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
  }
}
