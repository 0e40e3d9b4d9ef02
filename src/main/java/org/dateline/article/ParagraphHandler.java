package org.dateline.article;

import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Collects the words of the XHTML that Tika makes of a document, with blank lines between
 * paragraphs.
 */
final class ParagraphHandler extends DefaultHandler {

  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "td",
          "th",
          "div",
          "blockquote",
          "body",
          "dt",
          "dd",
          "pre");
  private static final Set<String> LEFT_OUT = Set.of("head", "script", "style", "annotation");

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();
  private final StringBuilder notes = new StringBuilder();
  private String broken = "";
  private boolean inNote;
  private int leftOut;

  /** Thrown when a document is longer than any article. */
  static final class TooLongException extends SAXException {
    private static final long serialVersionUID = 1;
  }

  String text() {
    flush();
    return text.append(notes).toString();
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    ReadingTime.check();
    leftOut += LEFT_OUT.contains(localName) ? 1 : 0;
    if (isNote(localName, attributes)) {
      // It stands within the paragraph that it explains, which goes on after it.
      broken = paragraph.toString();
      paragraph.setLength(0);
      inNote = true;
    } else if (PARAGRAPHS.contains(localName)) {
      flush();
    } else if (localName.equals("br")) {
      paragraph.append('\n');
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    leftOut -= LEFT_OUT.contains(localName) ? 1 : 0;
    if (inNote && localName.equals("p")) {
      notes.append("\n\n").append(words());
      paragraph.setLength(0);
      paragraph.append(broken);
      inNote = false;
    } else if (PARAGRAPHS.contains(localName)) {
      flush();
    }
  }

  private static boolean isNote(String name, Attributes attributes) {
    return name.equals("p") && "note".equals(attributes.getValue("class"));
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    if (leftOut > 0) {
      return;
    }
    if (text.length() + notes.length() + paragraph.length() + length > PlainBytes.LONGEST) {
      throw new TooLongException();
    }
    paragraph.append(characters, start, length);
  }

  @Override
  public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
    characters(characters, start, length);
  }

  private void flush() {
    String words = words();
    if (!words.isEmpty()) {
      text.append(text.isEmpty() ? "" : "\n\n").append(words);
    }
    paragraph.setLength(0);
  }

  private String words() {
    return paragraph.toString().replace('\u00A0', ' ').strip();
  }
}
