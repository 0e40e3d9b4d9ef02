package org.dateline.stores;

import java.nio.file.Path;
import java.util.Optional;
import org.dateline.store.EventStore;
import org.dateline.store.StoreAddress;
import org.dateline.store.StoreException;
import org.dateline.store.WrongStoreException;
import org.dateline.store.parquet.ParquetDatabase;
import org.dateline.store.postgis.PostgisDatabase;
import org.dateline.store.sql.Database;
import org.dateline.store.sql.JdbcEventStore;
import org.dateline.store.sqlite.SqliteDatabase;

/** Opens the store at an address, of the kind that the address names. */
public final class Stores {

  private Stores() {}

  /**
   * Reads an address and checks as much of it as can be checked before the store is opened.
   *
   * @throws WrongStoreException if it has neither form, or names a folder
   */
  public static StoreAddress address(String text) {
    StoreAddress address = StoreAddress.of(text);
    Optional<Path> file = address.file();
    if (file.isPresent()) {
      SqliteDatabase.requireNoFolder(file.get());
    } else if (address.folder().isEmpty()) {
      PostgisDatabase.source(address);
    }
    return address;
  }

  /**
   * Opens a store, or creates one where there is none yet; an archive must be there.
   *
   * @throws StoreException if it cannot be opened; the message says why
   */
  public static EventStore open(StoreAddress address) {
    return new JdbcEventStore(database(address));
  }

  /** Opens the store in a file, or creates one. See {@link #open(StoreAddress)}. */
  public static EventStore open(Path file) {
    return open(StoreAddress.of(file));
  }

  /** The database that contains the store. */
  static Database database(StoreAddress address) {
    Optional<Path> archive = address.folder();
    if (archive.isPresent()) {
      return new ParquetDatabase(archive.get());
    }
    Optional<Path> file = address.file();
    return file.isPresent() ? new SqliteDatabase(file.get()) : new PostgisDatabase(address);
  }
}
