package org.dateline.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dateline.correct.Correction;
import org.dateline.correct.Corrections;
import org.dateline.correct.Revision;
import org.dateline.correct.TextAnchor;
import org.dateline.store.CorrectionPage;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code corrections}, within a transaction. */
final class CorrectionRows {

  private static final String COLUMNS =
      "c.id, c.exact, c.prefix, c.suffix, c.start_offset, c.verdict, c.author, c.made_at";

  // A correction is either withdrawn, or replaced by another one with the same time and author.
  private static final String REPLACED =
      "EXISTS (SELECT 1 FROM corrections r WHERE r.article = c.article AND r.id <> c.id"
          + " AND r.made_at = c.ended_at AND r.author = c.ended_by)";

  private final Session session;

  CorrectionRows(Session session) {
    this.session = session;
  }

  /** The corrections that apply. */
  Corrections of(String articleId) throws SQLException {
    String sql =
        "SELECT " + COLUMNS + " FROM corrections c WHERE c.article = ? AND c.ended_at IS NULL";
    PreparedStatement statement = session.kept(sql);
    statement.setString(1, articleId);
    List<Correction> corrections = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        corrections.add(read(row));
      }
    }
    return corrections.isEmpty() ? Corrections.NONE : new Corrections(corrections);
  }

  /** Writes the corrections that a revision adds, and ends those that it leaves out. */
  void revise(String articleId, Corrections before, Revision revision) throws SQLException {
    List<Correction> after = revision.corrections().all();
    for (Correction ended : before.all()) {
      if (!after.contains(ended)) {
        end(ended, revision);
      }
    }
    for (Correction added : after) {
      if (!before.all().contains(added)) {
        add(articleId, added);
      }
    }
  }

  /** The ids of the articles that have any that count, in order. */
  List<String> articles() throws SQLException {
    String sql = "SELECT DISTINCT article FROM corrections WHERE ended_at IS NULL ORDER BY article";
    try (PreparedStatement statement = session.prepare(sql)) {
      ResultSet row = statement.executeQuery();
      List<String> ids = new ArrayList<>();
      while (row.next()) {
        ids.add(row.getString(1));
      }
      return ids;
    }
  }

  CorrectionPage page(@Nullable String articleId, boolean withHistory, int limit, int offset)
      throws SQLException {
    Sql where = Sql.of(withHistory ? " WHERE TRUE" : " WHERE c.ended_at IS NULL");
    if (articleId != null) {
      where = where.then(Sql.of(" AND c.article = ?", articleId));
    }
    Sql entries =
        Sql.of(
                "SELECT "
                    + COLUMNS
                    + ", c.article, c.ended_at, c.ended_by, a.title, a.text, "
                    + REPLACED
                    + " FROM corrections c LEFT JOIN articles a ON a.id = c.article")
            .then(where)
            .then(Sql.of(" ORDER BY c.made_at DESC, c.id DESC LIMIT ? OFFSET ?", limit, offset));
    List<CorrectionPage.Entry> page = new ArrayList<>();
    try (PreparedStatement statement = entries.prepare(session)) {
      ResultSet row = statement.executeQuery();
      while (row.next()) {
        page.add(entry(row));
      }
    }
    long total =
        session.number(
            "SELECT count(*) FROM corrections c" + where.text(), where.parameters().toArray());
    return new CorrectionPage(page, total);
  }

  private void add(String articleId, Correction correction) throws SQLException {
    String sql =
        """
        INSERT INTO corrections (id, article, exact, prefix, suffix, start_offset, verdict, author,
          made_at)
        VALUES (?,?,?,?,?,?,?,?,?)\
        """;
    TextAnchor anchor = correction.anchor();
    try (PreparedStatement statement = session.prepare(sql)) {
      statement.setString(1, correction.id());
      statement.setString(2, articleId);
      statement.setString(3, StoredText.write(anchor.exact()));
      statement.setString(4, StoredText.write(anchor.prefix()));
      statement.setString(5, StoredText.write(anchor.suffix()));
      statement.setInt(6, anchor.start());
      statement.setString(7, StoredText.write(VerdictCodec.write(correction.verdict())));
      statement.setString(8, StoredText.write(correction.author()));
      statement.setString(9, correction.madeAt().toString());
      statement.executeUpdate();
    }
  }

  private void end(Correction correction, Revision revision) throws SQLException {
    String sql = "UPDATE corrections SET ended_at = ?, ended_by = ? WHERE id = ?";
    try (PreparedStatement statement = session.prepare(sql)) {
      statement.setString(1, revision.at().toString());
      statement.setString(2, StoredText.write(revision.author()));
      statement.setString(3, correction.id());
      statement.executeUpdate();
    }
  }

  private static CorrectionPage.Entry entry(ResultSet row) throws SQLException {
    Correction correction = read(row);
    String text = StoredText.read(row.getString(13));
    return new CorrectionPage.Entry(
        row.getString(9),
        StoredText.read(row.getString(12)),
        correction,
        text != null && correction.anchor().find(text).isPresent(),
        end(row));
  }

  private static CorrectionPage.@Nullable End end(ResultSet row) throws SQLException {
    String at = row.getString(10);
    String author = StoredText.read(row.getString(11));
    return at == null || author == null
        ? null
        : new CorrectionPage.End(Instant.parse(at), author, row.getBoolean(14));
  }

  private static Correction read(ResultSet row) throws SQLException {
    return new Correction(
        row.getString(1),
        new TextAnchor(
            StoredText.read(row.getString(2)),
            StoredText.read(row.getString(3)),
            StoredText.read(row.getString(4)),
            row.getInt(5)),
        VerdictCodec.read(StoredText.read(row.getString(6))),
        StoredText.read(row.getString(7)),
        Instant.parse(row.getString(8)));
  }
}
