package org.dateline.query;

import java.util.List;
import org.dateline.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of articles.
 *
 * @param articles newest first, undated ones last
 * @param total number of articles on all pages
 */
public record ArticlePage(List<Entry> articles, long total) {

  public ArticlePage {
    articles = List.copyOf(articles);
  }

  /**
   * An article in the list.
   *
   * @param id its id
   * @param title its title
   * @param published when it was published
   * @param publisher who published it
   * @param url where it was published
   * @param events how many of its events match the query
   * @param hit an excerpt of its text around the words of the search, split at their boundaries;
   *     empty without a search
   */
  public record Entry(
      String id,
      String title,
      @Nullable PartialDate published,
      @Nullable String publisher,
      @Nullable String url,
      long events,
      List<Piece> hit) {

    public Entry {
      hit = List.copyOf(hit);
    }
  }

  /**
   * A piece of text.
   *
   * @param text as in the article
   * @param isHit whether it is one of the words of the search
   */
  public record Piece(String text, boolean isHit) {}
}
