package org.dateline.store;

import java.nio.file.Path;

/** Opens a store that may not be written, and prints what came of it. */
final class ReadOnlyDisk {

  private ReadOnlyDisk() {}

  /** Takes the folder of the disk. */
  public static void main(String[] arguments) {
    try (SqliteEventStore store = SqliteEventStore.open(Path.of(arguments[0], "dateline.gpkg"))) {
      System.out.println("opened: " + store);
    } catch (StoreException e) {
      System.out.println("refused: " + e.getMessage());
    }
  }
}
