package org.dateline.store;

import java.nio.file.Path;
import org.dateline.stores.Stores;

/** Makes a store, has its disk mounted read-only, opens it and prints what came of it. */
final class ReadOnlyDisk {

  private ReadOnlyDisk() {}

  /** Takes the folder of the disk. */
  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0], "dateline.gpkg");
    Stores.open(file).close();
    int mounted =
        new ProcessBuilder("mount", "-o", "remount,ro", arguments[0]).inheritIO().start().waitFor();
    if (mounted != 0) {
      throw new IllegalStateException("the disk cannot be mounted read-only");
    }
    try (EventStore store = Stores.open(file)) {
      System.out.println("opened: " + store);
    } catch (StoreException e) {
      System.out.println("refused: " + e.getMessage());
    }
  }
}
