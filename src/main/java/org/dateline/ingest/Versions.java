package org.dateline.ingest;

import java.util.Optional;
import org.dateline.article.Article;
import org.dateline.event.Shingles;
import org.dateline.time.PartialDate;

/** Distinguishes versions of one article from different articles with the same id. */
final class Versions {

  private Versions() {}

  /** Whether two articles have the same title, or one text is a version of the other. */
  static boolean areOfOneArticle(Article one, Article other) {
    return one.title().equalsIgnoreCase(other.title())
        || Shingles.of(one.text()).likeness(Shingles.of(other.text())) > 0;
  }

  /** Whether one was certainly published before the other. */
  static boolean isOlder(Article one, Article other) {
    Optional<PartialDate> date = one.publishedDate();
    Optional<PartialDate> otherDate = other.publishedDate();
    return date.isPresent()
        && otherDate.isPresent()
        && date.get().last().isBefore(otherDate.get().first());
  }
}
