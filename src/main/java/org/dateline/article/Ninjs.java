package org.dateline.article;

import java.util.List;
import java.util.Optional;
import org.dateline.article.Published.Source;
import org.dateline.article.layout.Paragraphs;
import tools.jackson.databind.JsonNode;

/**
 * Reads a ninjs object, the IPTC's News in JSON, from version 1 ({@code body_text}, {@code
 * body_html}, {@code headline}) to 3 ({@code bodies}, {@code headlines}).
 */
final class Ninjs {

  private static final List<String> DATES =
      List.of(
          "firstcreated",
          "firstCreated",
          "contentcreated",
          "contentCreated",
          "versioncreated",
          "versionCreated");

  private Ninjs() {}

  /** Whether an object is ninjs and not in Dateline's own format. */
  static boolean is(JsonNode json) {
    return json.isObject()
        && !json.has("text")
        && (json.has("uri")
            || json.has("bodies")
            || json.has("body_text")
            || json.has("body_xhtml")
            || json.has("body_html"));
  }

  /**
   * Reads such an object.
   *
   * @throws RejectedException if it is withdrawn, or has no text
   */
  static Article read(JsonNode json, String otherId) throws RejectedException {
    String status = json.path("pubstatus").asString(json.path("pubStatus").asString("usable"));
    if (!status.equals("usable")) {
      throw new RejectedException("its publisher says that it is " + status);
    }
    Draft draft = new Draft();
    string(json, "headline").ifPresent(draft::title);
    json.path("headlines").forEach(h -> string(h, "value").ifPresent(draft::title));
    string(json, "title").ifPresent(draft::title);
    string(json, "byline").or(() -> string(json, "by")).ifPresent(draft::byline);
    // The names in versions 1, 2 and 3.
    for (String sources : List.of("infosource", "infosources", "infoSources")) {
      json.path(sources).forEach(s -> string(s, "name").ifPresent(draft::publisher));
    }
    string(json, "copyrightholder").ifPresent(draft::publisher);
    string(json, "copyrightHolder").ifPresent(draft::publisher);
    string(json, "language").ifPresent(draft::language);
    string(json, "uri").ifPresent(draft::url);
    DATES.forEach(
        name -> string(json, name).ifPresent(date -> draft.published(date, Source.METADATA)));
    body(json).ifPresent(draft::text);
    Optional<String> uri = string(json, "uri");
    return draft.article(uri.map(ArticleId::ofForeign).orElse(otherId));
  }

  private static Optional<String> body(JsonNode json) {
    return string(json, "body_xhtml")
        .or(() -> string(json, "body_html"))
        .map(HtmlReader::text)
        .or(() -> string(json, "body_text").map(Paragraphs::of))
        .or(
            () ->
                json.path("bodies")
                    .valueStream()
                    .map(Ninjs::ofBody)
                    .flatMap(Optional::stream)
                    .findFirst());
  }

  private static Optional<String> ofBody(JsonNode body) {
    String type =
        body.path("contenttype").asString(body.path("contentType").asString("text/plain"));
    return string(body, "value")
        .map(v -> type.contains("html") ? HtmlReader.text(v) : Paragraphs.of(v));
  }

  private static Optional<String> string(JsonNode json, String name) {
    return Optional.of(json.path(name).asString("")).map(String::strip).filter(v -> !v.isEmpty());
  }
}
