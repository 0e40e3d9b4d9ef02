package org.dateline.article;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.article.layout.Titles;
import tools.jackson.databind.JsonNode;

/**
 * An article as a JSON object: {@code {"title", "text"}} and, where known, {@code id}, {@code
 * byline}, {@code publisher}, {@code published}, {@code language} and {@code url}.
 */
public final class JsonArticle {

  // Of an object for an author or a publisher, and of a date as MongoDB writes it.
  private static final List<String> NAMES = List.of("name", "title", "$date", "$oid");

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
    String id = ArticleId.ofText(title, required(json, "text", usual));
    return article(json, id, usual, Metadata.of(key -> named(json, key, usual)));
  }

  /** Reads an object of a file, in which other objects may show what its dates mean. */
  static Article read(JsonNode json, String otherId, Columns columns, TableDates dates) {
    return article(
        json, otherId, columns, Metadata.of(key -> named(json, key, columns), dates::of));
  }

  private static Article article(
      JsonNode json, String otherId, Columns columns, Metadata metadata) {
    String text = required(json, "text", columns);
    String title = named(json, "title", columns).orElseGet(() -> Titles.of(text));
    return metadata.article(otherId, title, null, null, text);
  }

  private static Optional<String> named(JsonNode json, String key, Columns columns) {
    return columns.find(key, json.propertyNames()).flatMap(name -> value(name, json.path(name)));
  }

  /** The point that an object states for its event. */
  static Optional<GivenPlace> place(JsonNode json, Columns columns) {
    try {
      return GivenPlace.of(key -> named(json, key, columns));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The words of the date of publication; empty if it has none that can be read. */
  static Optional<String> published(JsonNode json, Columns columns) {
    try {
      return named(json, "published", columns);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
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

  private static Optional<String> value(String name, JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    // Numbers are accepted, for ids, years and seconds since 1970.
    if (value.isString() || value.isNumber()) {
      return Optional.of(value.asString());
    }
    if (value.isArray()) {
      return Optional.of(
              value
                  .valueStream()
                  .flatMap(one -> value(name, one).stream())
                  .collect(Collectors.joining(", ")))
          .filter(all -> !all.isEmpty());
    }
    return NAMES.stream()
        .filter(value::has)
        .findFirst()
        .map(inner -> value(name, value.path(inner)))
        .orElseThrow(() -> new IllegalArgumentException(name + ": expected a string"));
  }
}
