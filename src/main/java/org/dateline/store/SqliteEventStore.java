package org.dateline.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.dateline.article.Article;
import org.dateline.correct.Corrections;
import org.dateline.correct.Revision;
import org.dateline.event.Event;
import org.dateline.geo.Position;
import org.dateline.time.DatePrecision;
import org.dateline.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A store in one SQLite file that is a GeoPackage: QGIS and GDAL open it, even while Dateline
 * serves from it.
 */
public final class SqliteEventStore implements EventStore {

  private final Path file;
  private final HikariDataSource writer;
  private final HikariDataSource readers;
  private final HikariDataSource streams;
  private final FactMemory memory;
  private final ChangeWatch changes;

  private SqliteEventStore(Path file, long mostInMemory) {
    this.file = file;
    this.writer = SqliteFile.writer(file);
    this.readers = SqliteFile.readers(file);
    this.streams = SqliteFile.streams(file);
    this.memory = new FactMemory(this::read, mostInMemory);
    this.changes = new ChangeWatch(file);
  }

  /**
   * Opens a store, or makes a new one where there is no file yet, with its folder.
   *
   * @throws StoreException if the file is no Dateline store, of a newer version, or not to be
   *     written; the message says which
   */
  public static SqliteEventStore open(Path file) {
    return open(file, FactMemory.room());
  }

  /**
   * @param mostInMemory how many events may be held in memory; with more than that, SQL counts
   */
  static SqliteEventStore open(Path file, long mostInMemory) {
    SqliteFile.prepare(file);
    return new SqliteEventStore(file, mostInMemory);
  }

  @Override
  public List<PutOutcome> putAll(List<Arrival> arrivals) {
    return inTransaction(
        writer,
        connection -> {
          List<PutOutcome> outcomes = new ArrayList<>(arrivals.size());
          for (Arrival arrival : arrivals) {
            outcomes.add(put(connection, arrival));
          }
          return outcomes;
        });
  }

  private PutOutcome put(Connection connection, Arrival arrival) throws SQLException {
    StoredArticle stored = arrival.article();
    ArticleRows articles = new ArticleRows(connection);
    Optional<String> known = articles.findContentHash(stored.article().id());
    if (known.isPresent() && known.get().equals(stored.contentHash())) {
      return PutOutcome.UNCHANGED;
    }
    ReportRows reports = new ReportRows(connection);
    reports.remove(stored.article().id());
    articles.put(stored);
    reports.add(stored.article().id());
    Corrections kept = new CorrectionRows(connection).of(stored.article().id());
    replaceEvents(connection, stored.article(), arrival.events().eventsOf(stored.with(kept)));
    return known.isPresent() ? PutOutcome.UPDATED : PutOutcome.ADDED;
  }

  @Override
  public Optional<StoredArticle> correct(
      String articleId, Function<StoredArticle, Revision> change, EventMaker events) {
    return inTransaction(
        writer,
        connection -> {
          Optional<StoredArticle> found = find(connection, articleId);
          if (found.isEmpty()) {
            return found;
          }
          Revision revision = change.apply(found.get());
          StoredArticle revised = found.get().with(revision.corrections());
          new CorrectionRows(connection).revise(articleId, found.get().corrections(), revision);
          replaceEvents(connection, revised.article(), events.eventsOf(revised));
          return Optional.of(revised);
        });
  }

  @Override
  public CorrectionPage corrections(
      @Nullable String articleId, boolean withHistory, int limit, int offset) {
    requirePage(limit, offset);
    return read(
        connection -> new CorrectionRows(connection).page(articleId, withHistory, limit, offset));
  }

  @Override
  public void streamCorrected(Consumer<StoredArticle> consumer) {
    List<String> ids = read(connection -> new CorrectionRows(connection).articles());
    for (String id : ids) {
      findArticle(id).filter(one -> !one.corrections().all().isEmpty()).ifPresent(consumer);
    }
  }

  @Override
  public boolean delete(String articleId) {
    return inTransaction(
        writer,
        connection -> {
          new ReportRows(connection).remove(articleId);
          // Foreign keys take events and mentions along.
          boolean deleted = update(connection, "DELETE FROM articles WHERE id = ?", articleId) > 0;
          if (deleted) {
            touch(connection);
          }
          return deleted;
        });
  }

  @Override
  public Optional<String> findContentHash(String articleId) {
    return read(connection -> new ArticleRows(connection).findContentHash(articleId));
  }

  @Override
  public Optional<StoredArticle> findArticle(String articleId) {
    return read(connection -> find(connection, articleId));
  }

  @Override
  public Optional<EventFeature> findEvent(String eventId) {
    return read(
        connection -> {
          String sql = "SELECT " + EventRows.COLUMNS + " FROM events e WHERE e.id = ?";
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, eventId);
            ResultSet row = statement.executeQuery();
            return row.next() ? Optional.of(EventRows.read(row)) : Optional.empty();
          }
        });
  }

  @Override
  public void stream(EventQuery query, Consumer<EventFeature> consumer) {
    EventFilterSql filter = new EventFilterSql(query);
    String sql =
        "SELECT "
            + EventRows.COLUMNS
            + " FROM event_facts f CROSS JOIN events e ON e.fid = f.fid"
            + filter.where()
            + " ORDER BY f.start_day NULLS LAST, f.id LIMIT ? OFFSET ?";
    Integer limit = query.limit();
    // One statement sees one moment, so no transaction is needed around it.
    try (Connection connection = streams.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      int next = filter.bind(statement);
      statement.setInt(next, limit == null ? -1 : limit);
      statement.setInt(next + 1, query.offset());
      ResultSet row = statement.executeQuery();
      while (row.next()) {
        consumer.accept(EventRows.read(row));
      }
    } catch (SQLException e) {
      throw SqliteFile.failure("cannot read the store " + file, e);
    }
  }

  @Override
  public long count(EventQuery query) {
    return memory.read(query, (connection, counts) -> counts.events(query));
  }

  @Override
  public Clusters clusters(EventQuery query, int zoom) {
    return memory.read(
        query,
        (connection, counts) -> {
          ClusterGrid grid = new ClusterGrid(zoom);
          counts.fill(grid, query);
          List<Cluster> clusters = new ArrayList<>();
          String sql = "SELECT " + EventRows.COLUMNS + " FROM events e WHERE e.fid = ?";
          try (PreparedStatement byRow = connection.prepareStatement(sql)) {
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
        (connection, counts) -> {
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
        (connection, counts) -> {
          Map<String, Long> values = counts.values(others, facet);
          Long without = values.remove("");
          List<FacetCounts.Value> frequent = new ArrayList<>();
          for (Map.Entry<String, Long> value : mostFrequent(values, most)) {
            frequent.add(
                new FacetCounts.Value(
                    value.getKey(),
                    facet == Facet.PLACE ? placeName(connection, value.getKey()) : value.getKey(),
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
    return read(connection -> new ArticleList(connection, query).located(limit, offset));
  }

  @Override
  public ArticlePage unlocated(EventQuery query, int limit, int offset) {
    return read(connection -> new ArticleList(connection, query).unlocated(limit, offset));
  }

  @Override
  public Page<EventFeature> eventPage(
      EventQuery query, EventOrder order, int limit, @Nullable EventCursor after) {
    return read(connection -> new Pages(connection).events(query, order, limit, after));
  }

  @Override
  public Page<ArticleFeature> articlePage(EventQuery query, int limit, String afterId) {
    return read(connection -> new Pages(connection).articles(query, limit, afterId));
  }

  @Override
  public Optional<ArticleFeature> findArticleFeature(String articleId) {
    return read(connection -> new Pages(connection).findArticle(articleId));
  }

  @Override
  public Page<PlaceFeature> placePage(EventQuery query, int limit, String afterId) {
    return read(connection -> new Pages(connection).places(query, limit, afterId));
  }

  @Override
  public Extent extent() {
    return read(connection -> new Pages(connection).extent());
  }

  @Override
  public String version() {
    return changes.version();
  }

  @Override
  public void check() {
    read(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement("SELECT version FROM dateline_schema")) {
            return statement.executeQuery().next();
          }
        });
  }

  @Override
  public void close() {
    changes.close();
    streams.close();
    readers.close();
    // The last connection to close folds the log into the file, so the writer goes last.
    writer.close();
  }

  @Override
  public String toString() {
    return file.toString();
  }

  private static Optional<StoredArticle> find(Connection connection, String articleId)
      throws SQLException {
    Corrections corrections = new CorrectionRows(connection).of(articleId);
    return new ArticleRows(connection).find(articleId).map(found -> found.with(corrections));
  }

  static void requirePage(int limit, int offset) {
    if (limit < 0 || offset < 0) {
      throw new IllegalArgumentException(
          "limit and offset must be at least 0, but were " + limit + " and " + offset);
    }
  }

  private static void replaceEvents(Connection connection, Article article, List<Event> events)
      throws SQLException {
    update(connection, "DELETE FROM events WHERE article = ?", article.id());
    try (PreparedStatement insert = connection.prepareStatement(EventRows.INSERT)) {
      for (Event event : events) {
        EventRows.bind(insert, event, article);
        insert.executeUpdate();
      }
    }
    widen(connection, events);
    touch(connection);
  }

  // Programs zoom to what gpkg_contents says. It may be larger than what is there, so a delete
  // leaves it, and nobody has to look at all events again.
  private static void widen(Connection connection, List<Event> events) throws SQLException {
    String sql =
        """
        UPDATE gpkg_contents SET
          min_x = min(COALESCE(min_x, ?1), ?1), max_x = max(COALESCE(max_x, ?2), ?2),
          min_y = min(COALESCE(min_y, ?3), ?3), max_y = max(COALESCE(max_y, ?4), ?4)
        WHERE table_name = 'events'""";
    if (!events.isEmpty()) {
      DoubleSummaryStatistics x = span(events, Position::lon);
      DoubleSummaryStatistics y = span(events, Position::lat);
      update(connection, sql, x.getMin(), x.getMax(), y.getMin(), y.getMax());
    }
  }

  private static DoubleSummaryStatistics span(
      List<Event> events, ToDoubleFunction<Position> ordinate) {
    return events.stream()
        .map(event -> event.place().position())
        .mapToDouble(ordinate)
        .summaryStatistics();
  }

  private static void touch(Connection connection) throws SQLException {
    update(
        connection, "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')");
  }

  private static List<Map.Entry<String, Long>> mostFrequent(Map<String, Long> values, int most) {
    Comparator<Map.Entry<String, Long>> byCount = Map.Entry.comparingByValue();
    return values.entrySet().stream()
        .sorted(byCount.reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .toList();
  }

  private static String placeName(Connection connection, String id) throws SQLException {
    String sql =
        "SELECT e.place FROM event_facts f JOIN events e ON e.fid = f.fid"
            + " WHERE f.place = ? LIMIT 1";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, id);
      ResultSet row = statement.executeQuery();
      return row.next() ? row.getString(1) : id;
    }
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

  private static int update(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement.executeUpdate();
    }
  }

  private <T> T read(Work<T> work) {
    return inTransaction(readers, work);
  }

  private <T> T inTransaction(HikariDataSource source, Work<T> work) {
    try (Connection connection = source.getConnection()) {
      try {
        connection.setAutoCommit(false);
        T result = work.on(connection);
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
      throw SqliteFile.failure("cannot use the store " + file, e);
    }
  }

  /** What is done within one transaction. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }
}
