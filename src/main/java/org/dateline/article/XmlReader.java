package org.dateline.article;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads XML: RSS, RDF and Atom feeds, NewsML-G2 and NITF.
 *
 * <p>The parser is jsoup's: it expands neither internal nor external entities, so a document cannot
 * include files or URLs, and it continues after an unescaped {@code &} or a missing end tag, which
 * occur in feeds.
 */
final class XmlReader implements ArticleReader {

  /** Larger than for other formats because a feed or a news message contains many articles. */
  private static final int LONGEST = 64 * 1024 * 1024;

  @Override
  public Set<String> endings() {
    return Set.of("xml", "rss", "atom", "rdf", "nitf");
  }

  @Override
  public void read(Source source, Consumer<Reading> readings) throws IOException {
    try {
      byte[] bytes = PlainBytes.read(source, LONGEST);
      String xml = PlainBytes.text(bytes, HtmlReader.declared(bytes));
      Document document = Markup.xml(xml);
      read(source, xml, document, readings);
    } catch (RejectedException e) {
      readings.accept(new Reading.Rejected(source.name(), String.valueOf(e.getMessage())));
    }
  }

  private static void read(Source source, String xml, Document document, Consumer<Reading> readings)
      throws RejectedException {
    Element root = document.firstElementChild();
    if (root == null) {
      throw new RejectedException("not XML: it has no element");
    }
    boolean whole = xml.stripTrailing().endsWith("</" + root.tagName() + ">");
    List<XmlEntry> entries =
        switch (XmlEntry.localName(root)) {
          case "rss", "RDF", "feed" -> Feed.entries(root);
          case "newsItem", "newsMessage", "packageItem" -> NewsMl.items(document);
          case "nitf" -> List.of(NewsMl.nitf(root));
          default ->
              throw new RejectedException(
                  "XML of an unknown kind, <"
                      + root.tagName()
                      + ">; known are RSS, Atom, RDF, NewsML-G2 and NITF");
        };
    if (entries.isEmpty()) {
      throw new RejectedException("no entries");
    }
    for (int i = 0; i < entries.size(); i++) {
      boolean cut = !whole && i == entries.size() - 1;
      readings.accept(reading(source, entries.get(i), i + 1, entries.size(), cut));
    }
  }

  private static Reading reading(Source source, XmlEntry entry, int number, int all, boolean cut) {
    String where = all == 1 ? source.name() : source.name() + " entry " + number;
    try {
      if (cut) {
        throw new RejectedException("the file ends within it");
      }
      return new Reading.Read(
          where, entry.article(all == 1 ? source.id() : source.id() + "-" + number));
    } catch (RejectedException e) {
      return new Reading.Rejected(where, String.valueOf(e.getMessage()));
    }
  }
}
