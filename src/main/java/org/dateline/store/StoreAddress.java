package org.dateline.store;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a store is: a file, or a database of PostgreSQL. As text it holds no password, so that it
 * can stand in a message.
 */
public final class StoreAddress {

  /** Where a store is unless somebody says so. */
  public static final Path USUAL_FILE = Path.of("data/dateline.gpkg");

  /** What can be the address of a store. */
  public static final String FORMS =
      "a file such as data/dateline.gpkg, or jdbc:postgresql://HOST:PORT/DATABASE?user=USER with"
          + " PostGIS";

  private static final String POSTGRESQL = "jdbc:postgresql:";

  // "jdbc:mysql:", "postgresql://", "sqlite:x.gpkg"; a single letter is a drive.
  private static final Pattern OTHER_SCHEME =
      Pattern.compile("(?i)(?:(?:jdbc|sqlite|postgresql):|[a-z][a-z0-9+.-]+:/)");

  private final String address;

  private StoreAddress(String address) {
    this.address = address;
  }

  /**
   * Reads {@code data/dateline.gpkg} or {@code jdbc:postgresql://host:port/database?user=…}.
   *
   * @throws WrongStoreException if it has neither form, or names a folder
   */
  public static StoreAddress of(String address) {
    StoreAddress read = new StoreAddress(address);
    if (read.isDatabase()) {
      PostgisDatabase.source(read);
    } else if (address.isBlank() || OTHER_SCHEME.matcher(address.strip()).lookingAt()) {
      throw new WrongStoreException("expected " + FORMS);
    } else {
      SqliteFile.requireNoFolder(pathOf(address));
    }
    return read;
  }

  private static Path pathOf(String address) {
    try {
      return Path.of(address);
    } catch (InvalidPathException e) {
      throw new WrongStoreException("expected " + FORMS);
    }
  }

  /** The file of a store. */
  public static StoreAddress of(Path file) {
    return new StoreAddress(file.toString());
  }

  /** The file, unless the store is a database. */
  public Optional<Path> file() {
    return isDatabase() ? Optional.empty() : Optional.of(Path.of(address));
  }

  /** Whether there may be a store: whether the file is there, if it is one. */
  public boolean mayExist() {
    return file().map(Files::exists).orElse(true);
  }

  /**
   * Opens the store, or makes a new one.
   *
   * @throws StoreException if that cannot be; the message says why
   */
  public EventStore open() {
    Optional<Path> file = file();
    return file.isPresent() ? SqliteEventStore.open(file.get()) : PostgisEventStore.open(this);
  }

  /** Its pools of connections, without what is kept in memory. */
  Database database() {
    Optional<Path> file = file();
    return file.isPresent() ? new SqliteDatabase(file.get()) : new PostgisDatabase(this);
  }

  /** The name of the file or the database. */
  String name() {
    String whole = toString();
    return whole.substring(whole.lastIndexOf('/') + 1);
  }

  /** All of the address, with what is secret of it. */
  public String url() {
    return address;
  }

  private boolean isDatabase() {
    return address.startsWith(POSTGRESQL);
  }

  /** The file, or the address of the database without its parameters. */
  @Override
  public String toString() {
    return isDatabase()
        ? address.replaceFirst("[?].*", "").replaceFirst("//[^/]*@", "//")
        : address;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoreAddress that && address.equals(that.address);
  }

  @Override
  public int hashCode() {
    return address.hashCode();
  }
}
