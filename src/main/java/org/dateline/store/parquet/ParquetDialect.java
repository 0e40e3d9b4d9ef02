package org.dateline.store.parquet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dateline.filter.SpatialRelation;
import org.dateline.geo.BoundingBox;
import org.dateline.geo.Position;
import org.dateline.store.ReadOnlyStoreException;
import org.dateline.store.sql.Dialect;
import org.dateline.store.sql.FullText;
import org.dateline.store.sql.LikePattern;
import org.dateline.store.sql.Sql;
import org.dateline.store.sql.Transaction;
import org.dateline.time.DatetimeInterval;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The dialect of DuckDB over the views of an archive, which is only read. */
final class ParquetDialect implements Dialect {

  // The header before well-known binary in a GeoPackage.
  private static final String HEADER = "'\\x47\\x50\\x00\\x01\\xe6\\x10\\x00\\x00'::BLOB";

  private final String archive;

  /**
   * @param archive its address, for messages
   */
  ParquetDialect(String archive) {
    this.archive = archive;
  }

  @Override
  public String joinEvents(String name) {
    return " JOIN events %s ON %s.fid = f.fid".formatted(name, name);
  }

  @Override
  public String point(String column) {
    return HEADER + " || " + column;
  }

  @Override
  public String pointParameter() {
    return "?";
  }

  @Override
  public String day(String column) {
    return "dateline_iso(" + column + ")";
  }

  @Override
  public String dayParameter() {
    return "CAST(? AS DATE)";
  }

  @Override
  public String year() {
    return "CAST(year(DATE '1970-01-01' + f.start_day) AS INTEGER)";
  }

  @Override
  public String lastDayOfPublication() {
    return "CAST(a.published + CAST('1 ' || a.published_precision AS INTERVAL)"
        + " - INTERVAL 1 DAY AS DATE)";
  }

  @Override
  public Sql like(Sql text, String pattern) {
    return text.then(Sql.of(" LIKE ? ESCAPE '\\'", LikePattern.of(pattern)));
  }

  // Words are kept with their positions, ordered by word, so that only those asked for are read.
  @Override
  public Sql articlesWith(FullText text) {
    List<Sql> conditions = new ArrayList<>();
    for (List<String> either : text.wanted()) {
      conditions.add(Sql.of("(").then(anyOf(either)).then(Sql.of(")")));
    }
    if (!text.unwanted().isEmpty()) {
      conditions.add(Sql.of("NOT (").then(anyOf(text.unwanted())).then(Sql.of(")")));
    }
    return Sql.of("SELECT a.id FROM articles a WHERE ")
        .then(Sql.join(" AND ", conditions, Sql.of("TRUE")));
  }

  private static Sql anyOf(List<String> phrases) {
    List<Sql> each = new ArrayList<>();
    for (String phrase : phrases) {
      List<String> words = FullText.words(phrase);
      if (!words.isEmpty()) {
        each.add(Sql.of("a.fid IN (").then(phrase(words)).then(Sql.of(")")));
      }
    }
    return Sql.join(" OR ", each, Sql.of("FALSE"));
  }

  private static Sql phrase(List<String> words) {
    StringBuilder from = new StringBuilder("SELECT w0.article_fid FROM article_words w0");
    StringBuilder where = new StringBuilder(" WHERE w0.word = ?");
    for (int i = 1; i < words.size(); i++) {
      from.append(
          " JOIN article_words w%d ON w%d.article_fid = w0.article_fid AND w%d.place = w0.place + %d"
              .formatted(i, i, i, i));
      where.append(" AND w").append(i).append(".word = ?");
    }
    return Sql.of(from.append(where).toString(), words.toArray());
  }

  // The conditions on single columns, which follow, leave out what lies elsewhere.
  @Override
  public Sql inIndex(List<BoundingBox> boxes, @Nullable DatetimeInterval datetime) {
    return Sql.of("TRUE");
  }

  @Override
  public Sql related(SpatialRelation relation, Geometry geometry) {
    return Sql.of(
        DuckDbFunctions.RELATED + "(CAST(? AS BIGINT), ? || ' ' || f.lon || ' ' || f.lat)",
        AskedGeometries.add(geometry),
        relation.name());
  }

  @Override
  public void endWithin(Duration longest, Transaction transaction) {
    transaction.endEachWithin(longest);
  }

  @Override
  public void beginWriting(Transaction transaction) {
    throw readOnly();
  }

  @Override
  public void index(Transaction transaction, String articleId, String title, String text) {
    throw readOnly();
  }

  @Override
  public void numberOn(Transaction transaction, String table, String column) {
    throw readOnly();
  }

  @Override
  public void tellChange(Transaction transaction, List<Position> added) {
    throw readOnly();
  }

  @Override
  public void tellAllChanged(Transaction transaction) {
    throw readOnly();
  }

  private ReadOnlyStoreException readOnly() {
    return new ReadOnlyStoreException(
        "cannot write to " + archive, "an archive of Parquet files is only read");
  }
}
