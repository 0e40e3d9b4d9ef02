package org.dateline.store;

/** A store in PostgreSQL with PostGIS; several services may share one. */
public final class PostgisEventStore extends JdbcEventStore {

  private PostgisEventStore(StoreAddress address, long mostInMemory) {
    super(new PostgisDatabase(address), mostInMemory);
  }

  /**
   * Opens a store, or lays one out in an empty database.
   *
   * @throws StoreException if the server does not answer, or the database is of another program or
   *     a newer version; the message says which
   */
  static PostgisEventStore open(StoreAddress address) {
    return open(address, FactMemory.room());
  }

  /**
   * @param mostInMemory how many events may be held in memory; with more than that, SQL counts
   */
  static PostgisEventStore open(StoreAddress address, long mostInMemory) {
    return new PostgisEventStore(address, mostInMemory);
  }
}
