package org.dateline.store;

import java.nio.file.Path;

/**
 * A store in one SQLite file that is a GeoPackage: QGIS and GDAL open it, even while Dateline
 * serves from it.
 */
public final class SqliteEventStore extends JdbcEventStore {

  private SqliteEventStore(Path file, long mostInMemory) {
    super(new SqliteDatabase(file), mostInMemory);
  }

  /**
   * Opens a store, or makes a new one where there is no file yet, with its folder.
   *
   * @throws StoreException if the file is no Dateline store, of a newer version, or not to be
   *     written; the message says which
   */
  public static SqliteEventStore open(Path file) {
    return open(file, FactMemory.room());
  }

  /**
   * @param mostInMemory how many events may be held in memory; with more than that, SQL counts
   */
  static SqliteEventStore open(Path file, long mostInMemory) {
    return new SqliteEventStore(file, mostInMemory);
  }
}
