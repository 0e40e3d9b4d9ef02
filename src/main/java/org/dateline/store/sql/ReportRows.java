package org.dateline.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dateline.event.Shingles;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are versions of one report, within a transaction.
 *
 * <p>An article joins the group whose head its text resembles most, if it resembles one. Only
 * heads, among them all articles that stand alone, are in the index of hashes, so that the cost of
 * an article does not grow with the size of its group. An article that stands alone has no row in
 * {@code report_articles}: it is a group of its own.
 */
public final class ReportRows {

  /** The id of an article's group; {@code %1$s} is the article's id. */
  public static final String GROUP_OF_ARTICLE =
      "COALESCE((SELECT 'r' || g.report FROM report_articles g WHERE g.article = %1$s), %1$s)";

  /** How many articles its group has. */
  public static final String REPORTS_OF_ARTICLE =
      "COALESCE((SELECT r.articles FROM report_articles g JOIN reports r ON r.id = g.report"
          + " WHERE g.article = %1$s), 1)";

  /** That an article is the first to report, or the only one. */
  public static final String IS_FIRST =
      "NOT EXISTS (SELECT 1 FROM report_articles g WHERE g.article = %1$s AND g.is_first = 0)";

  /**
   * So many hashes of each text are looked up. A cut that keeps a third of a report shares none of
   * them with it with the probability .04, one that keeps half with .004.
   */
  private static final int KEYS = 8;

  /** Where so many heads share hashes with a text, the most alike are among them. */
  private static final int MOST_CANDIDATES = 10;

  /** A run of words that so many reports have is the phrase of an agency. */
  private static final int MOST_HEADS_OF_KEY = 50;

  private final Session session;

  public ReportRows(Session session) {
    this.session = session;
  }

  private record Head(long fid, String id, String text) {}

  private record Membership(long report, boolean isHead, boolean isFirst) {}

  /** Puts an article, which is stored already, into the group of its report. */
  public void add(String articleId) throws SQLException {
    Head article = text(articleId).orElseThrow();
    Shingles shingles = Shingles.of(article.text());
    if (!shingles.isComparable()) {
      return;
    }
    Optional<Head> head = mostAlike(shingles);
    if (head.isEmpty()) {
      insertKeys(shingles, article.fid());
      return;
    }
    long report = reportOf(head.get().id());
    session.update(
        "INSERT INTO report_articles (article, report, is_head, is_first) VALUES (?, ?, 0, 0)",
        articleId,
        report);
    session.update("UPDATE reports SET articles = articles + 1 WHERE id = ?", report);
    // Not all of the group: it may be large.
    chooseFirst(
        report,
        "SELECT article FROM report_articles WHERE report = ? AND is_first = 1 UNION ALL SELECT ?",
        report,
        articleId);
  }

  /** Finds anew which of all articles are versions of one report. */
  public void addAll() throws SQLException {
    session.update("DELETE FROM report_articles");
    session.update("DELETE FROM reports");
    try (PreparedStatement all = session.prepare("SELECT id FROM articles ORDER BY fid");
        ResultSet row = all.executeQuery()) {
      while (row.next()) {
        add(row.getString(1));
      }
    }
  }

  /** Takes an article out of its group, before its text changes or goes. */
  public void remove(String articleId) throws SQLException {
    Optional<Head> found = text(articleId);
    if (found.isEmpty()) {
      return;
    }
    Membership membership = membership(articleId);
    if (membership == null || membership.isHead()) {
      deleteKeys(found.get());
    }
    if (membership != null) {
      session.update("DELETE FROM report_articles WHERE article = ?", articleId);
      leave(membership);
    }
  }

  private void leave(Membership left) throws SQLException {
    session.update("UPDATE reports SET articles = articles - 1 WHERE id = ?", left.report());
    if (left.isHead()) {
      promote(member(left.report()));
    }
    if (size(left.report()) == 1) {
      session.update("DELETE FROM report_articles WHERE report = ?", left.report());
      session.update("DELETE FROM reports WHERE id = ?", left.report());
    } else if (left.isFirst()) {
      chooseFirst(
          left.report(), "SELECT article FROM report_articles WHERE report = ?", left.report());
    }
  }

  private void promote(String articleId) throws SQLException {
    Head head = text(articleId).orElseThrow();
    insertKeys(Shingles.of(head.text()), head.fid());
    session.update("UPDATE report_articles SET is_head = 1 WHERE article = ?", articleId);
  }

  private Optional<Head> mostAlike(Shingles shingles) throws SQLException {
    Head best = null;
    double most = 0;
    String sql = "SELECT fid, id, text FROM articles WHERE fid = ?";
    for (long fid : candidates(shingles)) {
      Head head = session.first(ReportRows::head, sql, fid).orElseThrow();
      double likeness = shingles.likeness(Shingles.of(head.text()));
      if (likeness > most) {
        most = likeness;
        best = head;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The heads that share most hashes with a text, of those the oldest first. */
  private List<Long> candidates(Shingles shingles) throws SQLException {
    Map<Long, Integer> shared = new TreeMap<>();
    String sql = "SELECT article_fid FROM report_keys WHERE hash = ? LIMIT " + MOST_HEADS_OF_KEY;
    PreparedStatement statement = session.kept(sql);
    for (long hash : shingles.sketch(KEYS)) {
      statement.setLong(1, hash);
      List<Long> heads = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          heads.add(rows.getLong(1));
        }
      }
      if (heads.size() < MOST_HEADS_OF_KEY) {
        heads.forEach(fid -> shared.merge(fid, 1, Integer::sum));
      }
    }
    return shared.entrySet().stream()
        .sorted(Map.Entry.<Long, Integer>comparingByValue().reversed())
        .limit(MOST_CANDIDATES)
        .map(Map.Entry::getKey)
        .toList();
  }

  // The group of a head, which it is given now if it stood alone.
  private long reportOf(String headId) throws SQLException {
    Membership membership = membership(headId);
    if (membership != null) {
      return membership.report();
    }
    long report = session.number("INSERT INTO reports (articles) VALUES (1) RETURNING id");
    session.update(
        "INSERT INTO report_articles (article, report, is_head, is_first) VALUES (?, ?, 1, 1)",
        headId,
        report);
    return report;
  }

  // Among the articles that a query names, the one that was published first; the id breaks ties.
  private void chooseFirst(long report, String among, Object... parameters) throws SQLException {
    String first =
        session.word(
            "SELECT id FROM articles WHERE id IN ("
                + among
                + ") ORDER BY published IS NULL, published, id LIMIT 1",
            parameters);
    session.update(
        "UPDATE report_articles SET is_first = 0 WHERE report = ? AND is_first = 1", report);
    session.update("UPDATE report_articles SET is_first = 1 WHERE article = ?", first);
  }

  private String member(long report) throws SQLException {
    return session.word("SELECT article FROM report_articles WHERE report = ? LIMIT 1", report);
  }

  private long size(long report) throws SQLException {
    return session.number("SELECT articles FROM reports WHERE id = ?", report);
  }

  private @Nullable Membership membership(String articleId) throws SQLException {
    String sql = "SELECT report, is_head, is_first FROM report_articles WHERE article = ?";
    return session
        .first(
            row -> new Membership(row.getLong(1), row.getInt(2) != 0, row.getInt(3) != 0),
            sql,
            articleId)
        .orElse(null);
  }

  private Optional<Head> text(String articleId) throws SQLException {
    String sql = "SELECT fid, id, text FROM articles WHERE id = ?";
    return session.first(ReportRows::head, sql, articleId);
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(row.getLong(1), row.getString(2), StoredText.read(row.getString(3)));
  }

  private void insertKeys(Shingles shingles, long fid) throws SQLException {
    forEachKey(
        "INSERT INTO report_keys (hash, article_fid) VALUES (?, ?) ON CONFLICT DO NOTHING",
        shingles,
        fid);
  }

  private void deleteKeys(Head head) throws SQLException {
    Shingles shingles = Shingles.of(head.text());
    if (shingles.isComparable()) {
      forEachKey(
          "DELETE FROM report_keys WHERE hash = ? AND article_fid = ?", shingles, head.fid());
    }
  }

  private void forEachKey(String sql, Shingles shingles, long fid) throws SQLException {
    PreparedStatement statement = session.kept(sql);
    statement.setLong(2, fid);
    for (long hash : shingles.sketch(KEYS)) {
      statement.setLong(1, hash);
      statement.executeUpdate();
    }
  }
}
