package org.dateline.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The names of the columns of a table, or of the members of a JSON object.
 *
 * @param names the user's names of columns, by our names
 */
public record Columns(Map<String, String> names) {

  /** The usual names only. */
  public static final Columns USUAL = new Columns(Map.of());

  private static final Map<String, List<String>> KNOWN = known();

  public Columns {
    for (String name : names.keySet()) {
      if (!KNOWN.containsKey(name)) {
        throw new IllegalArgumentException(
            "no column '" + name + "'; there are " + String.join(", ", KNOWN.keySet()));
      }
    }
    names = Map.copyOf(names);
  }

  private static Map<String, List<String>> known() {
    Map<String, List<String>> known = new LinkedHashMap<>();
    known.put("id", List.of("id", "guid", "article_id"));
    known.put("title", List.of("title", "headline", "subject"));
    known.put(
        "text",
        List.of("text", "body", "content", "article", "full_text", "fulltext", "notes", "message"));
    known.put(
        "published",
        List.of(
            "published",
            "date",
            "published_at",
            "publication_date",
            "pubdate",
            "event_date",
            "created_at",
            "timestamp"));
    known.put("byline", List.of("byline", "author", "authors"));
    known.put("publisher", List.of("publisher", "source", "publication"));
    known.put("url", List.of("url", "link"));
    known.put("language", List.of("language", "lang"));
    return known;
  }

  /**
   * Finds the column that contains one of our fields.
   *
   * @param key our name of the field
   * @param exists whether the table has a column of a name
   */
  Optional<String> find(String key, Predicate<String> exists) {
    String named = names.get(key);
    return named != null
        ? Optional.of(named)
        : KNOWN.getOrDefault(key, List.of(key)).stream().filter(exists).findFirst();
  }
}
