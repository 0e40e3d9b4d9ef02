package org.dateline.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.store.EventChanges;

/** The moment at which all events of a store were read. */
final class SqlSnapshot implements EventChanges.Snapshot {

  private static final int MOST_ARTICLES = 500;
  // To read which of so many share a report takes some hundredths of a second.
  private static final int MOST_SHARED = 100_000;

  private final ChangeMark mark;
  // The events of an article tell how many articles bring the same report; no row of them changes
  // with that.
  private final Map<String, String> reports;

  private SqlSnapshot(ChangeMark mark, Map<String, String> reports) {
    this.mark = mark;
    this.reports = reports;
  }

  /** That of this moment. */
  static SqlSnapshot of(Session session) throws SQLException {
    return new SqlSnapshot(ChangeMark.of(session, 0), reports(session));
  }

  /** What has changed; empty if that is not known, or too much. */
  Optional<EventChanges.Changes> changes(Session session, int most) throws SQLException {
    ChangeMark now = ChangeMark.of(session, mark.change());
    Optional<List<Long>> gone = now.goneSince(mark, session);
    if (gone.isEmpty()
        || gone.get().size() > most
        || now.lastFid() - mark.lastFid() > most
        || reports.size() > MOST_SHARED) {
      return Optional.empty();
    }
    Map<String, String> reportsNow = reports(session);
    Set<String> articles = differing(reportsNow);
    if (articles.size() > MOST_ARTICLES) {
      return Optional.empty();
    }
    List<EventChanges.Row> events = events(session, articles);
    return events.size() > most
        ? Optional.empty()
        : Optional.of(
            new EventChanges.Changes(
                gone.get(), articles, events, new SqlSnapshot(now, reportsNow)));
  }

  /** The columns that {@link #row} reads, of {@code event_facts f} and {@code events e}. */
  static String rowColumns(Dialect dialect) {
    return EventRows.columns(dialect)
        + ", f.fid, CASE WHEN "
        + ReportRows.IS_FIRST.formatted("e.article")
        + " THEN 1 ELSE 0 END";
  }

  static EventChanges.Row row(ResultSet row) throws SQLException {
    int last = row.getMetaData().getColumnCount();
    return new EventChanges.Row(row.getLong(last - 1), EventRows.read(row), row.getInt(last) != 0);
  }

  private Set<String> differing(Map<String, String> now) {
    Set<String> differing = new HashSet<>();
    now.forEach((article, report) -> addIfOther(article, report, reports, differing));
    reports.forEach((article, report) -> addIfOther(article, report, now, differing));
    return differing;
  }

  private static void addIfOther(
      String article, String report, Map<String, String> others, Set<String> differing) {
    if (!report.equals(others.get(article))) {
      differing.add(article);
    }
  }

  private List<EventChanges.Row> events(Session session, Set<String> articles) throws SQLException {
    String listed = String.join(", ", Collections.nCopies(articles.size(), "?"));
    String sql =
        "SELECT "
            + rowColumns(session.dialect())
            + " FROM event_facts f"
            + session.dialect().joinEvents("e")
            + " WHERE f.fid > ?"
            + (articles.isEmpty() ? "" : " OR f.article IN (" + listed + ")")
            // A sum, as no index has it: they are few, and along the index of the order one would
            // go through all events for them.
            + " ORDER BY f.start_day + 0 NULLS LAST, f.id";
    List<EventChanges.Row> events = new ArrayList<>();
    try (PreparedStatement statement = session.prepare(sql)) {
      int next = 1;
      statement.setLong(next++, mark.lastFid());
      for (String article : articles) {
        statement.setString(next++, article);
      }
      ResultSet row = statement.executeQuery();
      while (row.next()) {
        events.add(row(row));
      }
    }
    return events;
  }

  /** The report of each article that shares one, and how many share it. */
  private static Map<String, String> reports(Session session) throws SQLException {
    Map<String, String> reports = new HashMap<>();
    String sql =
        "SELECT g.article, g.report || ' ' || r.articles || ' ' || g.is_first FROM report_articles g"
            + " JOIN reports r ON r.id = g.report";
    try (PreparedStatement statement = session.prepare(sql)) {
      ResultSet row = statement.executeQuery();
      while (row.next()) {
        reports.put(row.getString(1), row.getString(2));
      }
    }
    return reports;
  }
}
