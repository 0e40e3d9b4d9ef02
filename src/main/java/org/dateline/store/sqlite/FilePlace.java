package org.dateline.store.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Notices when the file of an open store is moved, deleted or replaced. A program that has a file
 * open writes on into it wherever it is, so that what is acknowledged would be lost for everybody
 * who opens the file at its path.
 */
final class FilePlace {

  private static final String ASIDE = ".of-former-file";

  private final Path file;
  private Optional<Object> key;
  private Optional<Object> logKey = Optional.empty();

  /** What is at the path. */
  enum State {
    IN_PLACE,
    GONE,
    REPLACED
  }

  /** Of a file that is in its place now. */
  FilePlace(Path file) {
    this.file = file;
    this.key = key(file);
  }

  Path file() {
    return file;
  }

  synchronized State state() {
    Optional<Object> now = key(file);
    if (now.isEmpty()) {
      return State.GONE;
    }
    if (!now.equals(key)) {
      return State.REPLACED;
    }
    logKey = key(log());
    return State.IN_PLACE;
  }

  /** From now on, the file that is at the path now is the one. */
  synchronized void accept() {
    key = key(file);
  }

  /**
   * Renames the log of the former file, which stays at its path: SQLite would play it into any file
   * that comes there, and damage it. A log that came with the new file is left.
   */
  synchronized void setLogAside() throws IOException {
    Optional<Object> now = key(log());
    if (now.isPresent() && now.equals(logKey)) {
      Path aside = free(log() + ASIDE);
      Files.move(log(), aside);
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
    }
  }

  private static Path free(String name) {
    Path path = Path.of(name);
    for (int i = 2; Files.exists(path); i++) {
      path = Path.of(name + "-" + i);
    }
    return path;
  }

  private Path log() {
    return file.resolveSibling(file.getFileName() + "-wal");
  }

  // Device and inode; where a system has none, only whether there is a file.
  private static Optional<Object> key(Path path) {
    try {
      Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
      return Optional.of(key == null ? "file" : key);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
