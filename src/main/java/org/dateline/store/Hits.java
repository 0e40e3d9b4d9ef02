package org.dateline.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows where in an article the words stand that were asked for. */
final class Hits implements AutoCloseable {

  // Articles hold no such characters: the readers leave control characters out.
  private static final char BEGIN = '\u0002';
  private static final char END = '\u0003';

  private static final String SQL =
      "SELECT snippet(article_text, -1, ?, ?, '…', 20) FROM article_text"
          + " WHERE article_text MATCH ? AND rowid = ?";

  private final @Nullable PreparedStatement statement;

  /**
   * @param text what was asked for; null for nothing
   */
  Hits(Session session, @Nullable String text) throws SQLException {
    if (text == null) {
      statement = null;
      return;
    }
    PreparedStatement prepared = session.prepare(SQL);
    prepared.setString(1, String.valueOf(BEGIN));
    prepared.setString(2, String.valueOf(END));
    prepared.setString(3, FullText.matchExpression(text));
    statement = prepared;
  }

  /** About twenty words of the article of that row, in pieces. */
  List<ArticlePage.Piece> in(long articleRow) throws SQLException {
    if (statement == null) {
      return List.of();
    }
    statement.setLong(4, articleRow);
    try (ResultSet row = statement.executeQuery()) {
      return row.next() ? pieces(row.getString(1)) : List.of();
    }
  }

  @Override
  public void close() throws SQLException {
    if (statement != null) {
      statement.close();
    }
  }

  static List<ArticlePage.Piece> pieces(String marked) {
    List<ArticlePage.Piece> pieces = new ArrayList<>();
    int start = 0;
    boolean isHit = false;
    for (int i = 0; i <= marked.length(); i++) {
      char c = i < marked.length() ? marked.charAt(i) : END;
      if (c == BEGIN || c == END) {
        if (i > start) {
          pieces.add(new ArticlePage.Piece(marked.substring(start, i), isHit));
        }
        isHit = c == BEGIN;
        start = i + 1;
      }
    }
    return pieces;
  }
}
