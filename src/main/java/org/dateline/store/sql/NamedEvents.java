package org.dateline.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.query.EventFeature;

/**
 * Events that are named by their rows or ids, within a transaction. Many are read at a time, as
 * some databases take longer to be asked than to answer.
 */
final class NamedEvents {

  /** So many are named in a query at most. */
  private static final int AT_ONCE = 500;

  private final Session session;

  NamedEvents(Session session) {
    this.session = session;
  }

  /** The events in those rows of {@code events}, by their rows. */
  Map<Long, EventFeature> byRow(Collection<Long> rows) throws SQLException {
    Map<Long, EventFeature> events = new HashMap<>();
    read("e.fid", rows, events::put);
    return events;
  }

  /** The events of those ids, by their ids; without those that do not exist. */
  Map<String, EventFeature> byId(Collection<String> ids) throws SQLException {
    Map<String, EventFeature> events = new HashMap<>();
    read("e.id", ids, (row, event) -> events.put(event.id(), event));
    return events;
  }

  private void read(String column, Collection<?> names, Each each) throws SQLException {
    List<?> all = List.copyOf(names);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<Sql> named =
          all.subList(from, Math.min(all.size(), from + AT_ONCE)).stream()
              .map(name -> Sql.of("?", name))
              .toList();
      Sql select =
          Sql.of(
                  "SELECT "
                      + EventRows.columns(session.dialect())
                      + ", e.fid FROM events e WHERE "
                      + column
                      + " IN ")
              .then(Sql.join(", ", named, Sql.of("(NULL)")));
      try (PreparedStatement statement = select.prepare(session)) {
        ResultSet row = statement.executeQuery();
        while (row.next()) {
          each.take(row.getLong(row.getMetaData().getColumnCount()), EventRows.read(row));
        }
      }
    }
  }

  private interface Each {
    void take(long row, EventFeature event);
  }
}
