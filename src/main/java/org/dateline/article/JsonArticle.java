package org.dateline.article;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An article as a JSON object: {@code {"title", "text"}} and, where known, {@code id}, {@code
 * byline}, {@code publisher}, {@code published}, {@code language} and {@code url}.
 */
public final class JsonArticle {

  private JsonArticle() {}

  /**
   * Reads such an object; members of other names are left out.
   *
   * @param json any JSON value
   * @return the article; one without an id is called by its title and a digest of its text
   * @throws IllegalArgumentException if a member is missing or broken; the message names it
   */
  public static Article read(JsonNode json) {
    String title = required(json, "title").strip().replaceAll("\\s+", " ");
    return read(json, ArticleId.ofText(title, required(json, "text")));
  }

  static Article read(JsonNode json, String otherId) {
    String text = required(json, "text");
    Metadata metadata = Metadata.of(key -> member(json, key));
    return metadata.article(otherId, required(json, "title"), null, null, text);
  }

  private static String required(JsonNode json, String name) {
    if (!json.isObject()) {
      throw new IllegalArgumentException(
          "expected an object as {\"title\": \"…\", \"text\": \"…\"}");
    }
    return member(json, name)
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> new IllegalArgumentException(name + ": missing or empty"));
  }

  private static Optional<String> member(JsonNode json, String name) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    // Numbers are taken for ids and years.
    if (!value.isString() && !value.isNumber()) {
      throw new IllegalArgumentException(name + ": expected a string");
    }
    return Optional.of(value.asString());
  }
}
