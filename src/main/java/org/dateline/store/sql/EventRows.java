package org.dateline.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import org.dateline.article.Article;
import org.dateline.event.Event;
import org.dateline.event.EventDate;
import org.dateline.gazetteer.Place;
import org.dateline.geo.Position;
import org.dateline.kind.EventKind;
import org.dateline.mention.Role;
import org.dateline.query.EventFeature;
import org.dateline.time.DatePrecision;
import org.dateline.time.DateSpan;
import org.dateline.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code events}, both ways. */
final class EventRows {

  private EventRows() {}

  /** The columns that {@link #read} expects, of {@code events e}. */
  static String columns(Dialect dialect) {
    return "e.id, %s, e.place, e.place_id, e.country, e.admin1, e.feature_code, e.precision_m,"
            .formatted(dialect.point("e.geom"))
        + " %s, %s, e.date_precision, e.date_source, e.date_text, e.planned,"
            .formatted(dialect.day("e.event_start"), dialect.day("e.event_end"))
        + " e.kind, e.kind_text, e.article, e.title, e.publisher, e.url, %s,"
            .formatted(dialect.day("e.published"))
        + " e.published_precision, e.sentence, e.mentions, e.role, e.confidence, e.corrected, "
        + ReportRows.GROUP_OF_ARTICLE.formatted("e.article")
        + ", "
        + ReportRows.REPORTS_OF_ARTICLE.formatted("e.article");
  }

  /** What {@link #bind} fills. */
  static String insert(Dialect dialect) {
    String day = dialect.dayParameter();
    return """
        INSERT INTO events (
          id, geom, place, place_id, country, admin1, feature_code, precision_m,
          event_start, event_end, date_precision, date_source, date_text, year, planned,
          kind, kind_text, article, title, publisher, url, published, published_precision,
          sentence, mentions, role, confidence, corrected)
        VALUES (?,%s,?,?,?,?,?,?,%s,%s,?,?,?,?,?,?,?,?,?,?,?,%s,?,?,?,?,?,?)"""
        .formatted(dialect.pointParameter(), day, day, day);
  }

  static EventFeature read(ResultSet row) throws SQLException {
    double[] point = GeoPackagePoint.decode(row.getBytes(2));
    return new EventFeature(
        row.getString(1),
        new Position(point[0], point[1]),
        StoredText.read(row.getString(3)),
        row.getString(4),
        row.getString(5),
        StoredText.read(row.getString(6)),
        row.getString(7),
        row.getInt(8),
        day(row.getString(9)),
        day(row.getString(10)),
        precision(row.getString(11)),
        row.getString(12),
        StoredText.read(row.getString(13)),
        row.getBoolean(14),
        EventKind.parse(row.getString(15)),
        StoredText.read(row.getString(16)),
        row.getString(17),
        StoredText.read(row.getString(18)),
        StoredText.read(row.getString(19)),
        StoredText.read(row.getString(20)),
        day(row.getString(21)),
        precision(row.getString(22)),
        StoredText.read(row.getString(23)),
        row.getInt(24),
        Role.parse(row.getString(25)),
        row.getDouble(26),
        row.getBoolean(27),
        row.getString(28),
        row.getInt(29));
  }

  static void bind(PreparedStatement insert, Event event, Article article) throws SQLException {
    Place place = event.place();
    EventDate when = event.when();
    PartialDate published = storable(article.publishedDate().orElse(null));
    insert.setString(1, event.id());
    insert.setBytes(2, GeoPackagePoint.encode(place.position()));
    insert.setString(3, StoredText.write(place.name()));
    insert.setString(4, place.id());
    insert.setString(5, place.country());
    insert.setString(6, StoredText.write(place.admin1()));
    insert.setString(7, place.featureCode());
    insert.setInt(8, place.precisionMeters());
    insert.setString(9, when == null ? null : when.span().first().toString());
    insert.setString(10, when == null ? null : when.span().last().toString());
    insert.setString(11, when == null ? null : when.span().precision().label());
    insert.setString(12, when == null ? null : when.source());
    insert.setString(13, StoredText.write(when == null ? null : when.text()));
    insert.setObject(14, when == null ? null : when.span().first().getYear());
    insert.setBoolean(15, event.planned());
    insert.setString(16, event.kind().label());
    insert.setString(17, StoredText.write(event.kindText()));
    insert.setString(18, article.id());
    insert.setString(19, StoredText.write(article.title()));
    insert.setString(20, StoredText.write(article.publisher()));
    insert.setString(21, StoredText.write(article.url()));
    insert.setString(22, published == null ? null : published.first().toString());
    insert.setString(23, published == null ? null : published.precision().label());
    insert.setString(24, StoredText.write(event.sentence()));
    insert.setInt(25, event.mentions());
    insert.setString(26, event.role().label());
    insert.setDouble(27, event.confidence());
    insert.setBoolean(28, event.corrected());
  }

  /** The date, or null where a DATE column holds none such. */
  static @Nullable PartialDate storable(@Nullable PartialDate date) {
    return date == null || !DateSpan.of(date).isStorable() ? null : date;
  }

  static @Nullable LocalDate day(@Nullable String text) {
    if (text == null) {
      return null;
    }
    boolean plain = text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
    // Nearly all are, and a formatter takes ten times as long.
    return plain
        ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
        : LocalDate.parse(text);
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  static @Nullable DatePrecision precision(@Nullable String label) {
    return label == null ? null : DatePrecision.valueOf(label.toUpperCase(Locale.ROOT));
  }
}
