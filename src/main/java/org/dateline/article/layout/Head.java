package org.dateline.article.layout;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.date.DateInWords;
import org.dateline.article.date.DayOrder;
import org.dateline.article.date.WrittenDate;
import org.dateline.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Title, byline and date in the first lines of a text, and the text without these lines.
 *
 * <p>The title comes first, then at most four lines of byline and date, on one line ("Ann Smith 13
 * January 2014") or on two ("By Ann Smith", "6 December 2016"). The body begins with the first
 * other line.
 */
public final class Head {

  private static final int LONGEST_TITLE = 250;
  private static final int MOST_LINES = 4;

  private static final String NAME = "(?:\\p{Ll}{1,3}[-’'])?\\p{Lu}[\\p{L}\\p{M}.'’-]*";
  private static final String PARTICLE =
      "(?:and|&|van|von|de|del|der|den|la|le|bin|ibn|al|el|of|in)";
  private static final String NAMES =
      NAME + "(?:,?\\s++(?:" + PARTICLE + "\\s++){0,2}" + NAME + "){%s}";
  private static final String BY = "(?i:(?:by|from)\\b:?\\s++)";
  // "Example Times staff", "Ann Smith and agencies", "our own correspondent"
  private static final String ROLE =
      "(?:staff|agencies|(?:staff\\s++)?(?:writer|reporter|correspondent)s?)";
  private static final String ROLES = ROLE + "(?:\\s++and\\s++" + ROLE + ")?";
  private static final String SOMEONE =
      "(?:"
          + NAMES.formatted("0,7")
          + "(?:,?\\s++(?:and\\s++)?"
          + ROLES
          + ")?|(?:(?:our|a)\\s++(?:own\\s++|special\\s++)?)?"
          + ROLES
          + ")";
  private static final String BYLINE =
      "(?<byline>" + BY + SOMEONE + "|" + NAMES.formatted("1,5") + ")";
  // Takes all blanks possessively: nothing that follows them begins with a blank.
  private static final String MARK = "\\s*+(?:[|/,;·•–—-]\\s*+)?";
  private static final String LABEL =
      "(?i:(?:first\\s++)?(?:published|posted|updated|date|on)\\b:?\\s++(?:on\\s++|at\\s++)?)?";
  private static final String DATE = LABEL + "(?i:" + WrittenDate.FORM + ")";

  /** Longer than any byline with a date; on longer lines the patterns could run for minutes. */
  private static final int LONGEST_LINE = 300;

  private static final int LONGEST_DATE = 80;

  private static final Pattern ONLY_DATE = Pattern.compile(DATE);
  private static final Pattern BYLINE_AND_DATE = Pattern.compile(BYLINE + MARK + DATE);
  private static final Pattern DATE_AND_BYLINE = Pattern.compile(DATE + MARK + BYLINE);
  private static final Pattern ONLY_BYLINE = Pattern.compile(BYLINE);
  private static final Pattern BY_SOMEONE = Pattern.compile(BY + ".*");
  // The lookbehind makes the pattern try each run of blanks from its first blank only.
  private static final Pattern HEADING_MARK = Pattern.compile("^#{1,6}\\s+|(?<!\\s)\\s+#+$");

  private final List<String> lines;
  private int next;
  private @Nullable String title;
  private @Nullable String byline;
  private @Nullable PartialDate published;

  private Head(String text) {
    lines = List.of(text.split("\n", -1));
    skipBlankLines();
  }

  /**
   * Reads the head of a text.
   *
   * @param title the title if it is known from elsewhere; it is then only removed from the text
   * @throws IllegalArgumentException if it contains a date that does not exist in the calendar
   */
  public static Head of(String text, Optional<String> title) {
    Head head = new Head(text);
    head.takeTitle(title);
    for (int i = 0; i < MOST_LINES && head.takeLine(); i++) {
      // Each pass consumes one line.
    }
    // A book has a page for the title, and the title again above its first chapter.
    title.ifPresent(head::skip);
    return head;
  }

  public Optional<String> title() {
    return Optional.ofNullable(title);
  }

  public Optional<String> byline() {
    return Optional.ofNullable(byline);
  }

  public Optional<PartialDate> published() {
    return Optional.ofNullable(published);
  }

  public String body() {
    return String.join("\n", lines.subList(next, lines.size())).strip();
  }

  private void takeTitle(Optional<String> known) {
    String first = HEADING_MARK.matcher(line(next).strip()).replaceAll("").strip();
    if (known.isPresent()) {
      title = known.get();
      skip(title);
    } else if (first.length() <= LONGEST_TITLE && !first.isEmpty() && hasLinesAfter(next)) {
      title = first;
      advance();
    }
  }

  // A long title may stand on several lines.
  private void skip(String words) {
    String rest = oneLine(words);
    int line = next;
    for (; !rest.isEmpty() && line < lines.size(); line++) {
      String part = oneLine(HEADING_MARK.matcher(line(line).strip()).replaceAll(""));
      if (!rest.regionMatches(true, 0, part, 0, part.length())) {
        return;
      }
      rest = rest.substring(part.length()).strip();
    }
    if (rest.isEmpty()) {
      next = line;
      skipBlankLines();
    }
  }

  private static String oneLine(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }

  private boolean takeLine() {
    String line = shortLine(line(next));
    Matcher date = ONLY_DATE.matcher(line);
    if (date.matches()) {
      return take(null, date);
    }
    if (line.length() <= LONGEST_DATE && DateInWords.isWhole(line)) {
      published =
          published == null ? DateInWords.find(line, DayOrder.UNKNOWN).orElse(null) : published;
      advance();
      return true;
    }
    for (Pattern both : List.of(BYLINE_AND_DATE, DATE_AND_BYLINE)) {
      Matcher matcher = both.matcher(line);
      if (matcher.matches()) {
        return take(matcher.group("byline"), matcher);
      }
    }
    boolean byline =
        ONLY_BYLINE.matcher(line).matches()
            && (BY_SOMEONE.matcher(line).matches() || ONLY_DATE.matcher(lineAfterNext()).matches());
    return byline && take(line, null);
  }

  private boolean take(@Nullable String words, @Nullable Matcher date) {
    if (words != null && byline == null) {
      byline = DateInWords.withoutDayOfWeek(words.replaceFirst("^" + BY, "")).strip();
    }
    if (date != null && published == null) {
      published = WrittenDate.of(date);
    }
    advance();
    return true;
  }

  private void advance() {
    next++;
    skipBlankLines();
  }

  private void skipBlankLines() {
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
  }

  private boolean hasLinesAfter(int index) {
    return lines.stream().skip(index + 1L).anyMatch(line -> !line.isBlank());
  }

  private String lineAfterNext() {
    return shortLine(
        lines.stream().skip(next + 1L).filter(l -> !l.isBlank()).findFirst().orElse(""));
  }

  private static String shortLine(String line) {
    String stripped = line.strip();
    return stripped.length() > LONGEST_LINE ? "" : stripped;
  }

  private String line(int index) {
    return index < lines.size() ? lines.get(index) : "";
  }
}
