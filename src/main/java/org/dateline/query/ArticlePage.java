package org.dateline.query;

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
   * @param hit a part of its text around the words that were asked for, cut where they begin and
   *     end; empty if none were
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
   * @param text as the article has it
   * @param isHit whether it is one of the words that were asked for
   */
  public record Piece(String text, boolean isHit) {}
}
