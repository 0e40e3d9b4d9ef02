package org.dateline.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.article.Published.Source;
import org.dateline.article.date.DateInWords;
import org.dateline.article.date.DayOrder;
import org.dateline.time.PartialDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the day of publication that a page shows to its readers: in an element whose class says
 * that it is a date, or in one of the short lines around the headline.
 */
final class HtmlDate {

  private static final int LONGEST_LINE = 120;
  private static final int LINES_AFTER_HEADLINE = 6;
  private static final int MOST_NAMED = 200;

  /** A line has few elements; a section of the page is not looked through. */
  private static final int MOST_WITHIN = 20;

  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:date|dates|dateline|datetime|pubdate|published|posted|posted-?on|time"
              + "|timestamp|entry-?date|post-?date|meta|entry-?meta|post-?meta|article-?meta|byline"
              + "|datum|fecha)(?:$|[\\s_-])");
  private static final String ELSEWHERE =
      "nav,aside,footer,form,li,[class*=comment],[class*=related],[class*=teaser],[class*=sidebar],"
          + "[class*=widget],[id*=comment],[id*=sidebar]";
  // What may stand beside a date in a line that is not named as one.
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i).*\\b(?:published|posted|date|first published|veröffentlicht|erschienen|stand|publié"
              + "|publicado|pubblicato|gepubliceerd|opublikowano|by|von|par|por|di|door)\\b.*");
  private static final Pattern FEW_WORDS = Pattern.compile("\\P{L}*+(?:\\p{L}++\\P{L}*+){0,3}");

  private final Document page;
  private final DayOrder order;

  private HtmlDate(Document page, DayOrder order) {
    this.page = page;
    this.order = order;
  }

  /** The day that a page shows. Needs the page with its boilerplate. */
  static Optional<Published> of(Document page, DayOrder order) {
    HtmlDate dates = new HtmlDate(page, order);
    return dates.named().or(dates::nearHeadline).map(date -> new Published(date, Source.HEAD));
  }

  private Optional<PartialDate> named() {
    Stream<Element> named =
        page.select("time,[class],[id]").stream()
            .filter(e -> e.normalName().equals("time") || isNamed(e))
            .limit(MOST_NAMED)
            .filter(e -> e.stream().limit(MOST_WITHIN).count() < MOST_WITHIN)
            .filter(e -> e.closest(ELSEWHERE) == null);
    return named.flatMap(e -> day(e.text()).stream()).findFirst();
  }

  private static boolean isNamed(Element element) {
    return NAMED.matcher(element.className()).find() || NAMED.matcher(element.id()).find();
  }

  private Optional<PartialDate> day(String line) {
    return line.length() > LONGEST_LINE ? Optional.empty() : DateInWords.find(line, order);
  }

  private Optional<PartialDate> nearHeadline() {
    Element headline = page.selectFirst("article h1,main h1,h1");
    if (headline == null) {
      return Optional.empty();
    }
    List<HtmlBlock> blocks = HtmlBlock.of(page.body());
    int at = 0;
    while (at < blocks.size() && blocks.get(at).owner() != headline) {
      at++;
    }
    return Stream.concat(
            blocks.subList(Math.max(0, at - 1), Math.min(at, blocks.size())).stream(),
            blocks.stream().skip(at + 1L).limit(LINES_AFTER_HEADLINE))
        .filter(block -> block.owner().closest(ELSEWHERE) == null)
        .map(HtmlBlock::text)
        .filter(HtmlDate::isLineOfDate)
        .flatMap(line -> day(line).stream())
        .findFirst();
  }

  // A short sentence such as "He was born on 3 May 1950 in Aleppo." is none.
  private static boolean isLineOfDate(String line) {
    return line.length() <= LONGEST_LINE
        && (LABEL.matcher(line).matches() && !line.endsWith(".")
            || FEW_WORDS.matcher(DateInWords.without(line)).matches());
  }
}
