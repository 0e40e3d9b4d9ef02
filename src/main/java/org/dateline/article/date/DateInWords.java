package org.dateline.article.date;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.time.PartialDate;

/** Finds a day within a short line, such as "By Ann Smith | Published 13 March 2024, 10:00 GMT". */
public final class DateInWords {

  private static final String WORD = "\\p{L}[\\p{L}\\p{M}]{1,14}\\.?";
  private static final String DAY = "\\d{1,2}(?:st|nd|rd|th|er|\\.|º)?";

  // Pieces that may be a date; StatedDate decides which are.
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<![\\d/.:-])(?:"
              + "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?!\\d)"
              + "|\\d{1,2}([-/.])\\d{1,2}\\1\\d{4}(?!\\d)"
              + "|\\d{4}年\\d{1,2}月\\d{1,2}日"
              + "|%1$s\\h?(?:de\\h|of\\h|-)?%2$s,?\\h?(?:de\\h|del\\h|-)?\\d{4}(?!\\d)"
                  .formatted(DAY, WORD)
              + ")|(?<![\\p{L}])%2$s\\h%1$s,?\\h\\d{4}(?!\\d)".formatted(DAY, WORD));

  // Such a day is not the one of publication.
  private static final Pattern OTHER_DAY =
      Pattern.compile(
          "(?i)(?:updated|modified|edited|revised|reviewed|accessed|retrieved|archived|expires|until"
              + "|born|copyright|©|aktualisiert|geändert|mis à jour|modifié|actualizado|aggiornato"
              + "|atualizado|bijgewerkt)\\P{L}*(?:\\p{L}{1,3}\\P{L}+){0,2}(?:\\p{L}+,\\h)?$");

  // Words of a line that says nothing but when a text appeared.
  private static final Set<String> LABELS =
      Set.of(
          "first",
          "published",
          "publication",
          "posted",
          "issued",
          "released",
          "last",
          "updated",
          "modified",
          "date",
          "time",
          "on",
          "at",
          "the",
          "of",
          "uhr",
          "hrs",
          "am",
          "pm",
          "a",
          "m",
          "p",
          "h",
          "veröffentlicht",
          "erschienen",
          "stand",
          "aktualisiert",
          "um",
          "den",
          "vom",
          "publié",
          "mis",
          "jour",
          "à",
          "le",
          "publicado",
          "actualizado",
          "el",
          "las",
          "em",
          "às",
          "pubblicato",
          "aggiornato",
          "il",
          "alle",
          "ore",
          "gepubliceerd",
          "bijgewerkt",
          "op");
  private static final Pattern LAST_WORD = Pattern.compile("(?<!\\p{L})(\\p{L}++)\\.?,?\\s*$");
  private static final Pattern WORDS = Pattern.compile("\\p{L}+");
  private static final Pattern ZONE =
      Pattern.compile("[A-Z]{1,2}T|[A-Z]{2,3}ST|[A-Z]{2,3}T|GMT|UTC|Z");

  private DateInWords() {}

  /** Whether a line says nothing but a day: "Published on 13 March 2024, 10:00 GMT". */
  public static boolean isWhole(String line) {
    String rest = without(line);
    return !rest.equals(line)
        && WORDS
            .matcher(rest)
            .results()
            .map(MatchResult::group)
            .allMatch(
                word ->
                    LABELS.contains(word.toLowerCase(Locale.ROOT))
                        || MonthNames.isDay(word)
                        || ZONE.matcher(word).matches());
  }

  /**
   * The first day in a line that may be the one of publication; empty if there is none.
   *
   * @param order which comes first in dates in figures
   */
  public static Optional<PartialDate> find(String line, DayOrder order) {
    Matcher piece = PIECE.matcher(line);
    for (int from = 0; piece.find(from); from = piece.start() + 1) {
      String before = line.substring(0, piece.start());
      Optional<PartialDate> date = StatedDate.find(piece.group(), order);
      if (date.isPresent() && !OTHER_DAY.matcher(before).find()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** A line without the day in it and its name; the whole line if there is none. */
  public static String without(String line) {
    Matcher piece = PIECE.matcher(line);
    for (int from = 0; piece.find(from); from = piece.start() + 1) {
      if (StatedDate.find(piece.group()).isPresent()) {
        return withoutDayOfWeek(line.substring(0, piece.start())) + line.substring(piece.end());
      }
    }
    return line;
  }

  /** Words without a day of the week at their end. */
  public static String withoutDayOfWeek(String words) {
    Matcher last = LAST_WORD.matcher(words);
    return last.find() && MonthNames.isDay(last.group(1))
        ? words.substring(0, last.start())
        : words;
  }
}
