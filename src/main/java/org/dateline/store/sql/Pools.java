package org.dateline.store.sql;

import com.zaxxer.hikari.HikariDataSource;

/**
 * The connections to a store.
 *
 * @param writer connections that write
 * @param readers connections that read what is answered at once; a transaction of theirs sees one
 *     moment
 * @param streams connections that read for as long as somebody far away takes
 */
public record Pools(HikariDataSource writer, HikariDataSource readers, HikariDataSource streams)
    implements AutoCloseable {

  /** Of SQLite, the last connection to close folds the log into the file: it must be a writer. */
  @Override
  public void close() {
    streams.close();
    readers.close();
    writer.close();
  }
}
