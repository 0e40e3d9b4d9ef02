package org.dateline.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.event.Event;
import org.dateline.event.EventDate;
import org.dateline.event.EventReport;
import org.dateline.event.people.Count;
import org.dateline.geo.Position;
import org.dateline.kind.EventKind;
import org.dateline.mention.Role;
import org.dateline.query.EventFeature;
import org.dateline.time.DatePrecision;
import org.dateline.time.DateSpan;
import org.dateline.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the table {@code events}, both ways. A column is a line of {@link #COLUMNS}, a line of
 * {@link #read} in the same order, and a step in the schema of each database.
 */
final class EventRows {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("id", Form.PLAIN, (event, article) -> event.id()),
          new Column(
              "geom",
              Form.POINT,
              (event, article) -> GeoPackagePoint.encode(event.place().position())),
          new Column("place", Form.PLAIN, (event, article) -> event.place().name()),
          new Column("place_id", Form.PLAIN, (event, article) -> event.place().id()),
          new Column("country", Form.PLAIN, (event, article) -> event.place().country()),
          new Column("admin1", Form.PLAIN, (event, article) -> event.place().admin1()),
          new Column("feature_code", Form.PLAIN, (event, article) -> event.place().featureCode()),
          new Column(
              "precision_m", Form.PLAIN, (event, article) -> event.place().precisionMeters()),
          new Column("event_start", Form.DAY, when(date -> date.span().first())),
          new Column("event_end", Form.DAY, when(date -> date.span().last())),
          new Column("date_precision", Form.PLAIN, when(date -> date.span().precision().label())),
          new Column("date_source", Form.PLAIN, when(EventDate::source)),
          new Column("date_text", Form.PLAIN, when(EventDate::text)),
          new Column("planned", Form.PLAIN, (event, article) -> event.planned()),
          new Column("kind", Form.PLAIN, (event, article) -> event.kind().label()),
          new Column("kind_text", Form.PLAIN, (event, article) -> event.kindText()),
          new Column("assertion", Form.PLAIN, (event, article) -> event.assertion()),
          new Column("trigger", Form.PLAIN, report(EventReport::trigger)),
          new Column("actors_by", Form.PLAIN, report(EventReport::actorsBy)),
          new Column("actors_on", Form.PLAIN, report(EventReport::actorsOn)),
          new Column("killed_least", Form.PLAIN, people(EventReport::killed, Count::least)),
          new Column("killed_most", Form.PLAIN, people(EventReport::killed, Count::most)),
          new Column("injured_least", Form.PLAIN, people(EventReport::injured, Count::least)),
          new Column("injured_most", Form.PLAIN, people(EventReport::injured, Count::most)),
          new Column("article", Form.PLAIN, (event, article) -> article.id()),
          new Column("title", Form.PLAIN, (event, article) -> article.title()),
          new Column("publisher", Form.PLAIN, (event, article) -> article.publisher()),
          new Column("url", Form.PLAIN, (event, article) -> article.url()),
          new Column("published", Form.DAY, published(PartialDate::first)),
          new Column(
              "published_precision", Form.PLAIN, published(date -> date.precision().label())),
          new Column("sentence", Form.PLAIN, (event, article) -> event.sentence()),
          new Column("mentions", Form.PLAIN, (event, article) -> event.mentions()),
          new Column("role", Form.PLAIN, (event, article) -> event.role().label()),
          new Column("confidence", Form.PLAIN, (event, article) -> event.confidence()),
          new Column("place_confidence", Form.PLAIN, (event, article) -> event.placeConfidence()),
          new Column("corrected", Form.PLAIN, (event, article) -> event.corrected()));

  /** For programs that read the table; we compute it. */
  private static final Column YEAR =
      new Column("year", Form.PLAIN, when(date -> date.span().first().getYear()));

  private static final List<Column> WRITTEN =
      Stream.concat(COLUMNS.stream(), Stream.of(YEAR)).toList();

  private EventRows() {}

  private enum Form {
    PLAIN,
    DAY,
    POINT;

    String column(String name, Dialect dialect) {
      return switch (this) {
        case PLAIN -> name;
        case DAY -> dialect.day(name);
        case POINT -> dialect.point(name);
      };
    }

    String parameter(Dialect dialect) {
      return switch (this) {
        case PLAIN -> "?";
        case DAY -> dialect.dayParameter();
        case POINT -> dialect.pointParameter();
      };
    }
  }

  /** The value of a column. */
  private interface Value {
    @Nullable Object of(Event event, Article article);
  }

  private record Column(String name, Form form, Value value) {

    @Nullable Object stored(Event event, Article article) {
      Object own = value.of(event, article);
      return own instanceof LocalDate day ? day.toString() : StoredText.parameter(own);
    }
  }

  private static Value when(Function<EventDate, @Nullable Object> part) {
    return (event, article) -> {
      EventDate date = event.when();
      return date == null ? null : part.apply(date);
    };
  }

  private static Value report(Function<EventReport, @Nullable Object> part) {
    return (event, article) -> {
      EventReport report = event.report();
      return report == null ? null : part.apply(report);
    };
  }

  private static Value people(
      Function<EventReport, @Nullable Count> count, Function<Count, @Nullable Integer> bound) {
    return report(
        report -> {
          Count people = count.apply(report);
          return people == null ? null : bound.apply(people);
        });
  }

  private static Value published(Function<PartialDate, @Nullable Object> part) {
    return (event, article) -> {
      PartialDate date = storable(article.publishedDate().orElse(null));
      return date == null ? null : part.apply(date);
    };
  }

  /** The columns that {@link #read} expects, of {@code events e}. */
  static String columns(Dialect dialect) {
    return COLUMNS.stream()
            .map(column -> column.form().column("e." + column.name(), dialect))
            .collect(Collectors.joining(", "))
        + ", "
        + ReportRows.GROUP_OF_ARTICLE.formatted("e.article")
        + ", "
        + ReportRows.REPORTS_OF_ARTICLE.formatted("e.article");
  }

  /** The statement whose parameters {@link #bind} sets. */
  static String insert(Dialect dialect) {
    return WRITTEN.stream()
        .map(column -> column.form().parameter(dialect))
        .collect(
            Collectors.joining(
                ", ",
                "INSERT INTO events ("
                    + WRITTEN.stream().map(Column::name).collect(Collectors.joining(", "))
                    + ") VALUES (",
                ")"));
  }

  static void bind(PreparedStatement insert, Event event, Article article) throws SQLException {
    for (int i = 0; i < WRITTEN.size(); i++) {
      insert.setObject(i + 1, WRITTEN.get(i).stored(event, article));
    }
  }

  static EventFeature read(ResultSet row) throws SQLException {
    Cells cells = new Cells(row);
    return new EventFeature(
        cells.text(),
        cells.position(),
        cells.escapedText(),
        cells.text(),
        cells.text(),
        cells.escapedText(),
        cells.text(),
        cells.number(),
        day(cells.text()),
        day(cells.text()),
        precision(cells.text()),
        cells.text(),
        cells.escapedText(),
        cells.truth(),
        EventKind.parse(cells.text()),
        cells.escapedText(),
        cells.text(),
        cells.escapedText(),
        cells.escapedText(),
        cells.escapedText(),
        cells.numberIfAny(),
        cells.numberIfAny(),
        cells.numberIfAny(),
        cells.numberIfAny(),
        cells.text(),
        cells.escapedText(),
        cells.escapedText(),
        cells.escapedText(),
        day(cells.text()),
        precision(cells.text()),
        cells.escapedText(),
        cells.number(),
        Role.parse(cells.text()),
        cells.real(),
        cells.real(),
        cells.truth(),
        cells.text(),
        cells.number());
  }

  /** The values of a row, from left to right. */
  private static final class Cells {

    private final ResultSet row;
    private int column;

    Cells(ResultSet row) {
      this.row = row;
    }

    String text() throws SQLException {
      return row.getString(++column);
    }

    String escapedText() throws SQLException {
      return StoredText.read(row.getString(++column));
    }

    int number() throws SQLException {
      return row.getInt(++column);
    }

    @Nullable Integer numberIfAny() throws SQLException {
      int number = row.getInt(++column);
      return row.wasNull() ? null : number;
    }

    double real() throws SQLException {
      return row.getDouble(++column);
    }

    boolean truth() throws SQLException {
      return row.getBoolean(++column);
    }

    Position position() throws SQLException {
      double[] point = GeoPackagePoint.decode(row.getBytes(++column));
      return new Position(point[0], point[1]);
    }
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
