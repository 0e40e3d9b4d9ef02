package org.dateline.ogc;

import java.util.List;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/**
 * HTML that is being written. All text is escaped, because articles are other people's text, and
 * only http(s) URLs become links.
 */
final class Html {

  private final StringBuilder html = new StringBuilder(8192);

  /** Markup of our own. */
  Html raw(String markup) {
    html.append(markup);
    return this;
  }

  Html text(String text) {
    html.append(HtmlUtils.htmlEscape(text, "UTF-8"));
    return this;
  }

  /** An element with nothing but text. */
  Html element(String name, String text) {
    return raw("<" + name + ">").text(text).raw("</" + name + ">");
  }

  Html link(String href, String text) {
    return raw("<a href=\"").text(href).raw("\">").text(text).raw("</a>");
  }

  /** A value of JSON, which is a link if it is a URL. */
  Html value(JsonNode value) {
    String text = value.isMissingNode() || value.isNull() ? "" : value.asString();
    return text.matches("https?://.*") ? link(text, text) : text(text);
  }

  Html list(Iterable<JsonNode> values) {
    raw("<ul>");
    values.forEach(value -> raw("<li>").value(value).raw("</li>"));
    return raw("</ul>");
  }

  /** Links in a list. */
  Html links(List<Link> links) {
    raw("<ul>");
    links.forEach(link -> raw("<li>").link(link.href(), link.title()).raw("</li>"));
    return raw("</ul>");
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
