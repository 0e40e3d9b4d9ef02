package org.dateline.article;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.article.Published.Source;
import org.dateline.article.layout.Paragraphs;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The entries of an RSS 0.9 to 2.0, RDF or Atom feed. */
final class Feed {

  // Elements with the whole text come before those that may contain a summary only.
  private static final List<String> TEXTS =
      List.of("encoded", "content", "fulltext", "description", "summary");
  // The first that is a date: WordPress exports "30 Nov -0001" as the pubDate of what was
  // scheduled.
  private static final List<String> DATES =
      List.of("pubDate", "published", "date", "issued", "post_date", "updated");

  // Read once: there may be as many entries beside them as a file has room for.
  private final Optional<String> title;
  private final Optional<String> language;
  private final Optional<String> link;
  private final String languageOfHead;

  private Feed(Element head) {
    this.title = XmlEntry.words(head, "title").map(HtmlReader::text);
    this.language = XmlEntry.words(head, "language");
    this.link = links(head).findFirst();
    this.languageOfHead = head.attr("xml:lang");
  }

  /** Reads the entries below the root of a feed. */
  static List<XmlEntry> entries(Element root) {
    Feed feed = new Feed(XmlEntry.find(root, "channel").orElse(root));
    return root.stream()
        .filter(e -> XmlEntry.localName(e).equals("item") || XmlEntry.localName(e).equals("entry"))
        .filter(Feed::isArticle)
        .map(feed::entry)
        .collect(Collectors.toList());
  }

  // An export of WordPress contains pictures, menus and drafts as items, too.
  private static boolean isArticle(Element entry) {
    return XmlEntry.words(entry, "post_type").filter(t -> !t.matches("post|page")).isEmpty();
  }

  private static Optional<String> refusal(Element entry) {
    return XmlEntry.words(entry, "status")
        .filter(status -> status.matches("draft|pending|private|trash|auto-draft|future"))
        .map(status -> "not published: its status is " + status);
  }

  private XmlEntry entry(Element entry) {
    ReadingTime.check();
    Draft draft = new Draft();
    // Titles may contain HTML, escaped or not.
    XmlEntry.words(entry, "title").map(HtmlReader::text).ifPresent(draft::title);
    XmlEntry.words(entry, "creator")
        .or(() -> XmlEntry.words(entry, "author", "name"))
        .or(() -> XmlEntry.words(entry, "author").map(Feed::nameOfAddress))
        .ifPresent(draft::byline);
    title.ifPresent(draft::publisher);
    links(entry).forEach(draft::url);
    Stream.of("lang", "xml:lang").map(entry::attr).forEach(draft::language);
    draft.language(languageOfHead);
    language.ifPresent(draft::language);
    DATES.stream()
        .flatMap(name -> XmlEntry.words(entry, name).stream())
        .forEach(date -> draft.published(date, Source.METADATA));
    TEXTS.stream()
        .flatMap(name -> XmlEntry.children(entry, name))
        .map(Feed::text)
        .filter(text -> !text.isBlank())
        .findFirst()
        .ifPresent(draft::text);
    return new XmlEntry(draft, guid(entry), refusal(entry));
  }

  // A name that is not a URL is unique within its own feed only.
  private Optional<String> guid(Element entry) {
    return XmlEntry.words(entry, "guid")
        .or(() -> XmlEntry.words(entry, "id"))
        .or(() -> Optional.of(entry.attr("rdf:about")).filter(about -> !about.isEmpty()))
        .or(() -> links(entry).findFirst())
        .map(id -> id.contains(":") ? id : link.orElse("") + " " + id);
  }

  private static Stream<String> links(Element element) {
    return XmlEntry.children(element, "link")
        .filter(link -> link.attr("rel").isEmpty() || link.attr("rel").equals("alternate"))
        .map(link -> link.hasAttr("href") ? link.attr("href") : link.text().strip())
        .filter(link -> !link.isEmpty());
  }

  private static String text(Element element) {
    boolean markup = element.childrenSize() > 0;
    if (element.attr("type").equals("text")) {
      return Paragraphs.of(Parser.unescapeEntities(element.wholeText(), false));
    }
    return HtmlReader.text(markup ? element.html() : element.wholeText());
  }

  // The form that RSS prescribes is "news@example.com (Ann Smith)".
  private static String nameOfAddress(String author) {
    return author.replaceFirst("^\\S+@\\S+\\s*\\((.*)\\)$", "$1");
  }
}
