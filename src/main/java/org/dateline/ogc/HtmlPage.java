package org.dateline.ogc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Renders a document as an HTML page: features and collections as tables, everything else as JSON.
 * All text is escaped because articles are other people's text, and only http(s) URLs become links.
 */
final class HtmlPage {

  private static final JsonMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final int LONG = 40;

  private final StringBuilder html = new StringBuilder(8192);
  private final Address address;

  private HtmlPage(Address address) {
    this.address = address;
  }

  /** Writes the page. */
  static void write(Document document, Address address, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = PRETTY.createGenerator(bytes)) {
      document.content().accept(json);
    }
    HtmlPage page = new HtmlPage(address);
    page.write(document, PRETTY.readTree(bytes.toByteArray()));
    out.write(page.html.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void write(Document document, JsonNode content) {
    html.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
    text(document.title());
    html.append(" – Dateline</title><meta name=\"viewport\" content=\"width=device-width\">")
        .append("<link rel=\"stylesheet\" href=\"/ogc.css\">")
        .append("<link rel=\"icon\" href=\"/favicon.svg\"></head><body>");
    trail();
    html.append("<main><h1>");
    text(document.title());
    html.append("</h1>");
    if (content.has("description")) {
      html.append("<p>");
      text(content.get("description").asString());
      html.append("</p>");
    }
    body(content);
    html.append("</main>");
    links(document.links());
    html.append("</body></html>\n");
  }

  /** Writes the breadcrumb trail from the map to this page. */
  private void trail() {
    html.append("<header><nav aria-label=\"Path\"><a href=\"/\">Map</a>");
    String at = address.root();
    link(" / ", at, "OGC API");
    String rest = (address.service() + address.path()).substring(at.length());
    for (String segment : rest.split("/")) {
      if (!segment.isEmpty()) {
        at += "/" + segment;
        link(" / ", at, UriUtils.decode(segment, StandardCharsets.UTF_8));
      }
    }
    html.append("</nav></header>");
  }

  private void body(JsonNode content) {
    if (content.path("features").isArray()) {
      features(content);
    } else if (content.path("type").asString("").equals("Feature")) {
      feature(content);
    } else if (content.path("collections").isArray()) {
      collections(content.get("collections"));
    } else if (content.has("itemType")) {
      collection(content);
    } else if (content.has("conformsTo")) {
      list(content.get("conformsTo"));
    } else if (content.has("openapi") || content.has("properties")) {
      html.append("<pre>");
      text(PRETTY.writeValueAsString(content));
      html.append("</pre>");
    }
  }

  private void features(JsonNode content) {
    html.append("<p>");
    text(
        "%,d of %,d"
            .formatted(
                content.path("numberReturned").asLong(), content.path("numberMatched").asLong()));
    html.append("</p><div class=\"wide\"><table><thead><tr><th>id</th>");
    List<String> names = new ArrayList<>();
    JsonNode features = content.get("features");
    if (!features.isEmpty()) {
      names.addAll(features.get(0).path("properties").propertyNames());
    }
    for (String name : names) {
      html.append("<th>");
      text(name);
      html.append("</th>");
    }
    html.append("</tr></thead><tbody>");
    for (JsonNode feature : features) {
      String id = feature.path("id").asString();
      html.append("<tr><td>");
      link("", address.service() + address.path() + "/" + segment(id) + "?f=html", id);
      html.append("</td>");
      for (String name : names) {
        JsonNode value = feature.path("properties").path(name);
        // A sentence would make a column of single words.
        html.append(value.asString("").length() > LONG ? "<td class=\"long\">" : "<td>");
        value(value);
        html.append("</td>");
      }
      html.append("</tr>");
    }
    html.append("</tbody></table></div>");
  }

  private void feature(JsonNode content) {
    html.append("<dl><dt>coordinates</dt><dd>");
    text(content.path("geometry").path("coordinates").toString());
    html.append("</dd>");
    for (Map.Entry<String, JsonNode> property : content.path("properties").properties()) {
      html.append("<dt>");
      text(property.getKey());
      html.append("</dt><dd>");
      value(property.getValue());
      html.append("</dd>");
    }
    html.append("</dl>");
  }

  private void collections(JsonNode collections) {
    for (JsonNode collection : collections) {
      html.append("<section><h2>");
      link(
          "",
          address.of("collections", collection.path("id").asString()) + "?f=html",
          collection.path("title").asString());
      html.append("</h2><p>");
      text(collection.path("description").asString());
      html.append("</p></section>");
    }
  }

  private void collection(JsonNode collection) {
    html.append("<dl><dt>extent</dt><dd>");
    text(collection.path("extent").path("spatial").path("bbox").toString());
    html.append("</dd><dt>time</dt><dd>");
    text(collection.path("extent").path("temporal").path("interval").toString());
    html.append("</dd><dt>reference systems</dt><dd>");
    list(collection.path("crs"));
    html.append("</dd></dl><ul>");
    for (JsonNode link : collection.path("links")) {
      if (!link.path("rel").asString().equals("self")
          && !link.path("rel").asString().equals("alternate")) {
        html.append("<li>");
        link("", link.path("href").asString(), link.path("title").asString());
        html.append("</li>");
      }
    }
    html.append("</ul>");
  }

  private void list(JsonNode values) {
    html.append("<ul>");
    for (JsonNode value : values) {
      html.append("<li>");
      value(value);
      html.append("</li>");
    }
    html.append("</ul>");
  }

  private void links(List<Link> links) {
    html.append("<footer><nav aria-label=\"Links\"><ul>");
    for (Link link : links) {
      if (!link.rel().equals("self")) {
        html.append("<li>");
        link("", link.href(), link.title());
        html.append(" <small>");
        text(link.rel());
        html.append("</small></li>");
      }
    }
    html.append("</ul></nav></footer>");
  }

  private void value(JsonNode value) {
    String text = value.isMissingNode() || value.isNull() ? "" : value.asString();
    if (text.startsWith("https://") || text.startsWith("http://")) {
      link("", text, text);
    } else {
      text(text);
    }
  }

  private void link(String before, String href, String text) {
    text(before);
    html.append("<a href=\"");
    text(href);
    html.append("\">");
    text(text);
    html.append("</a>");
  }

  private void text(String text) {
    html.append(HtmlUtils.htmlEscape(text, "UTF-8"));
  }

  private static String segment(String id) {
    return UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
  }
}
