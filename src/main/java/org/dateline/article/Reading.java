package org.dateline.article;

import java.util.Optional;

/** The outcome of reading one item of a source. */
public sealed interface Reading {

  /**
   * The item is an article.
   *
   * @param source the file, and the line where a file holds several
   * @param place where the source says that the event of the article happened
   */
  record Read(String source, Article article, Optional<GivenPlace> place) implements Reading {

    /** An article whose source states no point. */
    public Read(String source, Article article) {
      this(source, article, Optional.empty());
    }
  }

  /**
   * The item is not an article.
   *
   * @param source the file, and the line where a file holds several
   * @param reason what is wrong and what would be right, in one line
   */
  record Rejected(String source, String reason) implements Reading {}
}
