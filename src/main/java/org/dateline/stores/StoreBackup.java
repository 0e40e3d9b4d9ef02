package org.dateline.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.dateline.store.StoreAddress;
import org.dateline.store.StoreException;
import org.dateline.store.StoreProgress;
import org.dateline.store.sqlite.SqliteBackup;

/**
 * Copies a store of any kind to a file and back, while others read and write it. A backup is a
 * store itself, a GeoPackage, whatever it is a backup of.
 */
public final class StoreBackup {

  private StoreBackup() {}

  /**
   * Writes a copy of one moment of the store. It stands under its name only once it is whole and
   * durable; an older file of that name is kept until then.
   *
   * @throws StoreException if there is no store, or the backup cannot be written
   */
  public static void write(StoreAddress store, Path backup, StoreProgress progress) {
    Optional<Path> file = store.file();
    if (file.isPresent()) {
      SqliteBackup.write(file.get(), backup, progress);
      return;
    }
    try (Passing passing = Passing.beside(backup)) {
      StoreCopy.copy(store, StoreAddress.of(passing.file()), progress);
      SqliteBackup.write(passing.file(), backup, progress);
    } catch (IOException e) {
      throw new StoreException("cannot write the backup " + backup + ": " + e.getMessage(), e);
    }
  }

  /**
   * Makes the store what the backup is. Whoever has it open sees the old or the new content, never
   * a part of each; if this is broken off, the old one stays. What the store held before is kept in
   * a backup of its own: beside a store that is a file, beside the backup if it is a database.
   *
   * @return the file that keeps what the store held before, if it held anything
   * @throws StoreException if the backup is no whole store, or the store cannot be written
   */
  public static Optional<Path> restore(
      Path backup, StoreAddress store, Clock clock, StoreProgress progress) {
    Optional<Path> file = store.file();
    if (file.isPresent()) {
      return SqliteBackup.restore(backup, file.get(), clock, progress);
    }
    try (Passing passing = Passing.beside(backup)) {
      // A copy, as a backup by an earlier version is brought up to date before it is read.
      SqliteBackup.write(backup, passing.file(), progress);
      Optional<Path> former =
          StoreCopy.isEmpty(store)
              ? Optional.empty()
              : Optional.of(SqliteBackup.former(backup.resolveSibling(store.name()), clock));
      former.ifPresent(kept -> write(store, kept, progress));
      StoreCopy.replace(StoreAddress.of(passing.file()), store, progress);
      return former;
    } catch (IOException e) {
      throw new StoreException(
          "cannot restore " + store + " from " + backup + ": " + e.getMessage(), e);
    }
  }

  /** A temporary store, in its own folder on the same disk. */
  private record Passing(Path folder) implements AutoCloseable {

    static Passing beside(Path backup) throws IOException {
      Path parent = Files.createDirectories(backup.toAbsolutePath().getParent());
      return new Passing(Files.createTempDirectory(parent, ".dateline-"));
    }

    Path file() {
      return folder.resolve("dateline.gpkg");
    }

    @Override
    public void close() throws IOException {
      for (String end : new String[] {"", "-wal", "-shm"}) {
        Files.deleteIfExists(folder.resolve("dateline.gpkg" + end));
      }
      Files.deleteIfExists(folder);
    }
  }
}
