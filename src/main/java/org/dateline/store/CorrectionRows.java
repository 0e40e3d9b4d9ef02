package org.dateline.store;

import java.sql.Connection;
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
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code corrections}, within a transaction. */
final class CorrectionRows {

  private static final String COLUMNS =
      "c.id, c.exact, c.prefix, c.suffix, c.start_offset, c.verdict, c.author, c.made_at";

  private final Connection connection;

  CorrectionRows(Connection connection) {
    this.connection = connection;
  }

  /** Those that count. */
  Corrections of(String articleId) throws SQLException {
    String sql =
        "SELECT " + COLUMNS + " FROM corrections c WHERE c.article = ? AND c.ended_at IS NULL";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, articleId);
      ResultSet row = statement.executeQuery();
      List<Correction> corrections = new ArrayList<>();
      while (row.next()) {
        corrections.add(read(row));
      }
      return corrections.isEmpty() ? Corrections.NONE : new Corrections(corrections);
    }
  }

  /** Writes what a revision adds, and ends what it leaves out. */
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
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
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
    String where =
        " WHERE (? IS NULL OR c.article = ?)" + (withHistory ? "" : " AND c.ended_at IS NULL");
    String sql =
        "SELECT "
            + COLUMNS
            + ", c.article, c.ended_at, c.ended_by, a.title, a.text"
            + " FROM corrections c LEFT JOIN articles a ON a.id = c.article"
            + where
            + " ORDER BY c.made_at DESC, c.id LIMIT ? OFFSET ?";
    List<CorrectionPage.Entry> entries = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, articleId);
      statement.setString(2, articleId);
      statement.setInt(3, limit);
      statement.setInt(4, offset);
      ResultSet row = statement.executeQuery();
      while (row.next()) {
        entries.add(entry(row));
      }
    }
    return new CorrectionPage(entries, count(articleId, where));
  }

  private long count(@Nullable String articleId, String where) throws SQLException {
    String sql = "SELECT count(*) FROM corrections c" + where;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, articleId);
      statement.setString(2, articleId);
      ResultSet row = statement.executeQuery();
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private void add(String articleId, Correction correction) throws SQLException {
    String sql =
        """
        INSERT INTO corrections (id, article, exact, prefix, suffix, start_offset, verdict, author,
          made_at)
        VALUES (?,?,?,?,?,?,?,?,?)""";
    TextAnchor anchor = correction.anchor();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, correction.id());
      statement.setString(2, articleId);
      statement.setString(3, anchor.exact());
      statement.setString(4, anchor.prefix());
      statement.setString(5, anchor.suffix());
      statement.setInt(6, anchor.start());
      statement.setString(7, VerdictCodec.write(correction.verdict()));
      statement.setString(8, correction.author());
      statement.setString(9, correction.madeAt().toString());
      statement.executeUpdate();
    }
  }

  private void end(Correction correction, Revision revision) throws SQLException {
    String sql = "UPDATE corrections SET ended_at = ?, ended_by = ? WHERE id = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, revision.at().toString());
      statement.setString(2, revision.author());
      statement.setString(3, correction.id());
      statement.executeUpdate();
    }
  }

  private static CorrectionPage.Entry entry(ResultSet row) throws SQLException {
    Correction correction = read(row);
    String endedAt = row.getString(10);
    String text = row.getString(13);
    return new CorrectionPage.Entry(
        row.getString(9),
        row.getString(12),
        correction,
        text != null && correction.anchor().find(text).isPresent(),
        endedAt == null ? null : Instant.parse(endedAt),
        row.getString(11));
  }

  private static Correction read(ResultSet row) throws SQLException {
    return new Correction(
        row.getString(1),
        new TextAnchor(row.getString(2), row.getString(3), row.getString(4), row.getInt(5)),
        VerdictCodec.read(row.getString(6)),
        row.getString(7),
        Instant.parse(row.getString(8)));
  }
}
