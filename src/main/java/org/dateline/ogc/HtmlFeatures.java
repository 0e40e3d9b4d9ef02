package org.dateline.ogc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.query.EventProperty.Kind;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/** Features as a table or, if it is one, as a list of its properties: dates first. */
final class HtmlFeatures {

  private static final int LONG = 40;

  private final Html html;
  private final Address address;
  private final Map<String, Property> properties;

  HtmlFeatures(Html html, Address address, FeatureCollection collection) {
    this.html = html;
    this.address = address;
    this.properties =
        collection.properties().stream()
            .collect(Collectors.toMap(Property::name, property -> property));
  }

  void table(JsonNode content) {
    html.element(
        "p",
        "%,d of %,d"
            .formatted(
                content.path("numberReturned").asLong(), content.path("numberMatched").asLong()));
    html.raw("<div class=\"wide\"><table><thead><tr><th>Id</th>");
    JsonNode features = content.path("features");
    List<String> names = features.isEmpty() ? List.of() : names(features.get(0).path("properties"));
    names.forEach(name -> html.element("th", title(name)));
    html.raw("</tr></thead><tbody>");
    for (JsonNode feature : features) {
      String id = feature.path("id").asString();
      html.raw("<tr><td>");
      html.link(address.service() + address.path() + "/" + segment(id) + "?f=html", id);
      html.raw("</td>");
      for (String name : names) {
        JsonNode value = feature.path("properties").path(name);
        // A sentence would make a column of single words.
        html.raw(value.asString("").length() > LONG ? "<td class=\"long\">" : "<td>");
        html.value(value).raw("</td>");
      }
      html.raw("</tr>");
    }
    html.raw("</tbody></table></div>");
  }

  void one(JsonNode feature) {
    html.links(ways(feature));
    html.raw("<dl>");
    JsonNode values = feature.path("properties");
    for (String name : names(values)) {
      if (!values.path(name).isNull()) {
        html.element("dt", title(name)).raw("<dd>").value(values.path(name)).raw("</dd>");
      }
    }
    html.element("dt", "Coordinates");
    html.element("dd", feature.path("geometry").path("coordinates").toString());
    html.raw("</dl>");
  }

  /** From a feature to what it belongs to. */
  private List<Link> ways(JsonNode feature) {
    JsonNode values = feature.path("properties");
    List<Link> ways = new ArrayList<>();
    String id = feature.path("id").asString();
    Optional<String> article = text(values, "article");
    Optional<String> place = text(values, "place_id");
    article.ifPresent(
        one -> {
          ways.add(page("On the map, with its article", "/?read=" + parameter(one)));
          ways.add(item("articles", one, "The article"));
        });
    place.ifPresent(one -> ways.add(item("places", one, "The place")));
    if (values.has("byline")) {
      ways.add(page("On the map, with its text", "/?read=" + parameter(id)));
      ways.add(events("article", id));
    } else if (values.has("first_event")) {
      ways.add(page("On the map", "/?place=" + parameter(id)));
      ways.add(events("place", id));
    }
    return ways;
  }

  private Link page(String title, String path) {
    return new Link("related", Link.HTML, title, address.service() + path);
  }

  private Link item(String collection, String id, String title) {
    String href = address.of("collections", collection, "items", id) + "?f=html";
    return new Link("related", Link.HTML, title, href);
  }

  private Link events(String filter, String id) {
    String items = address.of("collections", "events", "items");
    String href = items + "?f=html&" + filter + "=" + parameter(id);
    return new Link("related", Link.HTML, "Its events", href);
  }

  private List<String> names(JsonNode values) {
    List<String> dates = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String name : values.propertyNames()) {
      Property property = properties.get(name);
      (property != null && property.kind() == Kind.DATE ? dates : others).add(name);
    }
    dates.addAll(others);
    return dates;
  }

  private String title(String name) {
    Property property = properties.get(name);
    return property == null ? name : property.title();
  }

  private static Optional<String> text(JsonNode values, String name) {
    return Optional.of(values.path(name).asString("")).filter(text -> !text.isEmpty());
  }

  private static String segment(String id) {
    return UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
  }

  private static String parameter(String value) {
    return UriUtils.encode(value, StandardCharsets.UTF_8);
  }
}
