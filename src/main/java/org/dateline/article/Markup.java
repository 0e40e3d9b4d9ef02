package org.dateline.article;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Parses HTML and XML of strangers within limits: neither deeper nor with more elements than people
 * write, because what is done with the elements afterwards takes longer with the depth, and with
 * the square of their number at worst.
 */
final class Markup {

  private static final int DEEPEST_HTML = 500;
  private static final int DEEPEST_XML = 200;

  /** Twice as many as the longest pages of the web with one article have. */
  private static final int MOST_OF_PAGE = 100_000;

  /** A feed contains many articles, and is read in linear time; but each element takes memory. */
  private static final int MOST_OF_XML = 2_000_000;

  private Markup() {}

  /** A page. */
  static Document page(String html) throws RejectedException {
    requirePage(html);
    return parse(Parser.htmlParser().setMaxDepth(DEEPEST_HTML), html);
  }

  /** A piece of a page, as the body of a page; without its elements if there are too many. */
  static Document piece(String html) {
    if (tags(html) > MOST_OF_PAGE) {
      Document words = Document.createShell("");
      words.body().text(html.replaceAll("<[^<>]{0,1000}>", " "));
      return words;
    }
    Document page = Document.createShell("");
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST_HTML);
    page.body().appendChildren(parser.parseFragmentInput(new Timed(html), page.body(), ""));
    return page;
  }

  /** An XML document. */
  static Document xml(String xml) throws RejectedException {
    requireFew(xml, MOST_OF_XML);
    return parse(Parser.xmlParser().setMaxDepth(DEEPEST_XML), xml);
  }

  /** Requires that a page has no more elements than people write. */
  static void requirePage(String html) throws RejectedException {
    requireFew(html, MOST_OF_PAGE);
  }

  private static void requireFew(String markup, int most) throws RejectedException {
    if (tags(markup) > most) {
      throw new RejectedException("more than " + most + " elements; no article has so many");
    }
  }

  private static int tags(String markup) {
    int tags = 0;
    for (int at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
      boolean starts = at + 1 < markup.length() && Character.isLetter(markup.charAt(at + 1));
      tags += starts ? 1 : 0;
    }
    return tags;
  }

  private static Document parse(Parser parser, String markup) {
    return parser.parseInput(new Timed(markup), "");
  }

  /** Ends the parser when its time is up, as it asks for a piece at a time. */
  private static final class Timed extends Reader {

    private final StringReader text;

    Timed(String text) {
      this.text = new StringReader(text);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      ReadingTime.check();
      return text.read(target, offset, length);
    }

    @Override
    public void close() {
      text.close();
    }
  }
}
