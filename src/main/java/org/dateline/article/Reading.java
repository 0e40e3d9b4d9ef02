package org.dateline.article;

/** The outcome of reading one item of a source. */
public sealed interface Reading {

  /**
   * The item is an article.
   *
   * @param source the file, and the line where a file holds several
   */
  record Read(String source, Article article) implements Reading {}

  /**
   * The item is not an article.
   *
   * @param source the file, and the line where a file holds several
   * @param reason what is wrong and what would be right, in one line
   */
  record Rejected(String source, String reason) implements Reading {}
}
