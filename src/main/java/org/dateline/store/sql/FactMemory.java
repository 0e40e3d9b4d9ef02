package org.dateline.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.dateline.query.EventQuery;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the facts of all events in memory, and in step with the store, whoever writes to it: before
 * each answer it takes in what is new and forgets what is gone. A store with more events than there
 * is memory for is left to SQL.
 */
final class FactMemory {

  private static final int BYTES_PER_EVENT = 64;
  private static final int ROWS_AT_ONCE = 10_000;

  private final Reads reads;
  private final Reads unhurried;
  private final long mostEvents;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private volatile boolean isTooLarge;
  private @Nullable FactColumns columns;
  private ChangeMark state = ChangeMark.NONE;

  /**
   * @param reads runs what is answered at once
   * @param unhurried runs what may take as long as reading all events
   * @param mostEvents how many events may be held
   */
  FactMemory(Reads reads, Reads unhurried, long mostEvents) {
    this.reads = reads;
    this.unhurried = unhurried;
    this.mostEvents = mostEvents;
  }

  /** So many events as a quarter of the heap has room for. */
  static long room() {
    return Runtime.getRuntime().maxMemory() / 4 / BYTES_PER_EVENT;
  }

  /** Runs something within a transaction that reads. */
  interface Reads {
    <T> T read(JdbcEventStore.Work<T> work);
  }

  /** What is done with the counts, within one transaction. */
  interface Counting<T> {
    T on(Session session, EventCounts counts) throws SQLException;
  }

  /** Answers from memory where that can be, otherwise by SQL; of one moment either way. */
  <T> T read(EventQuery query, Counting<T> counting) {
    if (isTooLarge || !RowTest.knows(query)) {
      return bySql(counting);
    }
    lock.readLock().lock();
    try {
      Optional<T> answer = reads.read(session -> ifUpToDate(session, counting));
      if (answer.isPresent()) {
        return answer.get();
      }
    } finally {
      lock.readLock().unlock();
    }
    lock.writeLock().lock();
    try {
      Optional<T> answer =
          unhurried.read(
              session -> {
                bringUpToDate(session);
                return ifUpToDate(session, counting);
              });
      if (answer.isPresent()) {
        return answer.get();
      }
    } finally {
      lock.writeLock().unlock();
    }
    return bySql(counting);
  }

  private <T> T bySql(Counting<T> counting) {
    return reads.read(session -> counting.on(session, new SqlCounts(session)));
  }

  // The transaction begins with this look, and the lock lets nobody take in anything newer.
  private <T> Optional<T> ifUpToDate(Session session, Counting<T> counting) throws SQLException {
    FactColumns facts = columns;
    return facts != null && ChangeMark.of(session, state.change()).isSameAs(state)
        ? Optional.of(counting.on(session, new ColumnCounts(facts, session)))
        : Optional.empty();
  }

  private void bringUpToDate(Session session) throws SQLException {
    ChangeMark now = ChangeMark.of(session, state.change());
    if (columns == null || !catchUp(columns, session, now)) {
      columns = null; // what was held need not be held any longer while all is read again
      isTooLarge = !fits(session);
      columns = isTooLarge ? null : readAll(session);
    }
    state = now;
  }

  private boolean fits(Session session) throws SQLException {
    return session.number("SELECT count(*) FROM event_facts") <= mostEvents;
  }

  private static FactColumns readAll(Session session) throws SQLException {
    FactColumns all = new FactColumns();
    append(all, session);
    return all;
  }

  /** Takes in what has changed; false if it is not known what has. */
  private boolean catchUp(FactColumns known, Session session, ChangeMark now) throws SQLException {
    Optional<List<Long>> gone = known.isWorn() ? Optional.empty() : now.goneSince(state, session);
    if (gone.isEmpty()) {
      return false;
    }
    gone.get().forEach(known::remove);
    append(known, session);
    return known.rows() <= mostEvents;
  }

  // In parts, for which the index of fids is best: all at once PostgreSQL would sort, in files on a
  // disk that may be full.
  private static void append(FactColumns facts, Session session) throws SQLException {
    String sql =
        "SELECT "
            + FactColumns.COLUMNS
            + " FROM event_facts f WHERE f.fid > ? ORDER BY f.fid LIMIT "
            + ROWS_AT_ONCE;
    try (PreparedStatement statement = session.prepare(sql)) {
      int rows = ROWS_AT_ONCE;
      while (rows == ROWS_AT_ONCE) {
        statement.setLong(1, facts.lastFid());
        rows = 0;
        try (ResultSet row = statement.executeQuery()) {
          for (; row.next(); rows++) {
            facts.add(row);
          }
        }
      }
    }
  }
}
