package org.dateline.store.postgis;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.filter.SpatialRelation;
import org.dateline.geo.BoundingBox;
import org.dateline.geo.Position;
import org.dateline.store.sql.Dialect;
import org.dateline.store.sql.FullText;
import org.dateline.store.sql.LikePattern;
import org.dateline.store.sql.Sql;
import org.dateline.store.sql.Transaction;
import org.dateline.store.sql.Words;
import org.dateline.time.DatetimeInterval;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** The dialect of PostgreSQL with PostGIS, for the tables that its migrations create. */
public final class PostgisDialect implements Dialect {

  /** The advisory lock of writers; an arbitrary number that is the same in all versions. */
  public static final long LOCK = 0x646174656C696E65L;

  // The header before well-known binary in a GeoPackage.
  private static final String HEADER = "'\\x47500001e6100000'::bytea";
  private static final int HEADER_LENGTH = 8;

  @Override
  public String joinEvents(String name) {
    return " JOIN events %s ON %s.fid = f.fid".formatted(name, name);
  }

  @Override
  public String point(String column) {
    return HEADER + " || ST_AsBinary(" + column + ", 'NDR')";
  }

  @Override
  public String pointParameter() {
    return "ST_GeomFromWKB(substring(? FROM %d), 4326)".formatted(HEADER_LENGTH + 1);
  }

  @Override
  public String day(String column) {
    return "dateline_iso(" + column + ")";
  }

  @Override
  public String dayParameter() {
    return "dateline_date(?)";
  }

  @Override
  public String year() {
    return "f.year";
  }

  @Override
  public String lastDayOfPublication() {
    return "(a.published + ('1 ' || a.published_precision)::interval - interval '1 day')::date";
  }

  @Override
  public Sql like(Sql text, String pattern) {
    return text.then(Sql.of(" LIKE ?", LikePattern.of(pattern)));
  }

  @Override
  public Sql articlesWith(FullText text) {
    Sql select =
        Sql.of(
            "SELECT a.id FROM article_words w JOIN articles a ON a.fid = w.article_fid WHERE TRUE");
    for (List<String> either : text.wanted()) {
      select = select.then(Sql.of(" AND (")).then(anyOf(either)).then(Sql.of(")"));
    }
    if (!text.unwanted().isEmpty()) {
      select = select.then(Sql.of(" AND NOT (")).then(anyOf(text.unwanted())).then(Sql.of(")"));
    }
    return select;
  }

  private static Sql anyOf(List<String> phrases) {
    List<Sql> each =
        phrases.stream()
            .map(FullText::words)
            .filter(words -> !words.isEmpty())
            .map(PostgisDialect::with)
            .toList();
    return Sql.join(" OR ", each, Sql.of("FALSE"));
  }

  /** The index finds the words; those of a phrase must also stand side by side. */
  private static Sql with(List<String> words) {
    String phrase = String.join(" ", words);
    Sql all = Sql.of("(w.words @> string_to_array(?, ' ')", phrase);
    return words.size() == 1
        ? all.then(Sql.of(")"))
        : all.then(
            Sql.of(
                " AND strpos(' ' || array_to_string(w.words, ' ') || ' ', ?) > 0)",
                " " + phrase + " "));
  }

  @Override
  public Sql inIndex(List<BoundingBox> boxes, @Nullable DatetimeInterval datetime) {
    List<Sql> alternatives = new ArrayList<>();
    for (BoundingBox box : boxes) {
      alternatives.add(
          Sql.of(
              "f.geom && ST_MakeEnvelope(?, ?, ?, ?, 4326)",
              box.west(),
              box.south(),
              box.east(),
              box.north()));
    }
    return Sql.join(" OR ", alternatives, Sql.of("FALSE"));
  }

  @Override
  public Sql related(SpatialRelation relation, Geometry geometry) {
    String function =
        switch (relation) {
          case INTERSECTS -> "ST_Intersects";
          case DISJOINT -> "ST_Disjoint";
          case WITHIN -> "ST_Within";
          case CONTAINS -> "ST_Contains";
          case TOUCHES -> "ST_Touches";
          case CROSSES -> "ST_Crosses";
          case OVERLAPS -> "ST_Overlaps";
          case EQUALS -> "ST_Equals";
        };
    return Sql.of(function + "(f.geom, ST_GeomFromWKB(?, 4326))", new WKBWriter().write(geometry));
  }

  @Override
  public void endWithin(Duration longest, Transaction transaction) throws SQLException {
    transaction.word(
        "SELECT set_config('statement_timeout', ?, TRUE)", String.valueOf(longest.toMillis()));
  }

  // Also before articles are looked up: of two who bring the same one, the second finds it there.
  @Override
  public void beginWriting(Transaction transaction) throws SQLException {
    transaction.first(row -> true, "SELECT pg_advisory_xact_lock(?)", LOCK);
  }

  @Override
  public void index(Transaction transaction, String articleId, String title, String text)
      throws SQLException {
    transaction.update(
        """
        INSERT INTO article_words (article_fid, words)
        SELECT fid, string_to_array(?, ' ') FROM articles WHERE id = ?
        ON CONFLICT (article_fid) DO UPDATE SET words = excluded.words\
        """,
        words(title) + "  " + words(text),
        articleId);
  }

  private static String words(String text) {
    return Words.of(text).stream().map(Words.Word::folded).collect(Collectors.joining(" "));
  }

  @Override
  public void numberOn(Transaction transaction, String table, String column) throws SQLException {
    transaction.first(
        row -> true,
        "SELECT setval(pg_get_serial_sequence('%s', '%s'), COALESCE(max(%s), 1), count(*) > 0)"
                .formatted(table, column, column)
            + " FROM "
            + table);
  }

  // Triggers do.
  @Override
  public void tellChange(Transaction transaction, List<Position> added) {}

  @Override
  public void tellAllChanged(Transaction transaction) throws SQLException {
    transaction.update(
        "INSERT INTO event_changes (n, fid) SELECT COALESCE(max(n), 0) + 1, -1 FROM event_changes");
  }
}
