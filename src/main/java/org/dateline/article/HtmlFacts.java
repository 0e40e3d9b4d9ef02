package org.dateline.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.article.Published.Source;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads title, byline, date and publisher from the head and the markup of a page. */
final class HtmlFacts {

  private static final List<String> TITLES =
      List.of(
          "meta[property=og:title]",
          "meta[name=twitter:title]",
          "meta[name=dc.title]",
          "meta[name=DC.title]",
          "meta[name=sailthru.title]",
          "meta[name=parsely-title]",
          "[itemprop=headline]");
  private static final List<String> BYLINES =
      List.of(
          "meta[name=author]",
          "meta[property=article:author]",
          "meta[name=byl]",
          "meta[name=dc.creator]",
          "meta[name=DC.creator]",
          "meta[name=parsely-author]",
          "meta[name=sailthru.author]",
          "[itemprop=author] [itemprop=name]",
          "[itemprop=author]",
          "a[rel~=author]",
          ".byline .author",
          ".byline",
          ".author-name",
          ".entry-author");
  private static final List<String> DATES =
      List.of(
          "meta[property=article:published_time]",
          "meta[property=og:published_time]",
          "meta[itemprop=datePublished]",
          "meta[name=pubdate]",
          "meta[name=publishdate]",
          "meta[name=publish-date]",
          "meta[name=date]",
          "meta[name=dc.date.issued]",
          "meta[name=DC.date.issued]",
          "meta[name=dc.date]",
          "meta[name=DC.date]",
          "meta[name=dcterms.issued]",
          "meta[name=dcterms.created]",
          "meta[name=parsely-pub-date]",
          "meta[name=sailthru.date]",
          "meta[name=article.published]",
          "time[itemprop=datePublished]",
          "[itemprop=datePublished]",
          "time[pubdate]",
          "time.entry-date.published",
          "article header time[datetime]",
          "article > time[datetime]",
          "article time[datetime]",
          "main time[datetime]",
          "header time[datetime]",
          "abbr.published[title]");
  private static final List<String> PUBLISHERS =
      List.of(
          "meta[property=og:site_name]",
          "[itemprop=publisher] [itemprop=name]",
          "meta[name=application-name]",
          "meta[name=dc.publisher]",
          "meta[name=DC.publisher]");
  private static final List<String> ADDRESSES =
      List.of("link[rel=canonical]", "meta[property=og:url]", "link[rel=amphtml]");
  private static final List<String> LANGUAGES =
      List.of("meta[property=og:locale]", "meta[http-equiv=content-language]");

  // " | Site", " - Site", " :: Site" after a title of several words.
  private static final Pattern SITE =
      Pattern.compile("(?<=\\S)\\s+(?:[|»·–—-]|::)\\s+[^|»·–—]{2,40}$");

  private final Document page;

  private HtmlFacts(Document page) {
    this.page = page;
  }

  /** Fills the fields of a draft that are still unknown. Needs the page with its boilerplate. */
  static void addTo(Draft draft, Document page) {
    HtmlFacts facts = new HtmlFacts(page);
    facts.values(TITLES).forEach(draft::title);
    facts.headingOrTitle().ifPresent(draft::title);
    facts.values(BYLINES).stream().filter(HtmlFacts::isName).forEach(draft::byline);
    facts.values(PUBLISHERS).forEach(draft::publisher);
    facts.values(ADDRESSES).forEach(draft::url);
    draft.language(page.select("html").attr("lang"));
    facts.values(LANGUAGES).forEach(draft::language);
    facts.values(DATES).forEach(date -> draft.published(date, Source.META));
  }

  private List<String> values(List<String> selectors) {
    List<String> values = new ArrayList<>();
    for (String selector : selectors) {
      Element element = page.selectFirst(selector);
      if (element != null) {
        values.add(value(element));
      }
    }
    return values;
  }

  private static String value(Element element) {
    for (String attribute : List.of("content", "datetime", "href", "title")) {
      boolean wanted = !attribute.equals("href") || element.is("link");
      if (wanted && element.hasAttr(attribute)) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }

  private Optional<String> headingOrTitle() {
    List<Element> headings = page.select("article h1, main h1");
    if (headings.isEmpty()) {
      headings = page.select("h1");
    }
    if (headings.size() == 1 && !headings.get(0).text().isBlank()) {
      return Optional.of(headings.get(0).text());
    }
    return Optional.of(SITE.matcher(page.title()).replaceFirst(""));
  }

  private static boolean isName(String value) {
    return value.length() <= 120 && !value.contains("://") && !value.startsWith("@");
  }
}
