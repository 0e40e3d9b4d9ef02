package org.dateline.article.date;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.dateline.time.PartialDate;

/**
 * Finds dates that people write in English, in longer lines: {@code 29 September 2012}, {@code
 * Sept. 29, 2012}, {@code September 2012}, {@code 2012-09-29}, {@code 2012-09-29T10:00:00Z}.
 *
 * <p>{@code 9/10/2012} is not accepted because it is one day in London and another in New York.
 */
public final class WrittenDate {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String MONTH =
      "(?<%s>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

  /** A date, without anchors. Its groups are named, so it can occur only once in a pattern. */
  public static final String FORM =
      "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?(?:"
          + "(?<iso>\\d{4}-\\d{2}(?:-\\d{2})?)(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s?"
          + "(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?"
          + "|(?<dayFirst>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?"
          + MONTH.formatted("monthSecond")
          + ",?\\s+(?<yearOfDayFirst>\\d{4})"
          + "|"
          + MONTH.formatted("monthFirst")
          + "(?:\\s+(?<daySecond>\\d{1,2})(?:st|nd|rd|th)?,?)?\\s+(?<yearOfMonthFirst>\\d{4})"
          + ")";

  private WrittenDate() {}

  /**
   * The date matched by a pattern that contains {@link #FORM}.
   *
   * @throws IllegalArgumentException if the calendar has no such day
   */
  public static PartialDate of(Matcher matcher) {
    if (matcher.group("iso") != null) {
      return PartialDate.parse(matcher.group("iso"));
    }
    boolean dayFirst = matcher.group("dayFirst") != null;
    String year = matcher.group(dayFirst ? "yearOfDayFirst" : "yearOfMonthFirst");
    String month = matcher.group(dayFirst ? "monthSecond" : "monthFirst");
    String day = matcher.group(dayFirst ? "dayFirst" : "daySecond");
    int number = 1 + MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT));
    String iso = year + "-" + twoDigits(number);
    return PartialDate.parse(day == null ? iso : iso + "-" + twoDigits(Integer.parseInt(day)));
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
