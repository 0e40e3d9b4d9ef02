package org.dateline.store.sql;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.dateline.filter.SpatialRelation;
import org.dateline.geo.BoundingBox;
import org.dateline.geo.Position;
import org.dateline.time.DatetimeInterval;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The SQL that differs between databases. All other SQL is the same for both, over tables of the
 * same names: {@code events}, {@code event_facts} (days count from 1970-01-01), {@code articles},
 * {@code article_mentions}, {@code corrections}, {@code reports} and their kin.
 */
public interface Dialect {

  /** Joins the row of {@code events} under that name to one of {@code event_facts f}. */
  String joinEvents(String name);

  /** A point as {@link GeoPackagePoint} reads it, of a column that holds geometries. */
  String point(String column);

  /** A parameter that takes what {@link GeoPackagePoint} writes. */
  String pointParameter();

  /** A day in ISO 8601, with a minus before the year 0, of a column that holds dates. */
  String day(String column);

  /** A parameter that takes such a day. */
  String dayParameter();

  /** The year in which an event of {@code event_facts f} starts. */
  String year();

  /** The last day on which {@code articles a} may have been published, as a date. */
  String lastDayOfPublication();

  /** A condition that a text matches a pattern of CQL2, which is case-sensitive. */
  Sql like(Sql text, String pattern);

  /**
   * Selects the ids of the articles that match what people type into a search box ({@link
   * FullText}).
   */
  default Sql articlesWith(String words) {
    FullText text = FullText.parse(words);
    return text.isVain() ? Sql.of("SELECT a.id FROM articles a WHERE FALSE") : articlesWith(text);
  }

  /** The same of a search that has words to look for. */
  Sql articlesWith(FullText text);

  /**
   * That an event of {@code event_facts f} may lie in one of the boxes, by way of an index.
   *
   * @param datetime lets an index over time leave out events of other days
   */
  Sql inIndex(List<BoundingBox> boxes, @Nullable DatetimeInterval datetime);

  /** That an event of {@code event_facts f} stands so to a geometry. */
  Sql related(SpatialRelation relation, Geometry geometry);

  /** Stops every statement of the transaction after a given time from now. */
  void endWithin(Duration longest, Transaction transaction) throws SQLException;

  /** Begins to write: until the transaction ends, nobody else can write. */
  void beginWriting(Transaction transaction) throws SQLException;

  /** Takes the words of an article, which is in its table already, into the full text. */
  void index(Transaction transaction, String articleId, String title, String text)
      throws SQLException;

  /** Lets rows that come number themselves on behind those that brought their numbers along. */
  void numberOn(Transaction transaction, String table, String column) throws SQLException;

  /**
   * Tells other programs that the events have changed.
   *
   * @param added where such have come, or the corners of a box around them
   */
  void tellChange(Transaction transaction, List<Position> added) throws SQLException;

  /** Tells whoever holds facts in memory to read all of them again. */
  void tellAllChanged(Transaction transaction) throws SQLException;
}
