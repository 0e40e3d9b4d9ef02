package org.dateline.gazetteer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The places of the world and their names.
 *
 * <p>Immutable, and safe for use by many threads.
 */
public final class Gazetteer {

  /** The gazetteer that ships with Dateline. */
  public static Gazetteer bundled() {
    throw new UnsupportedOperationException("in work");
  }

  /**
   * Opens an index file that {@code gazetteer import} wrote.
   *
   * @throws IOException if the file cannot be read or is no index of a known version
   */
  public static Gazetteer open(Path file) throws IOException {
    throw new UnsupportedOperationException("in work " + file);
  }

  /** The number of places. */
  public int size() {
    throw new UnsupportedOperationException("in work");
  }

  /** All places that bear a name, the likeliest first; case and diacritics are folded. */
  public List<NameMatch> lookup(String name) {
    throw new UnsupportedOperationException("in work " + name);
  }

  /** Places that have a name that starts so, the likeliest first. */
  public List<NameMatch> search(String prefix, int limit) {
    throw new UnsupportedOperationException("in work " + prefix + limit);
  }

  /** The place of that id. */
  public Optional<Place> findPlace(String id) {
    throw new UnsupportedOperationException("in work " + id);
  }
}
