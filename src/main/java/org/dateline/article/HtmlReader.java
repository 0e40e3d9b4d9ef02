package org.dateline.article;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.article.bytes.CharacterSet;
import org.dateline.article.date.DayOrder;
import org.dateline.article.layout.Paragraphs;
import org.jsoup.nodes.Document;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Reads the article on a saved web page, without the boilerplate around it. */
final class HtmlReader implements ArticleReader {

  // Browsers look at 1024 bytes only (HTML, 13.2.3.2), which is not enough for some saved pages.
  private static final int HEAD = 4096;
  // Compiled once: a feed has a piece of HTML in each of its entries.
  private static final Evaluator NEVER_TEXT =
      QueryParser.parse("script,style,noscript,iframe,figure,form,svg");

  private static final Pattern CHARSET =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?([\\w:.-]{2,40})");

  @Override
  public Set<String> endings() {
    return Set.of("html", "htm", "xhtml", "shtml");
  }

  @Override
  public void read(Source source, Consumer<Reading> readings) throws IOException {
    try {
      byte[] bytes = PlainBytes.read(source, PlainBytes.LONGEST);
      String html = PlainBytes.text(bytes, declared(bytes));
      if (!Clippings.read(source, text(html), readings)) {
        readings.accept(new Reading.Read(source.name(), draft(html).ofFile(source)));
      }
    } catch (RejectedException e) {
      readings.accept(new Reading.Rejected(source.name(), String.valueOf(e.getMessage())));
    }
  }

  /** The encoding that a page or an XML file declares in its first lines. */
  static Optional<Charset> declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher charset = CHARSET.matcher(head);
    return charset.find() ? CharacterSet.named(charset.group(1)) : Optional.empty();
  }

  /**
   * The article of a page.
   *
   * @throws RejectedException if there is none
   */
  static Draft draft(String html) throws RejectedException {
    Document page = Markup.page(html);
    Draft draft = new Draft();
    Optional<JsonLd> data = JsonLd.of(page);
    data.ifPresent(article -> article.addTo(draft));
    HtmlFacts.addTo(draft, page);
    HtmlDate.of(page, draft.language().map(DayOrder::of).orElse(DayOrder.UNKNOWN))
        .ifPresent(draft::published);
    int links = page.select("a[href]").size();
    Boilerplate.removeFrom(page);
    draft.text(HtmlBlock.join(HtmlBody.of(page))).takeHead();
    draft.text(longer(draft.text(), data.flatMap(JsonLd::body).orElse("")));
    if (draft.text().isEmpty()) {
      throw new RejectedException("no text of an article on the page (it has " + links + " links)");
    }
    return draft;
  }

  /** The words of a piece of HTML that contains nothing but the article, as in feeds. */
  static String text(String html) {
    Document piece = Markup.piece(html);
    piece.select(NEVER_TEXT).remove();
    piece.select(Boilerplate.NOTE_MARKS).remove();
    List<HtmlBlock> blocks =
        HtmlBlock.of(piece.body()).stream()
            .filter(block -> !Boilerplate.isPointer(block))
            .collect(Collectors.toList());
    return HtmlBlock.join(blocks);
  }

  // If a script inserts the text into the page, only the page's JSON-LD contains it.
  private static String longer(String seen, String told) {
    return told.length() > 2 * seen.length() ? Paragraphs.of(told) : seen;
  }
}
