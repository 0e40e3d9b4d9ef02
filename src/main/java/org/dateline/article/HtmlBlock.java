package org.dateline.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A paragraph of a page as a reader sees it: words without a line break between them.
 *
 * @param owner the innermost block element that contains it
 * @param text its words
 * @param linkLength how many of its characters are links
 */
record HtmlBlock(Element owner, String text, int linkLength) {

  private static final Pattern UNSEEN = Pattern.compile("[\\u200B\\u00AD]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "html",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  /** All blocks below an element, in the order of the page. */
  static List<HtmlBlock> of(Element root) {
    Collector collector = new Collector(root);
    root.traverse(collector);
    collector.flush();
    return collector.blocks;
  }

  /** The words of blocks, separated by blank lines. */
  static String join(List<HtmlBlock> blocks) {
    return blocks.stream().map(HtmlBlock::text).collect(Collectors.joining("\n\n"));
  }

  /** The share of its characters that are links, in [0, 1]. */
  double linkDensity() {
    return (double) linkLength / text.length();
  }

  /** Whether it is a heading within a text. */
  boolean isHeading() {
    return owner.normalName().matches("h[1-6]");
  }

  private static final class Collector implements NodeVisitor {

    private final List<HtmlBlock> blocks = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private Element owner;
    private int linkLength;
    private int linksAbove;
    private int lineBreaks;

    Collector(Element root) {
      owner = root;
    }

    @Override
    public void head(Node node, int depth) {
      ReadingTime.check();
      if (node instanceof TextNode text) {
        append(text.getWholeText());
      } else if (node instanceof Element element) {
        if (BLOCKS.contains(element.normalName())) {
          flush();
          owner = element;
        } else if (element.normalName().equals("br")) {
          lineBreaks++;
          // A single line break only wraps a line; two of them separated paragraphs on old pages.
          if (lineBreaks > 1) {
            flush();
          } else {
            append(" ");
          }
        }
        linksAbove += element.normalName().equals("a") ? 1 : 0;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (BLOCKS.contains(element.normalName())) {
          flush();
          owner = blockAbove(element);
        }
        linksAbove -= element.normalName().equals("a") ? 1 : 0;
      }
    }

    private void append(String text) {
      if (!text.isBlank()) {
        lineBreaks = 0;
        linkLength += linksAbove > 0 ? text.strip().length() : 0;
      }
      words.append(text);
    }

    private void flush() {
      if (words.isEmpty()) {
        linkLength = 0;
        lineBreaks = 0;
        return;
      }
      String seen = UNSEEN.matcher(words).replaceAll("");
      String text = BLANKS.matcher(seen).replaceAll(" ").strip();
      if (!text.isEmpty()) {
        blocks.add(new HtmlBlock(owner, text, Math.min(linkLength, text.length())));
      }
      words.setLength(0);
      linkLength = 0;
      lineBreaks = 0;
    }

    private static Element blockAbove(Element element) {
      Element above = element;
      for (Element next = element.parent(); next != null; next = next.parent()) {
        above = next;
        if (BLOCKS.contains(next.normalName())) {
          break;
        }
      }
      return above;
    }
  }
}
