package org.dateline.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Writes XML element by element; characters that XML 1.0 does not allow are left out of texts. */
final class Xml {

  private final Appendable out;
  private boolean inStartTag;

  Xml(Appendable out) {
    this.out = out;
  }

  /** Adds markup unescaped. */
  Xml raw(String markup) {
    endStartTag();
    append(markup);
    return this;
  }

  /** Starts an element. */
  Xml start(String name) {
    endStartTag();
    append("<");
    append(name);
    inStartTag = true;
    return this;
  }

  /** Adds an attribute to the element that was just started. */
  Xml attribute(String name, Object value) {
    append(" ");
    append(name);
    append("=\"");
    escape(value.toString());
    append("\"");
    return this;
  }

  /** Adds text. */
  Xml text(String text) {
    endStartTag();
    escape(text);
    return this;
  }

  /** Ends an element. */
  Xml end(String name) {
    if (inStartTag) {
      inStartTag = false;
      append("/>");
    } else {
      append("</");
      append(name);
      append(">");
    }
    return this;
  }

  /** Adds an element with a text, or nothing if there is no text. */
  Xml element(String name, @Nullable Object text) {
    return text == null ? this : start(name).text(text.toString()).end(name);
  }

  private void endStartTag() {
    if (inStartTag) {
      inStartTag = false;
      append(">");
    }
  }

  private void escape(String text) {
    try {
      int done = 0;
      for (int i = 0; i < text.length(); i++) {
        String escape = escape(text, i);
        if (escape != null) {
          out.append(text, done, i).append(escape);
          done = i + 1;
        }
      }
      out.append(text, done, text.length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String escape(String text, int index) {
    char c = text.charAt(index);
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      // Parsers turn these characters in attributes into spaces.
      case '\n' -> "&#10;";
      case '\t' -> "&#9;";
      default -> isOfXml(text, index) ? null : "";
    };
  }

  /**
   * Whether XML 1.0 allows a character (production 2): no control characters, no lone surrogates,
   * neither U+FFFE nor U+FFFF.
   */
  private static boolean isOfXml(String text, int index) {
    char c = text.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }
    return c >= ' ' && c < '\uFFFE';
  }

  private void append(String markup) {
    try {
      out.append(markup);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
