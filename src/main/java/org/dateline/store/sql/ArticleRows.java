package org.dateline.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.store.StoredArticle;
import org.dateline.time.DatePrecision;
import org.dateline.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** Rows of the tables {@code articles} and {@code article_mentions}, within a transaction. */
final class ArticleRows {

  private final Session session;

  ArticleRows(Session session) {
    this.session = session;
  }

  Optional<String> findContentHash(String articleId) throws SQLException {
    String sql = "SELECT content_hash FROM articles WHERE id = ?";
    return session.first(row -> row.getString(1), sql, articleId);
  }

  Optional<StoredArticle> find(String articleId) throws SQLException {
    String sql =
        """
        SELECT a.id, a.title, a.byline, a.publisher, a.url, %s, a.published_precision,
          a.language, a.text, a.content_hash, m.mentions, a.published_source
        FROM articles a JOIN article_mentions m ON m.article_fid = a.fid WHERE a.id = ?"""
            .formatted(session.dialect().day("a.published"));
    return session.first(ArticleRows::read, sql, articleId);
  }

  void put(StoredArticle stored) throws SQLException {
    Article article = stored.article();
    String sql =
        """
        INSERT INTO articles (id, title, byline, publisher, url, published, published_precision,
          language, text, content_hash, published_source)
        VALUES (?,?,?,?,?,%s,?,?,?,?,?)
        ON CONFLICT (id) DO UPDATE SET title = excluded.title, byline = excluded.byline,
          publisher = excluded.publisher, url = excluded.url, published = excluded.published,
          published_precision = excluded.published_precision, language = excluded.language,
          text = excluded.text, content_hash = excluded.content_hash,
          published_source = excluded.published_source"""
            .formatted(session.dialect().dayParameter());
    Published published = article.published();
    PartialDate date = EventRows.storable(article.publishedDate().orElse(null));
    PreparedStatement statement = session.kept(sql);
    statement.setString(1, article.id());
    statement.setString(2, StoredText.write(article.title()));
    statement.setString(3, StoredText.write(article.byline()));
    statement.setString(4, StoredText.write(article.publisher()));
    statement.setString(5, StoredText.write(article.url()));
    statement.setString(6, date == null ? null : date.first().toString());
    statement.setString(7, date == null ? null : date.precision().label());
    statement.setString(8, article.language());
    statement.setString(9, StoredText.write(article.text()));
    statement.setString(10, stored.contentHash());
    statement.setString(11, date == null || published == null ? null : published.source().label());
    statement.executeUpdate();
    putMentions(stored);
    session.dialect().index(session, article.id(), article.title(), article.text());
  }

  /** A date of its first day and how much of it is known. */
  static @Nullable PartialDate date(@Nullable String day, @Nullable String precision) {
    return day == null || precision == null
        ? null
        : new PartialDate(
            LocalDate.parse(day), DatePrecision.valueOf(precision.toUpperCase(Locale.ROOT)));
  }

  // Stores of the first schema did not keep what told a date; it was metadata or the head.
  private static @Nullable Published published(
      @Nullable String day, @Nullable String precision, @Nullable String source) {
    return Published.of(
        date(day, precision),
        source == null ? Published.Source.METADATA : Published.Source.parse(source));
  }

  private void putMentions(StoredArticle stored) throws SQLException {
    String sql =
        """
        INSERT INTO article_mentions (article_fid, mentions)
        SELECT fid, ? FROM articles WHERE id = ?
        ON CONFLICT (article_fid) DO UPDATE SET mentions = excluded.mentions""";
    PreparedStatement statement = session.kept(sql);
    statement.setString(1, StoredText.write(MentionCodec.write(stored.mentions())));
    statement.setString(2, stored.article().id());
    statement.executeUpdate();
  }

  private static StoredArticle read(ResultSet row) throws SQLException {
    String text = StoredText.read(row.getString(9));
    Article article =
        new Article(
            row.getString(1),
            StoredText.read(row.getString(2)),
            StoredText.read(row.getString(3)),
            StoredText.read(row.getString(4)),
            StoredText.read(row.getString(5)),
            published(row.getString(6), row.getString(7), row.getString(12)),
            row.getString(8),
            text);
    return new StoredArticle(
        article, row.getString(10), MentionCodec.read(StoredText.read(row.getString(11)), text));
  }
}
