package org.dateline.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dateline.time.DatetimeInterval;
import org.jspecify.annotations.Nullable;

/** Articles under the conditions of a query, newest first, within a transaction. */
final class ArticleList {

  private final Session session;
  private final EventQuery query;

  ArticleList(Session session, EventQuery query) {
    this.session = session;
    this.query = query;
  }

  /** The articles that have a matching event; all of them if nothing is asked for. */
  ArticlePage located(int limit, int offset) throws SQLException {
    EventFilterSql filter = new EventFilterSql(query, session.dialect());
    Sql where = new Sql(filter.where(), filter.parameters());
    // Without a filter, articles that report no event belong to the list too.
    Sql matching =
        Sql.of(query.isFiltered() ? " JOIN" : " LEFT JOIN")
            .then(Sql.of(" (SELECT f.article, count(*) AS events FROM event_facts f"))
            .then(where)
            .then(Sql.of(" GROUP BY f.article) m ON m.article = a.id"));
    Sql total =
        query.isFiltered()
            ? Sql.of("SELECT count(DISTINCT f.article) FROM event_facts f").then(where)
            : Sql.of("SELECT count(*) FROM articles");
    Sql entries = Sql.of(entry() + ", COALESCE(m.events, 0) FROM articles a").then(matching);
    return page(total, entries, limit, offset);
  }

  /** The articles that have no event at all. */
  ArticlePage unlocated(int limit, int offset) throws SQLException {
    if (asksForEvents()) {
      JdbcEventStore.requirePage(limit, offset);
      return new ArticlePage(List.of(), 0);
    }
    List<Sql> conditions = new ArrayList<>();
    conditions.add(Sql.of("NOT EXISTS (SELECT 1 FROM event_facts f WHERE f.article = a.id)"));
    EventFilterSql.ofArticles(query, session.dialect())
        .forEach(ids -> conditions.add(Sql.of("a.id IN (").then(ids).then(Sql.of(")"))));
    if (!query.articles().isEmpty()) {
      List<Sql> ids = query.articles().stream().map(id -> Sql.of("?", id)).toList();
      conditions.add(Sql.of("a.id IN ").then(Sql.join(", ", ids, Sql.of("()"))));
    }
    List<Sql> years = query.years().stream().map(this::publishedIn).toList();
    if (!years.isEmpty()) {
      conditions.add(Sql.join(" OR ", years, Sql.of("FALSE")));
    }
    DatetimeInterval datetime = query.datetime();
    if (datetime != null) {
      conditions.add(publishedWithin(datetime));
    }
    Sql from =
        Sql.of(" FROM articles a WHERE ").then(Sql.join(" AND ", conditions, Sql.of("TRUE")));
    return page(
        Sql.of("SELECT count(*)").then(from), Sql.of(entry() + ", 0").then(from), limit, offset);
  }

  private String entry() {
    return "SELECT a.fid, a.id, a.title, "
        + session.dialect().day("a.published")
        + ", a.published_precision, a.publisher, a.url";
  }

  private boolean asksForEvents() {
    return query.bbox() != null
        || !query.places().isEmpty()
        || !query.countries().isEmpty()
        || !query.roles().isEmpty()
        || !query.kinds().isEmpty()
        || query.minConfidence() > 0
        || query.filter() != null;
  }

  private ArticlePage page(Sql total, Sql entries, int limit, int offset) throws SQLException {
    JdbcEventStore.requirePage(limit, offset);
    List<ArticlePage.Entry> page = new ArrayList<>();
    Sql paged =
        entries.then(
            Sql.of(" ORDER BY a.published DESC NULLS LAST, a.id LIMIT ? OFFSET ?", limit, offset));
    Hits hits = new Hits(session, query.text());
    try (PreparedStatement statement = paged.prepare(session)) {
      ResultSet row = statement.executeQuery();
      while (row.next()) {
        page.add(
            new ArticlePage.Entry(
                row.getString(2),
                StoredText.read(row.getString(3)),
                ArticleRows.date(row.getString(4), row.getString(5)),
                StoredText.read(row.getString(6)),
                StoredText.read(row.getString(7)),
                row.getLong(8),
                hits.in(row.getLong(1))));
      }
    }
    return new ArticlePage(page, session.number(total.text(), total.parameters().toArray()));
  }

  private Sql publishedIn(int year) {
    String day = session.dialect().dayParameter();
    return Sql.of(
        "a.published BETWEEN " + day + " AND " + day,
        LocalDate.of(year, 1, 1).toString(),
        LocalDate.of(year, 12, 31).toString());
  }

  private Sql publishedWithin(DatetimeInterval datetime) {
    Dialect dialect = session.dialect();
    Sql within = Sql.of("a.published IS NOT NULL");
    @Nullable LocalDate end = datetime.end().orElse(null);
    @Nullable LocalDate start = datetime.start().orElse(null);
    if (end != null) {
      within = within.then(Sql.of(" AND a.published <= " + dialect.dayParameter(), end.toString()));
    }
    if (start != null) {
      within =
          within.then(
              Sql.of(
                  " AND " + dialect.lastDayOfPublication() + " >= " + dialect.dayParameter(),
                  start.toString()));
    }
    return within;
  }
}
