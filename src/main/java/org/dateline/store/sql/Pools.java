package org.dateline.store.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;

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

  /** Closes all connections, those in use once they are given back; new ones are opened anew. */
  public void evict() {
    for (HikariDataSource pool : List.of(streams, readers, writer)) {
      pool.getHikariPoolMXBean().softEvictConnections();
    }
  }

  /** Of SQLite, the last connection to close folds the log into the file: it must be a writer. */
  @Override
  public void close() {
    streams.close();
    readers.close();
    writer.close();
  }
}
