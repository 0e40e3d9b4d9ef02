package org.dateline.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dateline.query.EventQuery;
import org.dateline.stores.Stores;

/**
 * Writes articles until the disk is full, makes room and writes on. Prints what it saw, for {@link
 * DiskTroubleTest}, which runs it on a disk of its own.
 */
final class FullDisk {

  private FullDisk() {}

  /** Takes the folder of the disk. */
  public static void main(String[] arguments) throws Exception {
    Path disk = Path.of(arguments[0]);
    Path ballast = Files.write(disk.resolve("ballast"), new byte[2 << 20]);
    try (EventStore store = Stores.open(disk.resolve("dateline.gpkg"))) {
      List<String> acknowledged = new ArrayList<>();
      System.out.println("refused: " + fill(store, acknowledged));
      System.out.println("readable: " + (store.count(EventQuery.ALL) > 0));
      System.out.println("complete: " + holdsAll(store, acknowledged));
      Files.delete(ballast);
      World.random(new Random(1), "after", 20).into(store);
      acknowledged.add("after");
      System.out.println("writes again: " + holdsAll(store, acknowledged));
    }
  }

  /** Writes until the store refuses, and returns why; names what it has acknowledged. */
  static String fill(EventStore store, List<String> acknowledged) {
    Random random = new Random(7);
    for (int i = 0; i < 100_000; i++) {
      try {
        World.random(random, "article-" + i, 20).into(store);
      } catch (StoreException e) {
        return e.getMessage();
      }
      acknowledged.add("article-" + i);
    }
    return "never";
  }

  private static boolean holdsAll(EventStore store, List<String> acknowledged) {
    return acknowledged.stream().allMatch(id -> store.findArticle(id).isPresent())
        && store.articles(EventQuery.ALL, 0, 0).total() == acknowledged.size();
  }
}
