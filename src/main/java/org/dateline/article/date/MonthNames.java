package org.dateline.article.date;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names of months and days of the week in many languages, from the data of the JDK (CLDR). */
final class MonthNames {

  // English first: its names count where another language means another month by one of them.
  private static final List<String> LANGUAGES =
      List.of(
          "en-US", "en-GB", "de", "de-AT", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi",
          "pl", "cs", "sk", "hu", "ro", "tr", "id", "ru", "uk", "bg", "sr", "el", "ar", "he", "fa");

  private static final Map<String, Month> MONTHS = new HashMap<>();
  private static final Set<String> ENGLISH = new HashSet<>();
  private static final Set<String> DAYS = new HashSet<>();

  static {
    // The only usual abbreviation that the data lack in some versions.
    MONTHS.put("sept", Month.SEPTEMBER);
    Set<String> unclear = new HashSet<>();
    LANGUAGES.stream().map(Locale::forLanguageTag).forEach(locale -> add(locale, unclear));
    MONTHS.keySet().removeAll(unclear);
  }

  private MonthNames() {}

  /** The month of a name, in any case and with or without a full stop. */
  static Optional<Month> find(String name) {
    return Optional.ofNullable(MONTHS.get(plain(name)));
  }

  /** Whether a word is a day of the week. */
  static boolean isDay(String word) {
    return DAYS.contains(plain(word));
  }

  private static void add(Locale locale, Set<String> unclear) {
    boolean english = locale.getLanguage().equals("en");
    for (Month month : Month.values()) {
      LocalDate day = LocalDate.of(2024, month, 13);
      for (String letters : List.of("MMMM", "MMM", "LLLL", "LLL")) {
        String name = plain(DateTimeFormatter.ofPattern(letters, locale).format(day));
        if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
          continue;
        }
        if (english) {
          ENGLISH.add(name);
        }
        if (MONTHS.getOrDefault(name, month) == month) {
          MONTHS.put(name, month);
        } else if (!ENGLISH.contains(name)) {
          // "listopad" is October in one language and November in another.
          unclear.add(name);
        }
      }
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      for (TextStyle style : TextStyle.values()) {
        String name = plain(day.getDisplayName(style, locale));
        if (name.length() > 1 && !MONTHS.containsKey(name)) {
          DAYS.add(name);
        }
      }
    }
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\.$", "");
  }
}
