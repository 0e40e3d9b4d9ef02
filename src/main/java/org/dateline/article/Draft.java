package org.dateline.article;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.dateline.article.Published.Source;
import org.dateline.article.date.DateInWords;
import org.dateline.article.date.DayOrder;
import org.dateline.article.date.StatedDate;
import org.dateline.article.layout.Head;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a page, a feed or a document says about its article. Invalid values are left out,
 * because a reader cannot correct what others have published.
 */
final class Draft {

  private @Nullable String title;
  private @Nullable String byline;
  private @Nullable String publisher;
  private @Nullable String url;
  private @Nullable Published published;
  private @Nullable String language;
  private String text = "";

  /** Sets the title. Of several titles the first is used; so with all other fields but the date. */
  Draft title(String value) {
    title = title == null ? line(value).orElse(null) : title;
    return this;
  }

  Draft byline(String value) {
    if (byline == null) {
      String names = DateInWords.without(value).replaceFirst("[\\s|,·–—-]+$", "");
      byline = line(names.replaceFirst("^\\s*(?i:by)\\b:?\\s+", "")).orElse(null);
    }
    return this;
  }

  Draft publisher(String value) {
    publisher = publisher == null ? line(value).orElse(null) : publisher;
    return this;
  }

  Draft url(String value) {
    if (url == null) {
      url = line(value).filter(Draft::isAddress).orElse(null);
    }
    return this;
  }

  Draft language(String value) {
    language = language == null ? line(value).flatMap(Draft::tag).orElse(null) : language;
    return this;
  }

  /**
   * Sets the date of publication. The strongest evidence is used; of equally strong evidence the
   * first.
   */
  Draft published(String value, Source source) {
    DayOrder order = language == null ? DayOrder.UNKNOWN : DayOrder.of(language);
    StatedDate.find(value, order).ifPresent(date -> published(new Published(date, source)));
    return this;
  }

  /** Sets the date to the day within a line. */
  Draft publishedIn(String line, Source source) {
    DayOrder order = language == null ? DayOrder.UNKNOWN : DayOrder.of(language);
    DateInWords.find(line, order).ifPresent(date -> published(new Published(date, source)));
    return this;
  }

  Draft published(Published other) {
    if (published == null || other.source().compareTo(published.source()) < 0) {
      published = other;
    }
    return this;
  }

  Optional<String> language() {
    return Optional.ofNullable(language);
  }

  Draft text(String value) {
    text = value.strip();
    return this;
  }

  String text() {
    return text;
  }

  Optional<String> title() {
    return Optional.ofNullable(title);
  }

  Optional<String> url() {
    return Optional.ofNullable(url);
  }

  /**
   * Removes title, byline and date lines from the text, and uses them for fields that are not known
   * yet.
   */
  Draft takeHead() {
    Head head = Head.of(text, title());
    head.title().ifPresent(this::title);
    head.byline().ifPresent(this::byline);
    head.published().ifPresent(date -> published(new Published(date, Source.HEAD)));
    return text(head.body());
  }

  /**
   * Makes the article of a file.
   *
   * @throws RejectedException if it has no title or no text
   */
  Article ofFile(org.dateline.article.Source source) throws RejectedException {
    WeakEvidence.inFileName(source.name()).ifPresent(this::published);
    return article(source.id());
  }

  /**
   * Makes the article.
   *
   * @throws RejectedException if it has no title or no text
   */
  Article article(String id) throws RejectedException {
    if (text.isBlank()) {
      throw new RejectedException("no text");
    }
    if (title == null) {
      throw new RejectedException("no title");
    }
    WeakEvidence.inDateline(text).ifPresent(this::published);
    url().flatMap(WeakEvidence::inAddress).ifPresent(this::published);
    String tag = language == null ? "en" : language;
    return new Article(id, title, byline, publisher, url, published, tag, text);
  }

  private static Optional<String> line(String value) {
    return Optional.of(value.strip().replaceAll("\\s+", " "))
        .filter(Predicate.not(String::isEmpty));
  }

  private static boolean isAddress(String value) {
    return value.matches("(?i)https?://\\S+");
  }

  private static Optional<String> tag(String value) {
    try {
      String tag =
          new Locale.Builder().setLanguageTag(value.replace('_', '-')).build().toLanguageTag();
      return tag.equals("und") ? Optional.empty() : Optional.of(tag);
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }
}
