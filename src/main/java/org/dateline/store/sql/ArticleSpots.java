package org.dateline.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.geo.Position;
import org.dateline.query.ArticleFeature;

/** Adds to articles where their events are, with one query for many articles. */
final class ArticleSpots {

  /** The most ids that are named in a query. */
  private static final int AT_ONCE = 1000;

  private final List<Position> positions = new ArrayList<>();
  private long events;

  private ArticleSpots() {}

  /** The same articles with the number and the positions of their events. */
  static List<ArticleFeature> of(List<ArticleFeature> articles, Session session)
      throws SQLException {
    Map<String, ArticleSpots> spots = new HashMap<>();
    articles.forEach(article -> spots.put(article.id(), new ArticleSpots()));
    for (int from = 0; from < articles.size(); from += AT_ONCE) {
      read(articles.subList(from, Math.min(articles.size(), from + AT_ONCE)), spots, session);
    }
    return articles.stream()
        .map(
            article -> {
              ArticleSpots own = spots.getOrDefault(article.id(), new ArticleSpots());
              return article.reporting(own.events, own.positions);
            })
        .toList();
  }

  private static void read(
      List<ArticleFeature> articles, Map<String, ArticleSpots> spots, Session session)
      throws SQLException {
    List<Sql> ids = articles.stream().map(article -> Sql.of("?", article.id())).toList();
    Sql select =
        Sql.of("SELECT f.article, f.lon, f.lat, count(*) FROM event_facts f WHERE f.article IN ")
            .then(Sql.join(", ", ids, Sql.of("()")))
            .then(
                Sql.of(
                    " AND "
                        + EventFilterSql.IS_EVENT
                        + " GROUP BY f.article, f.lon, f.lat ORDER BY f.lon, f.lat"));
    try (PreparedStatement statement = select.prepare(session)) {
      ResultSet row = statement.executeQuery();
      while (row.next()) {
        ArticleSpots own = spots.get(row.getString(1));
        if (own != null) {
          own.positions.add(new Position(row.getDouble(2), row.getDouble(3)));
          own.events += row.getLong(4);
        }
      }
    }
  }
}
