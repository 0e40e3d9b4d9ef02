package org.dateline.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far the events of a store are, so that who holds some of them learns what has come and gone
 * since.
 *
 * @param lastFid greatest fid of an event
 * @param change number of the last change
 * @param changed which event that was
 * @param seen which event the change was that was the last when the store was last looked at; a
 *     store that has been restored from a backup may have another one there
 */
record ChangeMark(long lastFid, long change, long changed, long seen) {

  /** That of an empty store. */
  static final ChangeMark NONE = new ChangeMark(0, 0, 0, 0);

  /**
   * That of this moment.
   *
   * @param lastChange number of the last change that is known
   */
  static ChangeMark of(Session session, long lastChange) throws SQLException {
    String sql =
        """
        SELECT (SELECT COALESCE(max(fid), 0) FROM event_facts),
          (SELECT COALESCE(max(n), 0) FROM event_changes),
          (SELECT fid FROM event_changes WHERE n = (SELECT max(n) FROM event_changes)),
          (SELECT fid FROM event_changes WHERE n = ?)""";
    return session
        .first(
            row -> new ChangeMark(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
            sql,
            lastChange)
        .orElseThrow();
  }

  boolean isSameAs(ChangeMark other) {
    return lastFid == other.lastFid && change == other.change && changed == other.changed;
  }

  /**
   * The rows that have gone since an earlier mark, by which this one was asked for; empty if it is
   * not known which have. Those that have come have a greater fid.
   */
  Optional<List<Long>> goneSince(ChangeMark earlier, Session session) throws SQLException {
    if (change < earlier.change || seen != earlier.changed) {
      return Optional.empty();
    }
    List<Long> gone = new ArrayList<>();
    try (PreparedStatement changes =
        session.prepare("SELECT n, fid FROM event_changes WHERE n > ? ORDER BY n")) {
      changes.setLong(1, earlier.change);
      ResultSet row = changes.executeQuery();
      while (row.next()) {
        if (row.getLong(1) != earlier.change + gone.size() + 1 || row.getLong(2) < 0) {
          return Optional.empty();
        }
        gone.add(row.getLong(2));
      }
    }
    return Optional.of(gone);
  }
}
