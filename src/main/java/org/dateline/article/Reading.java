package org.dateline.article;

/** What became of a piece of a source. */
public sealed interface Reading {

  /**
   * It is an article.
   *
   * @param source the file, and the line where a file holds several
   */
  record Read(String source, Article article) implements Reading {}

  /**
   * It is none.
   *
   * @param source the file, and the line where a file holds several
   * @param reason what is wrong and what would be right, in one line
   */
  record Rejected(String source, String reason) implements Reading {}
}
