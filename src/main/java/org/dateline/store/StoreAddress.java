package org.dateline.store;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a store: a file, or a PostgreSQL database.
 *
 * @param url the whole address, with the password if it has one
 */
public record StoreAddress(String url) {

  /** The default file. */
  public static final Path USUAL_FILE = Path.of("data/dateline.gpkg");

  /** The forms of an address, for messages. */
  public static final String FORMS =
      "a file such as data/dateline.gpkg, or jdbc:postgresql://HOST:PORT/DATABASE?user=USER with"
          + " PostGIS";

  private static final String POSTGRESQL = "jdbc:postgresql:";

  // "jdbc:mysql:", "postgresql://", "sqlite:x.gpkg"; a single letter is a drive.
  private static final Pattern OTHER_SCHEME =
      Pattern.compile("(?i)(?:(?:jdbc|sqlite|postgresql):|[a-z][a-z0-9+.-]+:/)");

  /**
   * Reads {@code data/dateline.gpkg} or {@code jdbc:postgresql://host:port/database?user=…}.
   *
   * @throws WrongStoreException if it has neither of these forms
   */
  public static StoreAddress of(String text) {
    StoreAddress address = new StoreAddress(text);
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

  /** The file, unless the store is a database. */
  public Optional<Path> file() {
    return isDatabase() ? Optional.empty() : Optional.of(Path.of(url));
  }

  /** Whether a store may exist at the address: a file must exist, a database is not checked. */
  public boolean mayExist() {
    return file().map(Files::exists).orElse(true);
  }

  /** The name of the file or the database. */
  public String name() {
    String whole = toString();
    return whole.substring(whole.lastIndexOf('/') + 1);
  }

  private boolean isDatabase() {
    return url.startsWith(POSTGRESQL);
  }

  /** The file, or the address of the database without its parameters and password. */
  @Override
  public String toString() {
    return isDatabase() ? url.replaceFirst("[?].*", "").replaceFirst("//[^/]*@", "//") : url;
  }
}
