package org.dateline.article.date;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Which comes first in a date in figures such as 3/4/2024. */
public enum DayOrder {
  DAY_FIRST,
  MONTH_FIRST,
  UNKNOWN;

  /**
   * The order that is usual in a language. English without a country has none, because it is
   * written in both orders.
   *
   * @param language a BCP 47 tag
   */
  public static DayOrder of(String language) {
    Locale locale = Locale.forLanguageTag(language);
    boolean english = locale.getLanguage().equals("en") && locale.getCountry().isEmpty();
    if (locale.getLanguage().isEmpty() || english) {
      return UNKNOWN;
    }
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
    return pattern.indexOf('d') < pattern.indexOf('M') ? DAY_FIRST : MONTH_FIRST;
  }
}
