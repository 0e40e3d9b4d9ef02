package org.dateline.command;

import java.io.Closeable;
import java.util.Optional;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Published;
import org.dateline.time.PartialDate;

/** An output format of {@code geoparse}. */
interface GeoparseOutput extends Closeable {

  /**
   * A text of the input.
   *
   * @param number of its line, from 1
   */
  record Text(
      long number,
      Optional<String> id,
      String text,
      Optional<String> title,
      Optional<PartialDate> published) {

    /**
     * The text as an article, which needs words; without an id or a title it is named by its line.
     */
    Article article() {
      String articleId = id.map(Text::asArticleId).orElse("line-" + number);
      return new Article(
          articleId,
          title.orElse(articleId),
          null,
          null,
          null,
          Published.of(published.orElse(null), Published.Source.METADATA),
          "en",
          text);
    }

    private static String asArticleId(String id) {
      return ArticleId.isValid(id) ? id : ArticleId.slug(id);
    }
  }

  /**
   * Geoparses one text; called by many threads at once.
   *
   * @return an action that writes the result; a single thread runs these actions, in the order of
   *     the texts
   */
  Runnable parse(Text text);

  /** Flushes the output written so far, for a reader that waits for it. */
  void flush();

  /** Ends the output after the last result. */
  void finish();
}
