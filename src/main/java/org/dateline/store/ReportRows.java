package org.dateline.store;

/**
 * Which articles are versions of one report. An article that no other repeats has no row: it is a
 * group of its own.
 */
final class ReportRows {

  /** The id of an article's group; {@code %s} is the article's id. */
  static final String GROUP_OF_ARTICLE =
      "COALESCE((SELECT g.report FROM report_articles g WHERE g.article = %1$s), %1$s)";

  /** How many articles its group has. */
  static final String REPORTS_OF_ARTICLE =
      "COALESCE((SELECT r.articles FROM report_articles g JOIN reports r ON r.id = g.report"
          + " WHERE g.article = %1$s), 1)";

  /** That an article is the first to report, or the only one. */
  static final String IS_FIRST =
      "NOT EXISTS (SELECT 1 FROM report_articles g WHERE g.article = %1$s AND NOT g.is_first)";

  private ReportRows() {}
}
