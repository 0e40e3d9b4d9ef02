package org.dateline.article;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.article.date.DayOrder;

/**
 * The names of the columns of a table, or of the members of a JSON object, and the order of its
 * dates.
 *
 * @param names the user's names of columns, by our names
 * @param order which comes first in its dates in figures, if the user says so
 */
public record Columns(Map<String, String> names, DayOrder order) {

  /** The usual names only. */
  public static final Columns USUAL = new Columns(Map.of());

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Map<String, List<String>> KNOWN = known();

  /** Such names, with dates in an order that is not known. */
  public Columns(Map<String, String> names) {
    this(names, DayOrder.UNKNOWN);
  }

  public Columns {
    for (String name : names.keySet()) {
      if (!KNOWN.containsKey(name)) {
        throw new IllegalArgumentException(
            "no column '" + name + "'; there are " + String.join(", ", KNOWN.keySet()));
      }
    }
    names = Map.copyOf(names);
  }

  // Also the names of NewsAPI, news-please, MediaCloud, GDELT, ACLED, ProQuest and others; the
  // clearest first. Case, blanks and punctuation do not matter: "Publish Date" is publish_date.
  private static Map<String, List<String>> known() {
    Map<String, List<String>> known = new LinkedHashMap<>();
    known.put(
        "id",
        List.of("id", "guid", "article_id", "stories_id", "event_id_cnty", "accession_number"));
    known.put("title", List.of("title", "headline", "subject", "article_title", "web_title"));
    known.put(
        "text",
        List.of(
            "text",
            "body",
            "content",
            "article",
            "full_text",
            "article_text",
            "article_body",
            "body_text",
            "story_text",
            "maintext",
            "main_text",
            "notes",
            "message",
            "selftext",
            "description",
            "abstract",
            "summary",
            "snippet"));
    known.put(
        "published",
        List.of(
            "published",
            "date",
            "published_at",
            "published_date",
            "date_published",
            "publish_date",
            "date_publish",
            "publication_date",
            "web_publication_date",
            "pub_date",
            "event_date",
            "incident_date",
            "post_date",
            "article_date",
            "created_at",
            "created_utc",
            "seendate",
            "sqldate",
            "date_added",
            "datetime",
            "timestamp"));
    known.put("byline", List.of("byline", "author", "authors", "creator"));
    known.put(
        "publisher",
        List.of(
            "publisher",
            "source",
            "publication",
            "publication_title",
            "newspaper",
            "outlet",
            "media_name",
            "source_name",
            "source_domain",
            "site_name"));
    known.put(
        "url",
        List.of(
            "url", "link", "web_url", "article_url", "permalink", "source_url", "document_url"));
    known.put("language", List.of("language", "lang"));
    known.put("latitude", List.of("latitude", "lat", "action_geo_lat"));
    known.put("longitude", List.of("longitude", "lon", "lng", "long", "action_geo_long"));
    known.put("place", List.of("location", "place", "location_name", "action_geo_full_name"));
    known.put("precision", List.of("geo_precision"));
    return known;
  }

  /** Our names of all fields. */
  static Collection<String> fields() {
    return KNOWN.keySet();
  }

  /**
   * Finds the column that contains one of our fields.
   *
   * @param key our name of the field
   * @param existing the names of the columns
   */
  Optional<String> find(String key, Collection<String> existing) {
    String named = names.get(key);
    return (named == null ? KNOWN.getOrDefault(key, List.of(key)) : List.of(named))
        .stream()
            .flatMap(name -> existing.stream().filter(other -> plain(other).equals(plain(name))))
            .findFirst();
  }

  private static String plain(String name) {
    return NO_LETTER.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
