package org.dateline.store.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dateline.article.Article;
import org.dateline.correct.Corrections;
import org.dateline.correct.Revision;
import org.dateline.event.Event;
import org.dateline.query.ArticleFeature;
import org.dateline.query.ArticlePage;
import org.dateline.query.Cluster;
import org.dateline.query.ClusterGrid;
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
import org.dateline.store.EventSnapshot;
import org.dateline.store.EventStore;
import org.dateline.store.PutOutcome;
import org.dateline.store.StoredArticle;
import org.dateline.time.DatePrecision;
import org.dateline.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** A store in a database that speaks SQL. */
public final class JdbcEventStore implements EventStore {

  // Nobody waits longer for an answer; a filter may be as costly as somebody likes.
  private static final Duration LONGEST_QUERY = Duration.ofSeconds(20);

  private final Database database;
  private final FactMemory memory;

  /** The store in that database. */
  public JdbcEventStore(Database database) {
    this(database, FactMemory.room());
  }

  /**
   * @param mostInMemory how many events may be held in memory; with more than that, SQL counts
   */
  public JdbcEventStore(Database database, long mostInMemory) {
    this.database = database;
    this.memory = new FactMemory(this::read, this::readAll, mostInMemory);
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
  public EventSnapshot snapshot(EventSnapshot.Rows rows) {
    return readAll(
        session -> {
          SqlEventSnapshot snapshot = SqlEventSnapshot.of(session);
          String sql =
              "SELECT "
                  + columns()
                  + ", f.fid FROM event_facts f"
                  + session.dialect().joinEvents("e")
                  + " ORDER BY f.start_day NULLS LAST, f.id";
          try (PreparedStatement statement = session.prepare(sql)) {
            ResultSet row = statement.executeQuery();
            int fid = row.getMetaData().getColumnCount();
            while (row.next()) {
              rows.accept(row.getLong(fid), EventRows.read(row));
            }
          }
          return snapshot;
        });
  }

  @Override
  public Optional<EventSnapshot.Changes> changesSince(EventSnapshot snapshot, int most) {
    return read(session -> ((SqlEventSnapshot) snapshot).changes(session, most));
  }

  @Override
  public long count(EventQuery query) {
    return memory.read(query, (session, counts) -> counts.events(query));
  }

  @Override
  public Clusters clusters(EventQuery query, int zoom) {
    return memory.read(
        query,
        (session, counts) -> {
          ClusterGrid grid = new ClusterGrid(zoom);
          counts.fill(grid, query);
          List<Cluster> clusters = new ArrayList<>();
          String sql = "SELECT " + columns() + " FROM events e WHERE e.fid = ?";
          try (PreparedStatement byRow = session.prepare(sql)) {
            for (ClusterGrid.Cell cell : grid.cells()) {
              clusters.add(cluster(cell, byRow));
            }
          }
          return new Clusters(clusters, grid.events(), grid.places());
        });
  }

  @Override
  public Histogram histogram(EventQuery query, DatePrecision by) {
    return memory.read(
        query,
        (session, counts) -> {
          TreeMap<LocalDate, Long> dated = new TreeMap<>();
          long[] undated = new long[1];
          counts.days(
              query,
              (day, events) -> {
                if (day.isEmpty()) {
                  undated[0] = events;
                } else {
                  LocalDate start = startOf(LocalDate.ofEpochDay(day.getAsLong()), by);
                  dated.merge(start, events, Long::sum);
                }
              });
          List<Histogram.Bucket> buckets = new ArrayList<>();
          dated.forEach(
              (start, count) ->
                  buckets.add(new Histogram.Bucket(new PartialDate(start, by), count)));
          return new Histogram(by, buckets, undated[0]);
        });
  }

  @Override
  public FacetCounts facet(EventQuery query, Facet facet, int most) {
    EventQuery others = facet.without(query);
    return memory.read(
        others,
        (session, counts) -> {
          Map<String, Long> values = counts.values(others, facet);
          Long without = values.remove("");
          List<FacetCounts.Value> frequent = new ArrayList<>();
          for (Map.Entry<String, Long> value : mostFrequent(values, most)) {
            frequent.add(
                new FacetCounts.Value(
                    value.getKey(),
                    facet == Facet.PLACE ? placeName(session, value.getKey()) : value.getKey(),
                    value.getValue()));
          }
          return new FacetCounts(facet, frequent, values.size(), without == null ? 0 : without);
        });
  }

  @Override
  public void warmUp() {
    count(EventQuery.ALL);
  }

  @Override
  public ArticlePage articles(EventQuery query, int limit, int offset) {
    requirePage(limit, offset);
    return memory.read(
        query, (session, counts) -> new ArticleList(session, query).located(counts, limit, offset));
  }

  @Override
  public ArticlePage unlocated(EventQuery query, int limit, int offset) {
    requirePage(limit, offset);
    return memory.read(
        EventQuery.ALL,
        (session, counts) -> new ArticleList(session, query).unlocated(counts, limit, offset));
  }

  @Override
  public Page<EventFeature> eventPage(
      EventQuery query, EventOrder order, int limit, @Nullable EventCursor after) {
    return memory.read(
        query,
        (session, counts) ->
            new Pages(session).events(query, order, limit, after, counts.events(query)));
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
    read(session -> session.first(row -> true, "SELECT 1 FROM articles LIMIT 1"));
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

  private static List<Map.Entry<String, Long>> mostFrequent(Map<String, Long> values, int most) {
    Comparator<Map.Entry<String, Long>> byCount = Map.Entry.comparingByValue();
    return values.entrySet().stream()
        .sorted(byCount.reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .toList();
  }

  private static String placeName(Session session, String id) throws SQLException {
    String sql =
        "SELECT e.place FROM event_facts f JOIN events e ON e.fid = f.fid"
            + " WHERE f.place = ? LIMIT 1";
    return session.first(row -> StoredText.read(row.getString(1)), sql, id).orElse(id);
  }

  private static Cluster cluster(ClusterGrid.Cell cell, PreparedStatement byRow)
      throws SQLException {
    EventFeature event = cell.places() == 1 ? event(byRow, cell.fid()) : null;
    Cluster.OnlyPlace place =
        event == null
            ? null
            : new Cluster.OnlyPlace(event.placeId(), event.place(), cell.confidence());
    return new Cluster(
        cell.center(),
        cell.bbox(),
        cell.count(),
        cell.kinds(),
        cell.mentions(),
        cell.places(),
        place,
        cell.count() == 1 ? event : null);
  }

  private static @Nullable EventFeature event(PreparedStatement byRow, long fid)
      throws SQLException {
    byRow.setLong(1, fid);
    try (ResultSet row = byRow.executeQuery()) {
      return row.next() ? EventRows.read(row) : null;
    }
  }

  private static LocalDate startOf(LocalDate day, DatePrecision by) {
    return switch (by) {
      case DAY -> day;
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
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
    return inTransaction(
        database.pools().writer(),
        session -> {
          session.dialect().beginWriting(session);
          return work.on(session);
        });
  }

  private <T> T inTransaction(HikariDataSource source, Work<T> work) {
    try (Connection connection = source.getConnection()) {
      try {
        connection.setAutoCommit(false);
        T result = work.on(new Session(connection, database.dialect()));
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
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
