package org.dateline.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dateline.geo.BoundingBox;
import org.dateline.geo.Position;
import org.dateline.query.ArticleFeature;
import org.dateline.query.EventCursor;
import org.dateline.query.EventFeature;
import org.dateline.query.EventOrder;
import org.dateline.query.EventQuery;
import org.dateline.query.Extent;
import org.dateline.query.Page;
import org.dateline.query.PlaceFeature;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists page by page, within a transaction. A page starts behind the last item of the one
 * before, not at a number: what is written between two pages neither repeats nor skips an item.
 */
public final class Pages {

  private final Session session;

  public Pages(Session session) {
    this.session = session;
  }

  /**
   * @param matched how many events match the query
   */
  public Page<EventFeature> events(
      EventQuery query, EventOrder order, int limit, @Nullable EventCursor after, long matched)
      throws SQLException {
    List<String> keys =
        order.keys().stream()
            .map(key -> EventColumns.of(key.property(), session.dialect()))
            .toList();
    boolean inOrder = order.equals(EventOrder.DEFAULT) && isSoonFound(matched, limit);
    EventFilterSql filter = new EventFilterSql(query, session.dialect(), !inOrder);
    if (after != null) {
      filter.and(behind(order, keys, after));
    }
    String wide =
        keys.stream().anyMatch(EventColumns::isWide) ? session.dialect().joinEvents("x") : "";
    List<String> names = IntStream.range(0, keys.size()).mapToObj(i -> "f.key" + i).toList();
    StringBuilder narrow = new StringBuilder("SELECT f.fid, f.id");
    for (int i = 0; i < keys.size(); i++) {
      narrow.append(", ").append(keys.get(i)).append(" AS key").append(i);
    }
    narrow.append(" FROM event_facts f").append(wide).append(filter.where());
    narrow.append(" ORDER BY ").append(orderBy(order, keys)).append(" LIMIT ?");
    // Whole rows only of those that are on the page: a sorter would take them all along.
    String sql =
        "SELECT "
            + EventRows.columns(session.dialect())
            + (names.isEmpty() ? "" : ", " + String.join(", ", names))
            + (" FROM (" + narrow + ") f")
            + session.dialect().joinEvents("e")
            + " ORDER BY "
            + orderBy(order, names);
    List<EventFeature> events = new ArrayList<>();
    EventCursor next = null;
    EventCursor last = null;
    try (PreparedStatement statement = session.prepare(sql)) {
      // One more tells whether there is a next page.
      statement.setInt(filter.bind(statement), limit + 1);
      ResultSet row = statement.executeQuery();
      while (row.next()) {
        if (events.size() == limit) {
          next = last;
          break;
        }
        EventFeature event = EventRows.read(row);
        events.add(event);
        last = events.size() == limit ? cursor(row, keys.size(), event.id()) : null;
      }
    }
    return new Page<>(events, matched, next == null ? null : next.toString());
  }

  /**
   * Whether fewer events are looked at by going through all of them in order until a page is full
   * than by sorting those that match.
   */
  private boolean isSoonFound(long matched, int limit) throws SQLException {
    // About how many there are: counting takes longer than a page.
    long rows = session.number("SELECT COALESCE(max(fid), 0) FROM event_facts");
    return (double) matched * matched > (double) limit * rows;
  }

  public Page<ArticleFeature> articles(EventQuery query, int limit, String afterId)
      throws SQLException {
    EventFilterSql filter = filter(query);
    // Without a filter, articles that report no event belong to the list too.
    String matching =
        query.isFiltered()
            ? " AND a.id IN (SELECT f.article FROM event_facts f" + filter.where() + ")"
            : "";
    String sql = articles() + "TRUE" + matching + " AND a.id > ? ORDER BY a.id LIMIT ?";
    List<ArticleFeature> articles = new ArrayList<>();
    try (PreparedStatement statement = session.prepare(sql)) {
      int next = query.isFiltered() ? filter.bind(statement) : 1;
      statement.setString(next, afterId);
      statement.setInt(next + 1, limit + 1);
      ResultSet row = statement.executeQuery();
      while (row.next()) {
        articles.add(article(row));
      }
    }
    articles = ArticleSpots.of(articles, session);
    long matched =
        query.isFiltered()
            ? count("count(DISTINCT f.article) FROM event_facts f", filter)
            : count("count(*) FROM articles", filter(EventQuery.ALL));
    return page(articles, limit, matched, ArticleFeature::id);
  }

  public Optional<ArticleFeature> findArticle(String id) throws SQLException {
    List<ArticleFeature> found =
        session.first(Pages::article, articles() + "a.id = ?", id).stream().toList();
    return ArticleSpots.of(found, session).stream().findFirst();
  }

  Page<String> articleIds(int limit, String afterId) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (PreparedStatement statement =
        session.prepare(
            "SELECT id FROM articles WHERE id > ? ORDER BY id LIMIT ?", afterId, limit + 1)) {
      ResultSet row = statement.executeQuery();
      while (row.next()) {
        ids.add(row.getString(1));
      }
    }
    return page(ids, limit, session.number("SELECT count(*) FROM articles"), id -> id);
  }

  public Page<PlaceFeature> places(EventQuery query, int limit, String afterId)
      throws SQLException {
    EventFilterSql all = filter(query);
    EventFilterSql filter = filter(query);
    filter.and(Sql.of("f.place > ?", afterId));
    String sql =
        "SELECT f.place, f.lon, f.lat, e.place, e.country, e.admin1, e.feature_code, e.precision_m,"
            + " g.events, g.articles, g.mentions, g.first, g.last FROM (SELECT min(f.fid) AS fid,"
            + " count(*) AS events, count(DISTINCT f.article) AS articles,"
            + " sum(f.mentions) AS mentions, min(f.start_day) AS first, max(f.end_day) AS last"
            + " FROM event_facts f"
            + filter.where()
            + " GROUP BY f.place ORDER BY f.place LIMIT ?) g"
            + " JOIN event_facts f ON f.fid = g.fid JOIN events e ON e.fid = g.fid"
            + " ORDER BY f.place";
    List<PlaceFeature> places = new ArrayList<>();
    try (PreparedStatement statement = session.prepare(sql)) {
      statement.setInt(filter.bind(statement), limit + 1);
      ResultSet row = statement.executeQuery();
      while (row.next()) {
        places.add(place(row));
      }
    }
    long matched = count("count(DISTINCT f.place) FROM event_facts f", all);
    return page(places, limit, matched, PlaceFeature::id);
  }

  public Extent extent() throws SQLException {
    String sql =
        "SELECT min(lon), min(lat), max(lon), max(lat), min(start_day), max(end_day)"
            + " FROM event_facts";
    return session.first(Pages::extent, sql).orElseThrow();
  }

  private static Extent extent(ResultSet row) throws SQLException {
    double west = row.getDouble(1);
    BoundingBox bbox =
        row.wasNull()
            ? null
            : new BoundingBox(west, row.getDouble(2), row.getDouble(3), row.getDouble(4));
    return new Extent(bbox, day(row, 5), day(row, 6));
  }

  private String articles() {
    return "SELECT a.id, a.title, a.byline, a.publisher, a.url, "
        + session.dialect().day("a.published")
        + ", a.language FROM articles a WHERE ";
  }

  private static ArticleFeature article(ResultSet row) throws SQLException {
    return new ArticleFeature(
        row.getString(1),
        StoredText.read(row.getString(2)),
        StoredText.read(row.getString(3)),
        StoredText.read(row.getString(4)),
        StoredText.read(row.getString(5)),
        EventRows.day(row.getString(6)),
        row.getString(7),
        0,
        List.of());
  }

  private static PlaceFeature place(ResultSet row) throws SQLException {
    return new PlaceFeature(
        row.getString(1),
        new Position(row.getDouble(2), row.getDouble(3)),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getInt(8),
        row.getLong(9),
        row.getLong(10),
        row.getLong(11),
        day(row, 12),
        day(row, 13));
  }

  private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
    long day = row.getLong(column);
    return row.wasNull() ? null : LocalDate.ofEpochDay(day);
  }

  private static <T> Page<T> page(
      List<T> oneMore, int limit, long matched, Function<T, String> id) {
    boolean more = oneMore.size() > limit;
    List<T> items = more ? oneMore.subList(0, limit) : oneMore;
    return new Page<>(items, matched, more ? id.apply(items.get(limit - 1)) : null);
  }

  private EventFilterSql filter(EventQuery query) {
    return new EventFilterSql(query, session.dialect());
  }

  private static String orderBy(EventOrder order, List<String> keys) {
    StringBuilder sql = new StringBuilder();
    for (int i = 0; i < keys.size(); i++) {
      sql.append(keys.get(i))
          .append(order.keys().get(i).descending() ? " DESC" : "")
          .append(" NULLS LAST, ");
    }
    return sql.append("f.id").toString();
  }

  /** The rows that come after a cursor: equal in some of the first keys, then behind in one. */
  private static Sql behind(EventOrder order, List<String> keys, EventCursor after) {
    List<Sql> alternatives = new ArrayList<>();
    List<Sql> equal = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      Object value = after.values().get(i);
      if (value != null) {
        String sign = order.keys().get(i).descending() ? " < ?" : " > ?";
        Sql later = Sql.of("(" + keys.get(i) + sign, value).then(orMissing(keys.get(i)));
        alternatives.add(both(equal, later));
      }
      equal.add(
          value == null ? Sql.of(keys.get(i) + " IS NULL") : Sql.of(keys.get(i) + " = ?", value));
    }
    alternatives.add(both(equal, Sql.of("f.id > ?", after.id())));
    return Sql.join(" OR ", alternatives, Sql.of("TRUE"));
  }

  private static Sql orMissing(String key) {
    return Sql.of(" OR " + key + " IS NULL)");
  }

  private static Sql both(List<Sql> equal, Sql later) {
    List<Sql> all = new ArrayList<>(equal);
    all.add(later);
    return Sql.join(" AND ", all, later);
  }

  private static EventCursor cursor(ResultSet row, int keys, String id) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    int before = row.getMetaData().getColumnCount() - keys;
    for (int i = 1; i <= keys; i++) {
      values.add(row.getObject(before + i));
    }
    return new EventCursor(values, id);
  }

  private long count(String what, EventFilterSql filter) throws SQLException {
    return session.number("SELECT " + what + filter.where(), filter.parameters().toArray());
  }
}
