package org.dateline.article;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.article.date.FieldDate.Ambiguous;
import org.dateline.article.date.StatedDate;
import org.dateline.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about an article besides its text, under the keys {@code id}, {@code title},
 * {@code byline} (or {@code author}), {@code publisher}, {@code published} (or {@code date}),
 * {@code language} and {@code url}.
 */
record Metadata(
    Optional<String> id,
    Optional<String> title,
    Optional<String> byline,
    Optional<String> publisher,
    Optional<String> url,
    Optional<PartialDate> published,
    String language) {

  /**
   * Reads the value of each key.
   *
   * @throws IllegalArgumentException if a value is invalid; the message names its key
   */
  static Metadata of(Function<String, Optional<String>> source) {
    return of(source, Metadata::refuse);
  }

  /**
   * Reads the value of each key.
   *
   * @param uncertain decides what a date means whose day and month may be either
   * @throws IllegalArgumentException if a value is invalid; the message names its key
   */
  static Metadata of(
      Function<String, Optional<String>> source, Function<Ambiguous, PartialDate> uncertain) {
    Function<String, Optional<String>> find =
        key ->
            source.apply(key).map(v -> v.strip().replaceAll("\\s+", " ")).filter(v -> !v.isEmpty());
    return new Metadata(
        find.apply("id").map(Metadata::id),
        find.apply("title"),
        find.apply("byline").or(() -> find.apply("author")),
        find.apply("publisher"),
        // URLs of other schemes are dropped: they would be dangerous as links.
        find.apply("url").filter(url -> url.matches("(?i)https?://\\S+")),
        find.apply("published").or(() -> find.apply("date")).flatMap(v -> published(v, uncertain)),
        find.apply("language").map(Metadata::language).orElse("en"));
  }

  /**
   * Makes the article. Values found elsewhere fill fields that the source itself does not state.
   */
  Article article(
      String otherId,
      String otherTitle,
      @Nullable String otherByline,
      @Nullable Published otherDate,
      String text) {
    return new Article(
        id.orElse(otherId),
        title.orElse(otherTitle),
        byline.orElse(otherByline),
        publisher.orElse(null),
        url.orElse(null),
        published
            .map(date -> new Published(date, Published.Source.METADATA))
            .or(() -> Optional.ofNullable(otherDate))
            .or(() -> url.flatMap(WeakEvidence::inAddress))
            .orElse(null),
        language,
        text);
  }

  private static String id(String id) {
    if (!ArticleId.isValid(id)) {
      throw new IllegalArgumentException(
          "id: expected 1 to 128 letters, digits or . _ -, but was '" + id + "'");
    }
    return id;
  }

  private static Optional<PartialDate> published(
      String date, Function<Ambiguous, PartialDate> uncertain) {
    try {
      return StatedDate.read(date).date(uncertain);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("published: " + e.getMessage(), e);
    }
  }

  private static PartialDate refuse(Ambiguous date) {
    throw new IllegalArgumentException(
        "day and month may be either; write " + date.dayFirst() + " or " + date.monthFirst());
  }

  private static String language(String language) {
    try {
      return new Locale.Builder()
          .setLanguageTag(language.replace('_', '-'))
          .build()
          .toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException(
          "language: expected a tag as en or pt-BR, but was '" + language + "'", e);
    }
  }
}
