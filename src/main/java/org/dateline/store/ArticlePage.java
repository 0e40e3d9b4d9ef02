package org.dateline.store;

import java.util.List;
import org.dateline.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of articles.
 *
 * @param articles newest first, undated ones last
 * @param total how many articles all pages together have
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
   * @param url where it stands
   * @param events how many of its events match the query
   */
  public record Entry(
      String id,
      String title,
      @Nullable PartialDate published,
      @Nullable String publisher,
      @Nullable String url,
      long events) {}
}
