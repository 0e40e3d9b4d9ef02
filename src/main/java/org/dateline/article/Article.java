package org.dateline.article;

import java.util.List;
import java.util.Optional;
import org.dateline.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A published report: its metadata and its text.
 *
 * @param id opaque and stable: reading the same source again gives the same id; only letters,
 *     digits and {@code . _ -}, so that an id can be part of a URL path
 * @param title one line, not blank
 * @param byline who wrote it
 * @param publisher who published it
 * @param url where it was published; {@code http} or {@code https} only
 * @param published the date of publication as precisely as it is known, and the evidence for it
 * @param language BCP 47 tag, {@code en} unless the source says otherwise
 * @param text the body without title, byline and date lines; offsets of mentions count its UTF-16
 *     code units
 */
public record Article(
    String id,
    String title,
    @Nullable String byline,
    @Nullable String publisher,
    @Nullable String url,
    @Nullable Published published,
    String language,
    String text) {

  public Article {
    if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,127}")) {
      throw new IllegalArgumentException(
          "an article id is 1 to 128 letters, digits or . _ -, but was '" + id + "'");
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException("an article needs a title");
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException("an article needs a text");
    }
    if (url != null && !url.matches("(?i)https?://\\S+")) {
      throw new IllegalArgumentException(
          "the url of an article starts with http:// or https://, but was '" + url + "'");
    }
  }

  /** The publisher, if known, and the title. */
  public List<String> heading() {
    return publisher == null ? List.of(title) : List.of(publisher, title);
  }

  /** The date of publication, if it is known. */
  public Optional<PartialDate> publishedDate() {
    return Optional.ofNullable(published).map(Published::date);
  }
}
