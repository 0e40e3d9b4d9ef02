package org.dateline.ogc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.util.UriUtils;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Renders a document as an HTML page; schemas and other documents for programs stay JSON. */
final class HtmlPage {

  private static final JsonMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final int MOST_ON_THE_MAP = 1000;

  private final Html html = new Html();
  private final Document document;
  private final Address address;

  private HtmlPage(Document document, Address address) {
    this.document = document;
    this.address = address;
  }

  /** Writes the page. */
  static void write(Document document, Address address, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = PRETTY.createGenerator(bytes)) {
      document.content().accept(json);
    }
    HtmlPage page = new HtmlPage(document, address);
    page.write(PRETTY.readTree(bytes.toByteArray()));
    out.write(page.html.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void write(JsonNode content) {
    html.raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
    html.text(document.title());
    html.raw(" – Dateline</title><meta name=\"viewport\" content=\"width=device-width\">")
        .raw("<link rel=\"stylesheet\" href=\"/webjars/leaflet/dist/leaflet.css\">")
        .raw("<link rel=\"stylesheet\" href=\"/ogc.css\">")
        .raw("<link rel=\"icon\" href=\"/favicon.svg\">");
    FeatureCollection collection = document.collection();
    if (collection != null) {
      new StructuredData(address)
          .of(content, collection.id())
          .ifPresent(
              data -> html.raw("<script type=\"application/ld+json\">" + data + "</script>"));
    }
    html.raw("</head><body>");
    trail();
    html.raw("<main>").element("h1", document.title());
    if (content.has("description")) {
      html.element("p", content.get("description").asString());
    }
    body(content);
    html.raw("</main>");
    links(document.links());
    html.raw("</body></html>\n");
  }

  /** Writes the breadcrumb trail from the map to this page. */
  private void trail() {
    html.raw("<header><nav aria-label=\"Path\"><a href=\"/\">Map</a>");
    String at = address.root();
    html.text(" / ").link(at, "OGC API");
    String rest = (address.service() + address.path()).substring(at.length());
    for (String segment : rest.split("/")) {
      if (!segment.isEmpty()) {
        at += "/" + segment;
        html.text(" / ").link(at, UriUtils.decode(segment, StandardCharsets.UTF_8));
      }
    }
    html.raw("</nav></header>");
  }

  private void body(JsonNode content) {
    FeatureCollection collection = document.collection();
    if (content.has("openapi")) {
      HtmlDefinition.write(html, content, address);
    } else if (collection != null && content.path("features").isArray()) {
      map(address.without("crs").with("f", Form.JSON.parameter()));
      new HtmlFeatures(html, address, collection).table(content);
    } else if (collection != null && content.path("type").asString("").equals("Feature")) {
      map(address.without("crs").with("f", Form.JSON.parameter()));
      new HtmlFeatures(html, address, collection).one(content);
    } else if (content.path("collections").isArray()) {
      collections(content.get("collections"));
    } else if (content.has("itemType")) {
      map(
          address.of("collections", content.path("id").asString(), "items")
              + "?f=json&limit="
              + MOST_ON_THE_MAP);
      collection(content);
    } else if (content.has("conformsTo")) {
      html.list(content.get("conformsTo"));
    } else if (!isLandingPage()) {
      html.element("pre", PRETTY.writeValueAsString(content));
    }
  }

  private boolean isLandingPage() {
    return (address.service() + address.path()).replaceAll("/$", "").equals(address.root());
  }

  /** A map of features, which a script reads from an address. */
  private void map(String features) {
    html.raw("<div id=\"map\" data-features=\"").text(features).raw("\"></div>");
    html.raw("<script type=\"module\" src=\"/ogc-map.js\"></script>");
  }

  private void collections(JsonNode collections) {
    for (JsonNode collection : collections) {
      html.raw("<section><h2>");
      html.link(
          address.of("collections", collection.path("id").asString()) + "?f=html",
          collection.path("title").asString());
      html.raw("</h2>").element("p", collection.path("description").asString());
      html.raw("</section>");
    }
  }

  private void collection(JsonNode collection) {
    JsonNode days = collection.at("/extent/temporal/days");
    html.raw("<dl>");
    if (days.size() == 2) {
      html.element("dt", "Time");
      html.element("dd", days.get(0).asString() + " to " + days.get(1).asString());
    }
    html.element("dt", "Extent");
    html.element("dd", collection.path("extent").path("spatial").path("bbox").toString());
    html.element("dt", "Reference systems");
    html.raw("<dd>").list(collection.path("crs")).raw("</dd>");
    html.element("dt", "Rights").element("dd", collection.path("attribution").asString());
    html.raw("</dl><ul>");
    for (JsonNode link : collection.path("links")) {
      String rel = link.path("rel").asString();
      if (!rel.equals("self") && !rel.equals("alternate")) {
        html.raw("<li>");
        html.link(link.path("href").asString(), link.path("title").asString());
        html.raw("</li>");
      }
    }
    html.raw("</ul>");
  }

  private void links(List<Link> links) {
    html.raw("<footer><nav aria-label=\"Links\"><ul>");
    for (Link link : links) {
      if (!link.rel().equals("self")) {
        html.raw("<li>").link(link.href(), link.title()).text(" ");
        html.element("small", link.rel()).raw("</li>");
      }
    }
    html.raw("</ul></nav></footer>");
  }
}
