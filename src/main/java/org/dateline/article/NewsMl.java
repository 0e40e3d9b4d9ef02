package org.dateline.article;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.article.Published.Source;
import org.dateline.article.layout.Paragraphs;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads items of NewsML-G2, and NITF within them or by itself; both are standards of the IPTC. */
final class NewsMl {

  private static final Set<String> WITHDRAWN = Set.of("withheld", "canceled", "cancelled");

  private NewsMl() {}

  /** All news items of a document. */
  static List<XmlEntry> items(Document document) {
    return document.stream()
        .filter(element -> XmlEntry.localName(element).equals("newsItem"))
        .map(NewsMl::item)
        .collect(Collectors.toList());
  }

  private static XmlEntry item(Element item) {
    ReadingTime.check();
    Draft draft = new Draft();
    Optional<Element> meta = XmlEntry.find(item, "itemMeta");
    Optional<Element> content = XmlEntry.find(item, "contentMeta");
    content.flatMap(c -> XmlEntry.words(c, "headline")).ifPresent(draft::title);
    meta.flatMap(m -> XmlEntry.words(m, "title")).ifPresent(draft::title);
    content.flatMap(c -> XmlEntry.words(c, "by")).ifPresent(draft::byline);
    content.flatMap(c -> XmlEntry.words(c, "creator", "name")).ifPresent(draft::byline);
    content.flatMap(c -> XmlEntry.words(c, "infoSource", "name")).ifPresent(draft::publisher);
    meta.flatMap(m -> XmlEntry.find(m, "provider")).map(NewsMl::nameOf).ifPresent(draft::publisher);
    content
        .flatMap(c -> XmlEntry.find(c, "language"))
        .ifPresent(language -> draft.language(language.attr("tag")));
    draft.language(item.attr("xml:lang"));
    meta.stream().flatMap(NewsMl::dates).forEach(d -> draft.published(d, Source.METADATA));
    content
        .flatMap(c -> XmlEntry.words(c, "contentCreated"))
        .ifPresent(date -> draft.published(date, Source.METADATA));
    XmlEntry.find(item, "contentSet").ifPresent(set -> content(set, draft));
    String guid = item.attr("guid");
    return new XmlEntry(
        draft, Optional.of(guid).filter(g -> !g.isBlank()), meta.flatMap(NewsMl::refusal));
  }

  // The first version has the date of publication; later versions are corrections.
  private static Stream<String> dates(Element meta) {
    return Stream.of("firstCreated", "versionCreated")
        .map(name -> XmlEntry.words(meta, name))
        .flatMap(Optional::stream);
  }

  private static Optional<String> refusal(Element meta) {
    return XmlEntry.find(meta, "pubStatus")
        .map(status -> status.attr("qcode").replaceFirst("^stat:", ""))
        .filter(WITHDRAWN::contains)
        .map(status -> "its publisher says that it is " + status);
  }

  private static String nameOf(Element provider) {
    return XmlEntry.words(provider, "name").orElse(provider.attr("literal"));
  }

  private static void content(Element set, Draft draft) {
    Optional<Element> nitf =
        set.stream().filter(e -> XmlEntry.localName(e).equals("nitf")).findFirst();
    if (nitf.isPresent()) {
      addNitf(nitf.get(), draft);
      return;
    }
    XmlEntry.find(set, "inlineXML")
        .map(xml -> HtmlReader.text(xml.html()))
        .or(() -> XmlEntry.words(set, "inlineData").map(Paragraphs::of))
        .ifPresent(text -> draft.text(text).takeHead());
  }

  /** Reads an article in NITF. */
  static XmlEntry nitf(Element nitf) {
    Draft draft = new Draft();
    addNitf(nitf, draft);
    Optional<String> guid =
        XmlEntry.find(nitf, "head", "docdata", "doc-id").map(id -> id.attr("id-string"));
    return new XmlEntry(draft, guid.filter(g -> !g.isBlank()), Optional.empty());
  }

  private static void addNitf(Element nitf, Draft draft) {
    XmlEntry.words(nitf, "body", "body.head", "hedline", "hl1").ifPresent(draft::title);
    XmlEntry.words(nitf, "head", "title").ifPresent(draft::title);
    XmlEntry.words(nitf, "body", "body.head", "byline").ifPresent(draft::byline);
    XmlEntry.words(nitf, "body", "body.head", "distributor").ifPresent(draft::publisher);
    XmlEntry.find(nitf, "head", "pubdata")
        .ifPresent(data -> draft.published(data.attr("date.publication"), Source.METADATA));
    XmlEntry.find(nitf, "head", "docdata", "date.issue")
        .ifPresent(issue -> draft.published(issue.attr("norm"), Source.METADATA));
    XmlEntry.find(nitf, "body", "body.content")
        .ifPresent(content -> draft.text(HtmlReader.text(content.html())));
  }
}
