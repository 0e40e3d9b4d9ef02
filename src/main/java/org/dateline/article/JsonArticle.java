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
   * Reads such an object; other members are ignored.
   *
   * @param json any JSON value
   * @return the article; without a member {@code id}, its id is made of its title and a digest of
   *     its text
   * @throws IllegalArgumentException if a member is missing or invalid; the message names it
   */
  public static Article read(JsonNode json) {
    Columns usual = Columns.USUAL;
    String title = required(json, "title", usual).strip().replaceAll("\\s+", " ");
    return read(json, ArticleId.ofText(title, required(json, "text", usual)), usual);
  }

  static Article read(JsonNode json, String otherId, Columns columns) {
    String text = required(json, "text", columns);
    String title = named(json, "title", columns).orElseGet(() -> Titles.of(text));
    Metadata metadata = Metadata.of(key -> named(json, key, columns));
    return metadata.article(otherId, title, null, null, text);
  }

  private static Optional<String> named(JsonNode json, String key, Columns columns) {
    return columns.find(key, json::has).flatMap(name -> member(json, name));
  }

  private static String required(JsonNode json, String name, Columns columns) {
    if (!json.isObject()) {
      throw new IllegalArgumentException(
          "expected an object as {\"title\": \"…\", \"text\": \"…\"}");
    }
    return named(json, name, columns)
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> new IllegalArgumentException(name + ": missing or empty"));
  }

  private static Optional<String> member(JsonNode json, String name) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    // Numbers are accepted, for ids and years.
    if (!value.isString() && !value.isNumber()) {
      throw new IllegalArgumentException(name + ": expected a string");
    }
    return Optional.of(value.asString());
  }
}
