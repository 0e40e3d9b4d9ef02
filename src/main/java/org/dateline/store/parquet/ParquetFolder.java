package org.dateline.store.parquet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.store.StoreException;
import org.dateline.store.WrongStoreException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of an archive: files of events and articles by the year of publication, files of what
 * belongs to them, and one that says what all this is.
 *
 * @param path of the folder
 */
record ParquetFolder(Path path) {

  /** The form of archive that this program writes; it reads no other. */
  static final int VERSION = 1;

  private static final String MANIFEST = "dateline.json";
  private static final JsonMapper JSON = new JsonMapper();

  /** The file that says what the archive is. */
  Path manifest() {
    return path.resolve(MANIFEST);
  }

  /**
   * Requires that it is an archive of the form that this program knows.
   *
   * @throws WrongStoreException if it is none
   */
  void requireReadable() {
    if (!Files.isDirectory(path)) {
      throw new WrongStoreException(
          "there is no archive at " + path + "; dateline copy STORE parquet:DIR makes one");
    }
    if (!Files.isRegularFile(manifest())) {
      throw new WrongStoreException(path + " is no archive of Dateline: it has no " + MANIFEST);
    }
    int version = version();
    if (version != VERSION) {
      throw new WrongStoreException(
          "the archive %s is of version %d, this program reads version %d: make it anew with dateline copy STORE parquet:DIR"
              .formatted(path, version, VERSION));
    }
  }

  private int version() {
    try {
      JsonNode version = JSON.readTree(content()).path("dateline-archive");
      if (version.isInt()) {
        return version.asInt();
      }
    } catch (JacksonException e) {
      throw new WrongStoreException(manifest() + " is damaged: " + e.getOriginalMessage());
    }
    throw new WrongStoreException(
        manifest() + " is damaged: expected a number as dateline-archive");
  }

  /**
   * What the file says.
   *
   * @throws StoreException if it cannot be read
   */
  String content() {
    try {
      return Files.readString(manifest(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new StoreException(
          "cannot use the archive " + path, "its folder has been moved or deleted", e);
    }
  }

  /** The files of a table, as a pattern that is a literal of SQL. */
  String files(String table) {
    return DuckDb.quoted(literal(path.toAbsolutePath()) + "/" + table + "/**/*.parquet");
  }

  /** The manifest, likewise. */
  String manifestFile() {
    return DuckDb.quoted(literal(manifest().toAbsolutePath()));
  }

  // Characters of the folder's own name that would be patterns.
  private static String literal(Path path) {
    return path.toString().replaceAll("[\\[*?]", "[$0]");
  }
}
