package org.dateline.ogc;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The definition of the interface as a page: each path with its parameters. */
final class HtmlDefinition {

  private HtmlDefinition() {}

  static void write(Html html, JsonNode api, Address address) {
    for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
      JsonNode operation = path.getValue().path("get");
      html.raw("<section><h2>");
      if (path.getKey().contains("{")) {
        html.text("/ogc" + path.getKey());
      } else {
        html.link(address.root() + path.getKey(), "/ogc" + path.getKey());
      }
      html.raw("</h2>").element("p", operation.path("summary").asString());
      parameters(html, operation.path("parameters"), api);
      html.raw("</section>");
    }
  }

  private static void parameters(Html html, JsonNode references, JsonNode api) {
    html.raw("<div class=\"wide\"><table><thead><tr>");
    html.element("th", "Parameter").element("th", "Form").element("th", "Meaning");
    html.raw("</tr></thead><tbody>");
    for (JsonNode reference : references) {
      JsonNode parameter = api.at(reference.path("$ref").asString().substring(1));
      html.raw("<tr>").element("td", parameter.path("name").asString());
      html.raw("<td class=\"long\">").text(form(parameter.path("schema"))).raw("</td>");
      html.raw("<td class=\"long\">").text(parameter.path("description").asString());
      html.raw("</td></tr>");
    }
    html.raw("</tbody></table></div>");
  }

  private static String form(JsonNode schema) {
    StringBuilder form = new StringBuilder();
    if (schema.has("enum")) {
      schema
          .path("enum")
          .forEach(one -> form.append(form.isEmpty() ? "" : ", ").append(one.asString()));
    } else {
      form.append(schema.path("type").asString());
    }
    if (schema.has("minimum")) {
      form.append(" from ").append(schema.path("minimum").asString());
    }
    if (schema.has("maximum")) {
      form.append(" to ").append(schema.path("maximum").asString());
    }
    if (schema.has("default")) {
      form.append("; ").append(schema.path("default").asString()).append(" if not given");
    }
    return form.toString();
  }
}
