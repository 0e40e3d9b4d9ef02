package org.dateline.gazetteer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Storage for building an index: in memory, or with bounded memory and temporary files. */
final class Workspace implements Closeable {

  private final @Nullable Path file;
  private final long sortBytes;
  private final List<Spool> spools = new ArrayList<>();

  private Workspace(@Nullable Path file, long sortBytes) {
    this.file = file;
    this.sortBytes = sortBytes;
  }

  /** For a gazetteer that is small. */
  static Workspace inMemory() {
    return new Workspace(null, Long.MAX_VALUE);
  }

  /**
   * With temporary files in the folder of a file.
   *
   * @param sortBytes about how many bytes may be sorted in memory at once
   */
  static Workspace beside(Path file, long sortBytes) {
    return new Workspace(file.toAbsolutePath(), sortBytes);
  }

  /** About how many bytes one sort may hold in memory. */
  long sortBytes() {
    return sortBytes;
  }

  /** Creates an empty spool, which is closed with the workspace at the latest. */
  Spool spool() throws IOException {
    Spool spool =
        file == null
            ? new MemorySpool()
            : new FileSpool(
                file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp"));
    spools.add(spool);
    return spool;
  }

  @Override
  public void close() throws IOException {
    for (Spool spool : spools) {
      spool.close();
    }
  }
}
