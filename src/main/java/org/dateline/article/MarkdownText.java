package org.dateline.article;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;

/**
 * Takes the marks out of Markdown: {@code *Guardian*} becomes {@code Guardian}, a link its words.
 *
 * <p>Paragraphs, headings and items of lists come out apart by a blank line. CommonMark's own text
 * renderer would print the addresses of links between the words.
 */
final class MarkdownText extends AbstractVisitor {

  // Nobody nests so deep but who wants to see the stack overflow.
  private static final int DEEPEST = 100;
  private static final Parser PARSER =
      Parser.builder().maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();

  private final StringBuilder out = new StringBuilder();

  private MarkdownText() {}

  /** The words of Markdown. */
  static String of(String markdown) {
    MarkdownText text = new MarkdownText();
    PARSER.parse(markdown).accept(text);
    return text.out.toString();
  }

  @Override
  public void visit(Paragraph paragraph) {
    visitBlock(paragraph);
  }

  @Override
  public void visit(Heading heading) {
    visitBlock(heading);
  }

  @Override
  public void visit(FencedCodeBlock code) {
    append(code.getLiteral());
  }

  // Plain text often begins its paragraphs with spaces; Markdown takes four of them for code.
  @Override
  public void visit(IndentedCodeBlock code) {
    append(code.getLiteral());
  }

  @Override
  public void visit(HtmlBlock html) {
    append(Jsoup.parseBodyFragment(html.getLiteral()).wholeText());
  }

  @Override
  public void visit(Text text) {
    out.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    out.append(code.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    out.append(' ');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    out.append('\n');
  }

  private void visitBlock(Block block) {
    separate();
    visitChildren(block);
  }

  private void append(String literal) {
    if (!literal.isBlank()) {
      separate();
      out.append(literal.strip());
    }
  }

  private void separate() {
    if (!out.isEmpty()) {
      out.append("\n\n");
    }
  }
}
