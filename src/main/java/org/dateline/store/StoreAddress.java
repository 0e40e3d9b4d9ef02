package org.dateline.store;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a store: a file, a PostgreSQL database, or a folder of Parquet files.
 *
 * @param url the whole address, with the password if it has one
 */
public record StoreAddress(String url) {

  /** The default file. */
  public static final Path USUAL_FILE = Path.of("data/dateline.gpkg");

  /** The forms of an address, for messages. */
  public static final String FORMS =
      "a file such as data/dateline.gpkg, jdbc:postgresql://HOST:PORT/DATABASE?user=USER with"
          + " PostGIS, or parquet:DIR for an archive";

  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final String PARQUET = "parquet:";

  // "jdbc:mysql:", "postgresql://", "sqlite:x.gpkg"; a single letter is a drive.
  private static final Pattern OTHER_SCHEME =
      Pattern.compile("(?i)(?:(?:jdbc|sqlite|postgresql):|[a-z][a-z0-9+.-]+:/)");

  /**
   * Reads {@code data/dateline.gpkg} {@code jdbc:postgresql://host:port/database?user=…} or {@code
   * parquet:folder}.
   *
   * @throws WrongStoreException if it has none of these forms
   */
  public static StoreAddress of(String text) {
    StoreAddress address = new StoreAddress(text);
    if (address.isArchive()) {
      if (!isPath(text.substring(PARQUET.length()))) {
        throw new WrongStoreException("expected " + FORMS);
      }
      return address;
    }
    if (!address.isDatabase()
        && (text.isBlank() || OTHER_SCHEME.matcher(text.strip()).lookingAt() || !isPath(text))) {
      throw new WrongStoreException("expected " + FORMS);
    }
    return address;
  }

  private static boolean isPath(String text) {
    try {
      return !Path.of(text).toString().isEmpty();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** The address of a file. */
  public static StoreAddress of(Path file) {
    return new StoreAddress(file.toString());
  }

  /** The file, if the store is one. */
  public Optional<Path> file() {
    return isDatabase() || isArchive() ? Optional.empty() : Optional.of(Path.of(url));
  }

  /** The folder, if the store is an archive of Parquet files, which is only read. */
  public Optional<Path> folder() {
    return isArchive() ? Optional.of(Path.of(url.substring(PARQUET.length()))) : Optional.empty();
  }

  /** Whether a store may exist at the address: files must exist, a database is not checked. */
  public boolean mayExist() {
    return file().or(this::folder).map(Files::exists).orElse(true);
  }

  /** The name of the file or the database. */
  public String name() {
    String whole = toString();
    return whole.substring(whole.lastIndexOf('/') + 1);
  }

  private boolean isDatabase() {
    return url.startsWith(POSTGRESQL);
  }

  private boolean isArchive() {
    return url.startsWith(PARQUET);
  }

  /** The file or folder, or the address of the database without its parameters and password. */
  @Override
  public String toString() {
    return isDatabase() ? url.replaceFirst("[?].*", "").replaceFirst("//[^/]*@", "//") : url;
  }
}
