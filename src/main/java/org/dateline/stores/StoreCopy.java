package org.dateline.stores;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.dateline.geo.BoundingBox;
import org.dateline.geo.Position;
import org.dateline.store.ReadOnlyStoreException;
import org.dateline.store.StoreAddress;
import org.dateline.store.StoreException;
import org.dateline.store.StoreProgress;
import org.dateline.store.WrongStoreException;
import org.dateline.store.sql.Database;
import org.dateline.store.sql.Pages;
import org.dateline.store.sql.Session;
import org.dateline.store.sql.StoredText;

/** Copies the whole contents of a store into another one, of any kind. */
public final class StoreCopy {

  private StoreCopy() {}

  /**
   * The result of a copy.
   *
   * @param articles number of articles
   * @param events number of events
   * @param corrections number of corrections, including ended ones
   */
  public record Summary(long articles, long events, long corrections) {

    static Summary of(Session session) throws SQLException {
      return new Summary(
          session.number("SELECT count(*) FROM articles"),
          session.number("SELECT count(*) FROM events"),
          session.number("SELECT count(*) FROM corrections"));
    }
  }

  /**
   * Fills an empty store with the contents of another one at one moment. Readers of the target see
   * nothing or everything; if the copy is interrupted, the target stays empty.
   *
   * @throws StoreException if there is no such store, the target is not empty, or either fails
   */
  public static Summary copy(StoreAddress from, StoreAddress to, StoreProgress progress) {
    return copy(from, to, false, progress);
  }

  /** Does the same with a target whose contents, if any, are removed in the same transaction. */
  static Summary replace(StoreAddress from, StoreAddress to, StoreProgress progress) {
    return copy(from, to, true, progress);
  }

  private static Summary copy(
      StoreAddress from, StoreAddress to, boolean replacing, StoreProgress progress) {
    if (from.equals(to)) {
      throw new WrongStoreException("a store cannot be copied onto itself: " + from);
    }
    if (!from.mayExist()) {
      throw new WrongStoreException("there is no store at " + from);
    }
    Optional<Path> archive = to.folder();
    if (archive.isPresent()) {
      if (replacing) {
        throw new ReadOnlyStoreException(
            "cannot restore " + to, "an archive of Parquet files is only read");
      }
      return archive(from, archive.get(), progress);
    }
    try (Database source = Stores.database(from);
        Database target = Stores.database(to)) {
      try (Connection reading = source.pools().streams().getConnection();
          Connection writing = target.pools().writer().getConnection()) {
        reading.setAutoCommit(false);
        writing.setAutoCommit(false);
        try {
          Summary summary =
              copy(
                  new Session(reading, source.dialect()),
                  new Session(writing, target.dialect()),
                  replacing,
                  progress);
          writing.commit();
          return summary;
        } catch (SQLException | RuntimeException e) {
          writing.rollback();
          throw e;
        }
      } catch (SQLException e) {
        throw target.failure("cannot copy " + source + " to " + target, e);
      }
    }
  }

  private static Summary archive(StoreAddress from, Path folder, StoreProgress progress) {
    try (Database source = Stores.database(from)) {
      try (Connection reading = source.pools().streams().getConnection()) {
        reading.setAutoCommit(false);
        Session session = new Session(reading, source.dialect());
        ArchiveCopy.write(session, folder, progress);
        return Summary.of(session);
      } catch (SQLException e) {
        throw source.failure("cannot copy " + source + " to the archive " + folder, e);
      }
    }
  }

  private static Summary copy(Session from, Session to, boolean replacing, StoreProgress progress)
      throws SQLException {
    to.dialect().beginWriting(to);
    if (replacing) {
      clear(to);
    } else if (!isEmpty(to)) {
      throw new WrongStoreException(
          "the store to copy to must be empty, but it holds articles or corrections");
    }
    for (StoredTable table : StoredTable.ALL) {
      table.copy(from, to, progress);
    }
    index(from, to, progress);
    to.dialect().tellChange(to, corners(from));
    to.dialect().tellAllChanged(to);
    return Summary.of(from);
  }

  /** Whether a store has neither articles nor corrections. */
  static boolean isEmpty(StoreAddress address) {
    try (Database database = Stores.database(address)) {
      try (Connection connection = database.pools().readers().getConnection()) {
        return isEmpty(new Session(connection, database.dialect()));
      } catch (SQLException e) {
        throw database.failure("cannot read the store " + database, e);
      }
    }
  }

  private static boolean isEmpty(Session session) throws SQLException {
    return session.number("SELECT count(*) FROM articles") == 0
        && session.number("SELECT count(*) FROM corrections") == 0;
  }

  /** Empties a store. Not by TRUNCATE, which in PostgreSQL keeps readers waiting. */
  private static void clear(Session to) throws SQLException {
    for (String table : List.of("report_keys", "report_articles", "reports", "corrections")) {
      to.update("DELETE FROM " + table);
    }
    // Foreign keys take events and mentions along.
    to.update("DELETE FROM articles");
  }

  private static void index(Session from, Session to, StoreProgress progress) throws SQLException {
    long articles = from.number("SELECT count(*) FROM articles");
    try (PreparedStatement select = from.prepare("SELECT id, title, text FROM articles")) {
      ResultSet row = select.executeQuery();
      for (long indexed = 0; row.next(); indexed++) {
        progress.at("indexing words", (double) indexed / articles);
        to.dialect()
            .index(
                to,
                row.getString(1),
                StoredText.read(row.getString(2)),
                StoredText.read(row.getString(3)));
      }
    }
  }

  private static List<Position> corners(Session from) throws SQLException {
    BoundingBox box = new Pages(from).extent().bbox();
    return box == null
        ? List.of()
        : List.of(new Position(box.west(), box.south()), new Position(box.east(), box.north()));
  }
}
