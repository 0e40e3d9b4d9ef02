package org.dateline.article;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.Published.Source;
import org.dateline.article.date.StatedDate;
import org.dateline.article.date.WrittenDate;
import org.dateline.time.PartialDate;

/** Finds evidence for the date of an article whose source does not state it. */
final class WeakEvidence {

  private static final int LONGEST_DATELINE = 120;

  // "ALEPPO, Syria, Sept. 29, 2012 (Reuters) —": a place in capitals, then the date, then a dash.
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\A\\p{Lu}{2}[\\p{Lu}\\p{M}'’ .-]*(?:,\\s*[\\p{L}\\p{M}'’ .]{2,40})?[,:]?\\s+\\(?(?i:"
              + WrittenDate.FORM
              + ")\\)?\\s*(?:\\([^)]{1,40}\\)\\s*)?[—–:-]");

  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)(1[5-9]\\d\\d|20\\d\\d)([-_.]?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern MONTH =
      Pattern.compile("(?<!\\d)(1[5-9]\\d\\d|20\\d\\d)[-_](0[1-9]|1[0-2])(?![-_.]?\\d)");

  private static final Pattern FOLDERS =
      Pattern.compile(
          "/(1[5-9]\\d\\d|20\\d\\d)/(\\d{1,2}|[A-Za-z]{3,9})(?:/(\\d{1,2})(?=[/._-]|$))?(?=[/._-]|$)");

  private WeakEvidence() {}

  /** The date in the dateline of a report. */
  static Optional<Published> inDateline(String text) {
    String head = text.substring(0, Math.min(text.length(), LONGEST_DATELINE));
    Matcher matcher = DATELINE.matcher(head);
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Published(WrittenDate.of(matcher), Source.DATELINE));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * The date in the name of a file: {@code 2012-09-29-aleppo.txt}, {@code 20120929.pdf}, {@code
   * news_2012-09.md}. A year alone does not count, because it may be the subject of the article.
   */
  static Optional<Published> inFileName(String name) {
    String file = name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')));
    Matcher day = DAY.matcher(file);
    if (day.find()) {
      return date(day.group(1) + "-" + day.group(3) + "-" + day.group(4));
    }
    Matcher month = MONTH.matcher(file);
    return month.find() ? date(month.group(1) + "-" + month.group(2)) : Optional.empty();
  }

  /**
   * The date in the address of a page: {@code /2024/03/13/}, {@code /2024/mar/13/}, {@code
   * /2024-03-13-aleppo}, {@code /2024/03/}.
   */
  static Optional<Published> inAddress(String url) {
    String path = url.replaceFirst("[?#].*", "").replaceFirst("^\\w+://[^/]*", "");
    Matcher folders = FOLDERS.matcher(path);
    if (folders.find()) {
      String day = folders.group(3) == null ? "" : folders.group(3) + " ";
      String month = folders.group(2);
      boolean name = Character.isLetter(month.charAt(0));
      String date =
          name
              ? day + month + " " + folders.group(1)
              : folders.group(1)
                  + "-"
                  + twoDigits(month)
                  + (day.isEmpty() ? "" : "-" + twoDigits(day.strip()));
      return StatedDate.find(date).map(found -> new Published(found, Source.ADDRESS));
    }
    Matcher day = DAY.matcher(path);
    return day.find()
        ? StatedDate.find(day.group(1) + "-" + day.group(3) + "-" + day.group(4))
            .map(found -> new Published(found, Source.ADDRESS))
        : Optional.empty();
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  private static Optional<Published> date(String iso) {
    try {
      return Optional.of(new Published(PartialDate.parse(iso), Source.FILE_NAME));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
