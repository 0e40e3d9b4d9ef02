package org.dateline.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.query.ArticlePage;
import org.dateline.query.EventQuery;
import org.dateline.query.Mentioned;
import org.dateline.time.DatetimeInterval;
import org.jspecify.annotations.Nullable;

/** Articles under the conditions of a query, newest first, within a transaction. */
final class ArticleList {

  private static final String ORDER = " ORDER BY a.published DESC NULLS LAST, a.id";
  private static final String ARTICLES = "SELECT count(*) FROM articles";

  /** So many ids are named in a query at most. */
  private static final int MOST_NAMED = 1000;

  private final Session session;
  private final EventQuery query;

  ArticleList(Session session, EventQuery query) {
    this.session = session;
    this.query = query;
  }

  /**
   * The articles that have a matching event; all of them if nothing is asked for, also those that
   * report no event.
   *
   * @param events number of matching events of each article that has any; null if unknown
   */
  ArticlePage located(@Nullable Map<String, Long> events, int limit, int offset)
      throws SQLException {
    if (limit > MOST_NAMED) {
      return counted(limit, offset);
    }
    if (!query.isFiltered()) {
      Sql page = Sql.of("SELECT a.id FROM articles a" + ORDER + " LIMIT ? OFFSET ?", limit, offset);
      List<String> ids = ids(page, id -> true, limit, 0);
      return new ArticlePage(
          entries(named(ids), row -> eventsOf(row.getString(2))),
          session.number("SELECT count(*) FROM articles"));
    }
    return events == null ? counted(limit, offset) : known(events, limit, offset);
  }

  /**
   * Those of which the events have been counted. Few are sorted; for many, all are gone through.
   */
  private ArticlePage known(Map<String, Long> events, int limit, int offset) throws SQLException {
    boolean few = events.size() <= Math.min(MOST_NAMED, session.number(ARTICLES) / 20);
    Sql candidates = few ? named(List.copyOf(events.keySet())) : Sql.of(" FROM articles a");
    List<String> ids =
        ids(
            Sql.of("SELECT a.id").then(candidates).then(Sql.of(ORDER)),
            events::containsKey,
            limit,
            offset);
    return new ArticlePage(
        entries(named(ids), row -> events.getOrDefault(row.getString(2), 0L)), events.size());
  }

  private ArticlePage counted(int limit, int offset) throws SQLException {
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
            : Sql.of(ARTICLES);
    Sql entries = Sql.of(entry() + ", COALESCE(m.events, 0) FROM articles a").then(matching);
    return page(total, entries, limit, offset);
  }

  /** The ids of a page of what is wanted. */
  private List<String> ids(Sql all, Predicate<String> wanted, int limit, int offset)
      throws SQLException {
    List<String> ids = new ArrayList<>();
    try (PreparedStatement statement = all.prepare(session)) {
      ResultSet row = statement.executeQuery();
      for (int passed = 0; ids.size() < limit && row.next(); ) {
        String id = row.getString(1);
        if (wanted.test(id) && passed++ >= offset) {
          ids.add(id);
        }
      }
    }
    return ids;
  }

  private static Sql named(List<String> ids) {
    List<Sql> each = ids.stream().map(id -> Sql.of("?", id)).toList();
    return Sql.of(" FROM articles a WHERE a.id IN ").then(Sql.join(", ", each, Sql.of("(NULL)")));
  }

  private long eventsOf(String article) throws SQLException {
    return session.number(
        "SELECT count(*) FROM event_facts f WHERE f.article = ? AND " + EventFilterSql.IS_EVENT,
        article);
  }

  /**
   * The articles that have no event at all.
   *
   * @param located the articles that have one; null if unknown
   */
  ArticlePage unlocated(@Nullable Set<String> located, int limit, int offset) throws SQLException {
    if (asksForEvents()) {
      return new ArticlePage(List.of(), 0);
    }
    List<Sql> conditions = conditionsOfArticles();
    if (located != null && limit <= MOST_NAMED) {
      return without(located, from(conditions), limit, offset);
    }
    conditions.add(
        Sql.of(
            "NOT EXISTS (SELECT 1 FROM event_facts f WHERE f.article = a.id AND "
                + EventFilterSql.IS_EVENT
                + ")"));
    Sql from = from(conditions);
    return page(
        Sql.of("SELECT count(*)").then(from), Sql.of(entry() + ", 0").then(from), limit, offset);
  }

  /** Goes through the articles once, which is quicker than to ask for the events of each. */
  private ArticlePage without(Set<String> located, Sql from, int limit, int offset)
      throws SQLException {
    List<String> ids = new ArrayList<>();
    long total = 0;
    try (PreparedStatement statement =
        Sql.of("SELECT a.id").then(from).then(Sql.of(ORDER)).prepare(session)) {
      ResultSet row = statement.executeQuery();
      while (row.next()) {
        if (!located.contains(row.getString(1)) && total++ >= offset && ids.size() < limit) {
          ids.add(row.getString(1));
        }
      }
    }
    return new ArticlePage(entries(named(ids), row -> 0), total);
  }

  private static Sql from(List<Sql> conditions) {
    return Sql.of(" FROM articles a WHERE ").then(Sql.join(" AND ", conditions, Sql.of("TRUE")));
  }

  private List<Sql> conditionsOfArticles() {
    List<Sql> conditions = new ArrayList<>();
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
    return conditions;
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
        || !query.assertions().isEmpty()
        || query.mentioned() == Mentioned.ONLY
        || query.minConfidence() > 0
        || query.filter() != null;
  }

  private ArticlePage page(Sql total, Sql entries, int limit, int offset) throws SQLException {
    List<ArticlePage.Entry> page =
        read(
            entries.then(Sql.of(ORDER + " LIMIT ? OFFSET ?", limit, offset)),
            row -> row.getLong(8));
    return new ArticlePage(page, session.number(total.text(), total.parameters().toArray()));
  }

  private List<ArticlePage.Entry> entries(Sql from, EventsOf events) throws SQLException {
    return read(Sql.of(entry()).then(from).then(Sql.of(ORDER)), events);
  }

  private List<ArticlePage.Entry> read(Sql entries, EventsOf events) throws SQLException {
    List<ArticlePage.Entry> page = new ArrayList<>();
    Hits hits = new Hits(session, query.text());
    try (PreparedStatement statement = entries.prepare(session)) {
      ResultSet row = statement.executeQuery();
      while (row.next()) {
        page.add(
            new ArticlePage.Entry(
                row.getString(2),
                StoredText.read(row.getString(3)),
                ArticleRows.date(row.getString(4), row.getString(5)),
                StoredText.read(row.getString(6)),
                StoredText.read(row.getString(7)),
                events.of(row),
                hits.in(row.getLong(1))));
      }
    }
    return page;
  }

  private interface EventsOf {
    long of(ResultSet row) throws SQLException;
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
