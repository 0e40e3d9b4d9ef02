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

/**
 * Converts Markdown to plain text: {@code *Guardian*} becomes {@code Guardian}, a link becomes its
 * words.
 *
 * <p>Blank lines separate paragraphs, headings and list items. CommonMark's own text renderer is
 * not used because it prints the URLs of links between the words.
 */
final class MarkdownText extends AbstractVisitor {

  // Deeper nesting only occurs in input made to overflow the stack.
  private static final int DEEPEST = 100;
  private static final Parser PARSER =
      Parser.builder().maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();

  private final StringBuilder out = new StringBuilder();

  private MarkdownText() {}

  /** Converts Markdown to plain text. */
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

  // Paragraphs of plain text often begin with spaces, but four spaces mean code in Markdown.
  @Override
  public void visit(IndentedCodeBlock code) {
    append(code.getLiteral());
  }

  @Override
  public void visit(HtmlBlock html) {
    append(Markup.piece(html.getLiteral()).wholeText());
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
    ReadingTime.check();
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
