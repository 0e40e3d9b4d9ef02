package org.dateline.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import org.dateline.article.Article;
import org.dateline.event.Event;
import org.dateline.gazetteer.Place;
import org.dateline.geo.Position;
import org.dateline.mention.Role;
import org.dateline.time.DatePrecision;
import org.dateline.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code events}, both ways. */
final class EventRows {

  /** The columns that {@link #read} expects, of {@code events e}. */
  static final String COLUMNS =
      "e.id, e.geom, e.place, e.place_id, e.country, e.admin1, e.feature_code, e.precision_m,"
          + " e.event_start, e.event_end, e.date_precision, e.date_source, e.article, e.title,"
          + " e.publisher, e.url, e.published, e.sentence, e.mentions, e.role, e.confidence,"
          + " e.corrected";

  static final String INSERT =
      """
      INSERT INTO events (
        id, geom, place, place_id, country, admin1, feature_code, precision_m,
        event_start, event_end, date_precision, date_source, article, title,
        publisher, url, published, sentence, mentions, role, confidence, corrected, year)
      VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)""";

  private EventRows() {}

  static EventFeature read(ResultSet row) throws SQLException {
    double[] point = GeoPackagePoint.decode(row.getBytes(2));
    String precision = row.getString(11);
    return new EventFeature(
        row.getString(1),
        new Position(point[0], point[1]),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getInt(8),
        day(row.getString(9)),
        day(row.getString(10)),
        precision == null ? null : DatePrecision.valueOf(precision.toUpperCase(Locale.ROOT)),
        row.getString(12),
        row.getString(13),
        row.getString(14),
        row.getString(15),
        row.getString(16),
        day(row.getString(17)),
        row.getString(18),
        row.getInt(19),
        Role.parse(row.getString(20)),
        row.getDouble(21),
        row.getInt(22) != 0);
  }

  static void bind(PreparedStatement insert, Event event, Article article) throws SQLException {
    Place place = event.place();
    PartialDate when = event.when();
    insert.setString(1, event.id());
    insert.setBytes(2, GeoPackagePoint.encode(place.position()));
    insert.setString(3, place.name());
    insert.setString(4, place.id());
    insert.setString(5, place.country());
    insert.setString(6, place.admin1());
    insert.setString(7, place.featureCode());
    insert.setInt(8, place.precisionMeters());
    insert.setString(9, when == null ? null : when.first().toString());
    insert.setString(10, when == null ? null : when.last().toString());
    insert.setString(11, when == null ? null : when.precision().label());
    insert.setString(12, event.dateSource());
    insert.setString(13, article.id());
    insert.setString(14, article.title());
    insert.setString(15, article.publisher());
    insert.setString(16, article.url());
    insert.setString(17, day(article.publishedDate().orElse(null)));
    insert.setString(18, event.sentence());
    insert.setInt(19, event.mentions());
    insert.setString(20, event.role().label());
    insert.setDouble(21, event.confidence());
    insert.setInt(22, event.corrected() ? 1 : 0);
    insert.setObject(23, when == null ? null : when.first().getYear());
  }

  /** The first day of a date, as a DATE column takes it; null where none would. */
  static @Nullable String day(@Nullable PartialDate date) {
    // Years of more than four digits are no DATE of GeoPackage.
    if (date == null || date.first().getYear() < 0 || date.first().getYear() > 9999) {
      return null;
    }
    return date.first().toString();
  }

  static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
