package org.dateline.store.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dateline.article.Article;
import org.dateline.correct.Corrections;
import org.dateline.correct.Revision;
import org.dateline.event.Event;
import org.dateline.query.ArticleFeature;
import org.dateline.query.ArticlePage;
import org.dateline.query.Clusters;
import org.dateline.query.EventCursor;
import org.dateline.query.EventFeature;
import org.dateline.query.EventOrder;
import org.dateline.query.EventQuery;
import org.dateline.query.Extent;
import org.dateline.query.Facet;
import org.dateline.query.FacetCounts;
import org.dateline.query.Histogram;
import org.dateline.query.Page;
import org.dateline.query.PlaceFeature;
import org.dateline.store.CorrectionPage;
import org.dateline.store.EventStore;
import org.dateline.store.IntegrityStep;
import org.dateline.store.PutOutcome;
import org.dateline.store.StoredArticle;
import org.dateline.time.DatePrecision;
import org.jspecify.annotations.Nullable;

/** A store in a database that speaks SQL. */
public final class JdbcEventStore implements EventStore {

  // Nobody waits longer for an answer; a filter may be as costly as somebody likes.
  private static final Duration LONGEST_QUERY = Duration.ofSeconds(20);

  private final Database database;

  /** The store in a database, which is closed together with it. */
  public JdbcEventStore(Database database) {
    this.database = database;
  }

  @Override
  public List<PutOutcome> putAll(List<Arrival> arrivals) {
    return write(
        session -> {
          List<PutOutcome> outcomes = new ArrayList<>(arrivals.size());
          for (Arrival arrival : arrivals) {
            outcomes.add(put(session, arrival));
          }
          return outcomes;
        });
  }

  private PutOutcome put(Session session, Arrival arrival) throws SQLException {
    StoredArticle stored = arrival.article();
    ArticleRows articles = new ArticleRows(session);
    Optional<String> known = articles.findContentHash(stored.article().id());
    boolean overtaken =
        arrival.inPlaceOf() != null && !known.equals(Optional.of(arrival.inPlaceOf()));
    if (overtaken || known.equals(Optional.of(stored.contentHash()))) {
      return PutOutcome.UNCHANGED;
    }
    ReportRows reports = new ReportRows(session);
    reports.remove(stored.article().id());
    articles.put(stored);
    reports.add(stored.article().id());
    Corrections kept = new CorrectionRows(session).of(stored.article().id());
    replaceEvents(session, stored.article(), arrival.events().eventsOf(stored.with(kept)));
    return known.isPresent() ? PutOutcome.UPDATED : PutOutcome.ADDED;
  }

  @Override
  public Optional<StoredArticle> correct(
      String articleId, Function<StoredArticle, Revision> change, EventMaker events) {
    return write(
        session -> {
          Optional<StoredArticle> found = find(session, articleId);
          if (found.isEmpty()) {
            return found;
          }
          Revision revision = change.apply(found.get());
          StoredArticle revised = found.get().with(revision.corrections());
          new CorrectionRows(session).revise(articleId, found.get().corrections(), revision);
          replaceEvents(session, revised.article(), events.eventsOf(revised));
          return Optional.of(revised);
        });
  }

  @Override
  public CorrectionPage corrections(
      @Nullable String articleId, boolean withHistory, int limit, int offset) {
    requirePage(limit, offset);
    return read(session -> new CorrectionRows(session).page(articleId, withHistory, limit, offset));
  }

  @Override
  public void streamCorrected(Consumer<StoredArticle> consumer) {
    List<String> ids = read(session -> new CorrectionRows(session).articles());
    for (String id : ids) {
      findArticle(id).filter(one -> !one.corrections().all().isEmpty()).ifPresent(consumer);
    }
  }

  @Override
  public boolean delete(String articleId) {
    return write(
        session -> {
          new ReportRows(session).remove(articleId);
          // Foreign keys take events and mentions along.
          boolean deleted = session.update("DELETE FROM articles WHERE id = ?", articleId) > 0;
          if (deleted) {
            session.dialect().tellChange(session, List.of());
          }
          return deleted;
        });
  }

  @Override
  public Optional<String> findContentHash(String articleId) {
    return read(session -> new ArticleRows(session).findContentHash(articleId));
  }

  @Override
  public Optional<StoredArticle> findArticle(String articleId) {
    return read(session -> find(session, articleId));
  }

  @Override
  public Optional<EventFeature> findEvent(String eventId) {
    return read(
        session -> {
          String sql = "SELECT " + columns() + " FROM events e WHERE e.id = ?";
          return session.first(EventRows::read, sql, eventId);
        });
  }

  @Override
  public void stream(EventQuery query, Consumer<EventFeature> consumer) {
    EventFilterSql filter = new EventFilterSql(query, database.dialect());
    String sql =
        "SELECT "
            + columns()
            + " FROM event_facts f"
            + database.dialect().joinEvents("e")
            + filter.where()
            + " ORDER BY f.start_day NULLS LAST, f.id LIMIT ? OFFSET ?";
    Integer limit = query.limit();
    try (Connection connection = database.pools().streams().getConnection()) {
      // Only within a transaction does PostgreSQL hand over a part at a time.
      connection.setAutoCommit(false);
      Session session = new Session(connection, database.dialect());
      try (PreparedStatement statement = session.prepare(sql)) {
        int next = filter.bind(statement);
        statement.setLong(next, limit == null ? Long.MAX_VALUE : limit);
        statement.setInt(next + 1, query.offset());
        ResultSet row = statement.executeQuery();
        while (row.next()) {
          consumer.accept(EventRows.read(row));
        }
      }
    } catch (SQLException e) {
      throw database.failure("cannot read the store " + this, e);
    }
  }

  @Override
  public Snapshot snapshot(Consumer<Row> consumer) {
    return readAll(
        session -> {
          SqlSnapshot snapshot = SqlSnapshot.of(session);
          String sql =
              "SELECT "
                  + SqlSnapshot.rowColumns(session.dialect())
                  + " FROM event_facts f"
                  + session.dialect().joinEvents("e")
                  + " ORDER BY f.start_day NULLS LAST, f.id";
          try (PreparedStatement statement = session.prepare(sql)) {
            ResultSet row = statement.executeQuery();
            while (row.next()) {
              consumer.accept(SqlSnapshot.row(row));
            }
          }
          return snapshot;
        });
  }

  @Override
  public Optional<Changes> changesSince(Snapshot snapshot, int most) {
    return read(session -> ((SqlSnapshot) snapshot).changes(session, most));
  }

  @Override
  public List<EventFeature> findEvents(Collection<String> eventIds) {
    return read(
        session -> {
          Map<String, EventFeature> found = new NamedEvents(session).byId(eventIds);
          return eventIds.stream().map(found::get).filter(Objects::nonNull).toList();
        });
  }

  @Override
  public Set<String> articlesWithText(String text) {
    return read(
        session -> {
          Set<String> ids = new HashSet<>();
          try (PreparedStatement statement =
              session.dialect().articlesWith(text).prepare(session)) {
            ResultSet row = statement.executeQuery();
            while (row.next()) {
              ids.add(row.getString(1));
            }
          }
          return ids;
        });
  }

  @Override
  public long count(EventQuery query) {
    return read(session -> new SqlCounts(session).events(query));
  }

  @Override
  public Clusters clusters(EventQuery query, int zoom) {
    return read(session -> new SqlCounts(session).clusters(query, zoom));
  }

  @Override
  public Histogram histogram(EventQuery query, DatePrecision by) {
    return read(session -> new SqlCounts(session).histogram(query, by));
  }

  @Override
  public FacetCounts facet(EventQuery query, Facet facet, int most) {
    return read(session -> new SqlCounts(session).facet(query, facet, most));
  }

  @Override
  public ArticlePage articles(EventQuery query, int limit, int offset) {
    requirePage(limit, offset);
    return read(session -> new ArticleList(session, query).located(null, limit, offset));
  }

  @Override
  public ArticlePage articles(EventQuery query, Map<String, Long> events, int limit, int offset) {
    requirePage(limit, offset);
    return read(session -> new ArticleList(session, query).located(events, limit, offset));
  }

  @Override
  public ArticlePage unlocated(EventQuery query, int limit, int offset) {
    requirePage(limit, offset);
    return read(session -> new ArticleList(session, query).unlocated(null, limit, offset));
  }

  @Override
  public ArticlePage unlocated(EventQuery query, Set<String> located, int limit, int offset) {
    requirePage(limit, offset);
    return read(session -> new ArticleList(session, query).unlocated(located, limit, offset));
  }

  @Override
  public Page<EventFeature> eventPage(
      EventQuery query, EventOrder order, int limit, @Nullable EventCursor after) {
    return read(
        session ->
            new Pages(session)
                .events(query, order, limit, after, new SqlCounts(session).events(query)));
  }

  @Override
  public Page<EventFeature> eventPage(
      EventQuery query, EventOrder order, int limit, @Nullable EventCursor after, long matched) {
    return read(session -> new Pages(session).events(query, order, limit, after, matched));
  }

  @Override
  public Page<String> articleIds(int limit, String afterId) {
    return read(session -> new Pages(session).articleIds(limit, afterId));
  }

  @Override
  public Page<ArticleFeature> articlePage(EventQuery query, int limit, String afterId) {
    return read(session -> new Pages(session).articles(query, limit, afterId));
  }

  @Override
  public Optional<ArticleFeature> findArticleFeature(String articleId) {
    return read(session -> new Pages(session).findArticle(articleId));
  }

  @Override
  public Page<PlaceFeature> placePage(EventQuery query, int limit, String afterId) {
    return read(session -> new Pages(session).places(query, limit, afterId));
  }

  @Override
  public Extent extent() {
    return read(session -> new Pages(session).extent());
  }

  @Override
  public String version() {
    return database.version();
  }

  @Override
  public void check() {
    database.requireInPlace();
    read(session -> session.first(row -> true, "SELECT 1 FROM articles LIMIT 1"));
  }

  @Override
  public Optional<IntegrityStep> checkNextPart() {
    try {
      return database.checkNextPart();
    } catch (SQLException e) {
      throw database.failure("cannot check the store " + this, e);
    }
  }

  @Override
  public void close() {
    database.close();
  }

  @Override
  public String toString() {
    return database.toString();
  }

  private String columns() {
    return EventRows.columns(database.dialect());
  }

  private static Optional<StoredArticle> find(Session session, String articleId)
      throws SQLException {
    Corrections corrections = new CorrectionRows(session).of(articleId);
    return new ArticleRows(session).find(articleId).map(found -> found.with(corrections));
  }

  public static void requirePage(int limit, int offset) {
    if (limit < 0 || offset < 0) {
      throw new IllegalArgumentException(
          "limit and offset must be at least 0, but were " + limit + " and " + offset);
    }
  }

  private static void replaceEvents(Session session, Article article, List<Event> events)
      throws SQLException {
    session.update("DELETE FROM events WHERE article = ?", article.id());
    PreparedStatement insert = session.kept(EventRows.insert(session.dialect()));
    for (Event event : events) {
      EventRows.bind(insert, event, article);
      insert.addBatch();
    }
    insert.executeBatch();
    session
        .dialect()
        .tellChange(session, events.stream().map(event -> event.place().position()).toList());
  }

  private <T> T read(Work<T> work) {
    return inTransaction(
        database.pools().readers(),
        session -> {
          session.dialect().endWithin(LONGEST_QUERY, session);
          return work.on(session);
        });
  }

  /** For what takes as long as it takes. */
  private <T> T readAll(Work<T> work) {
    return inTransaction(database.pools().streams(), work);
  }

  private <T> T write(Work<T> work) {
    database.requireInPlace();
    T result =
        inTransaction(
            database.pools().writer(),
            session -> {
              session.dialect().beginWriting(session);
              return work.on(session);
            });
    // A file that has left its place meanwhile has taken the commit along.
    database.requireInPlace();
    return result;
  }

  private <T> T inTransaction(HikariDataSource source, Work<T> work) {
    try (Connection connection = source.getConnection()) {
      try {
        connection.setAutoCommit(false);
        T result = work.on(new Session(connection, database.dialect()));
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException | Error e) {
        // A full disk or a lock ends a transaction behind the driver's back. Used again, the
        // connection would commit every statement by itself, so it goes, and takes along what is
        // left of the transaction.
        source.evictConnection(connection);
        throw e;
      }
    } catch (SQLException e) {
      throw database.failure("cannot use the store " + this, e);
    }
  }

  /** What is done within one transaction. */
  public interface Work<T> {
    T on(Session session) throws SQLException;
  }
}
