package org.dateline.store.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.dateline.event.Assertion;
import org.dateline.filter.EventFilter;
import org.dateline.geo.BoundingBox;
import org.dateline.kind.EventKind;
import org.dateline.mention.Role;
import org.dateline.query.DateOf;
import org.dateline.query.EventQuery;
import org.dateline.query.Mentioned;
import org.dateline.query.Reports;
import org.dateline.time.DatetimeInterval;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a query as SQL over {@code event_facts f}. Values only ever go in as
 * parameters.
 */
final class EventFilterSql {

  /** That a row of {@code event_facts f} is an event, and not a place that is only mentioned. */
  static final String IS_EVENT = "f.assertion <> 'mentioned'";

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();
  private final String firstDay;
  private final String lastDay;

  EventFilterSql(EventQuery query, Dialect dialect) {
    this(query, dialect, true);
  }

  /**
   * @param byPlace whether an index may look up what lies in the box of the query; without it, an
   *     order that has an index of its own need not be sorted
   */
  EventFilterSql(EventQuery query, Dialect dialect, boolean byPlace) {
    BoundingBox bbox = query.bbox();
    firstDay = firstDay(query.date());
    lastDay = query.date() == DateOf.EVENT ? "f.end_day" : "f.published_end";
    if (bbox != null && !bbox.equals(BoundingBox.WORLD)) {
      // The tree knows the days of the event alone.
      DatetimeInterval days = query.date() == DateOf.EVENT ? query.datetime() : null;
      add(byPlace ? BoxSql.within(bbox, days, dialect) : BoxSql.exactly(bbox));
    }
    datetime(query.datetime());
    years(query.years());
    anyOf("f.article", query.articles(), id -> id);
    anyOf("f.place", query.places(), id -> id);
    anyOf("f.country", query.countries(), code -> code);
    anyOf("f.role", query.roles(), Role::label);
    anyOf(EventColumns.of("kind", dialect), query.kinds(), EventKind::label);
    anyOf("f.assertion", query.assertions(), Assertion::label);
    mentioned(query.mentioned());
    if (query.minConfidence() > 0) {
      add("f.confidence >= ?", query.minConfidence());
    }
    for (Sql articles : ofArticles(query, dialect)) {
      add(Sql.of("f.article IN (").then(articles).then(Sql.of(")")));
    }
    EventFilter filter = query.filter();
    if (filter != null) {
      add(ConditionSql.of(filter.condition(), dialect));
    }
  }

  /** The first day by which events are counted over time. */
  static String firstDay(DateOf date) {
    return date == DateOf.EVENT ? "f.start_day" : "f.published_day";
  }

  /**
   * The conditions on an article's text, publisher and report, each as a SELECT of the ids that
   * fulfil it.
   */
  static List<Sql> ofArticles(EventQuery query, Dialect dialect) {
    List<Sql> selects = new ArrayList<>();
    String text = query.text();
    if (text != null) {
      selects.add(dialect.articlesWith(text));
    }
    if (query.reports() == Reports.FIRST) {
      selects.add(
          Sql.of("SELECT a.id FROM articles a WHERE " + ReportRows.IS_FIRST.formatted("a.id")));
    }
    if (!query.publishers().isEmpty()) {
      List<Sql> names = query.publishers().stream().map(name -> Sql.of("?", name)).toList();
      selects.add(
          Sql.of("SELECT a.id FROM articles a WHERE a.publisher IN ")
              .then(Sql.join(", ", names, Sql.of("()"))));
    }
    return selects;
  }

  /** Narrows it. */
  void and(Sql condition) {
    add(condition);
  }

  /** {@code WHERE …}, or nothing. */
  String where() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  /** The parameters of {@link #where}. */
  List<Object> parameters() {
    return List.copyOf(parameters);
  }

  /**
   * Sets the parameters of {@link #where}, from the first of the statement on.
   *
   * @return the index of the next parameter
   */
  int bind(PreparedStatement statement) throws SQLException {
    int index = 1;
    for (Object parameter : parameters) {
      statement.setObject(index++, StoredText.parameter(parameter));
    }
    return index;
  }

  private void mentioned(Mentioned mentioned) {
    switch (mentioned) {
      case FALSE -> conditions.add(IS_EVENT);
      case ONLY -> conditions.add("f.assertion = 'mentioned'");
      case TRUE -> {}
    }
  }

  private void datetime(@Nullable DatetimeInterval datetime) {
    if (datetime == null) {
      return;
    }
    conditions.add(firstDay + " IS NOT NULL");
    datetime.end().ifPresent(end -> add(firstDay + " <= ?", end.toEpochDay()));
    datetime.start().ifPresent(start -> add(lastDay + " >= ?", start.toEpochDay()));
  }

  private void years(List<Integer> years) {
    List<String> alternatives = new ArrayList<>();
    for (int year : years) {
      alternatives.add(firstDay + " BETWEEN ? AND ?");
      parameters.add(LocalDate.of(year, 1, 1).toEpochDay());
      parameters.add(LocalDate.of(year, 12, 31).toEpochDay());
    }
    if (!alternatives.isEmpty()) {
      conditions.add("(" + String.join(" OR ", alternatives) + ")");
    }
  }

  private <T> void anyOf(String column, List<T> values, Function<T, String> text) {
    if (values.isEmpty()) {
      return;
    }
    conditions.add(
        column + " IN (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")");
    values.forEach(value -> parameters.add(text.apply(value)));
  }

  private void add(String condition, Object parameter) {
    add(Sql.of(condition, parameter));
  }

  private void add(Sql condition) {
    conditions.add(condition.text());
    parameters.addAll(condition.parameters());
  }
}
