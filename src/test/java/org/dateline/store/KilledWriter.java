package org.dateline.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Writes, changes and deletes articles and tells of each when it is done, until it is killed. */
final class KilledWriter {

  private KilledWriter() {}

  /** Takes the file of the store and a seed. */
  public static void main(String[] arguments) {
    SqliteEventStore store = SqliteEventStore.open(Path.of(arguments[0]));
    long seed = Long.parseLong(arguments[1]);
    Random random = new Random(seed);
    for (int i = 0; ; i++) {
      // Half of them are new versions of earlier ones.
      String id = "article-" + seed + "-" + (random.nextBoolean() ? i : random.nextInt(i + 1));
      if (random.nextInt(10) == 0) {
        System.out.println("begin delete " + id);
        store.delete(id);
        System.out.println("done delete " + id);
      } else {
        World.Report report = World.random(random, id, 1 + random.nextInt(20));
        List<String> events = report.events().stream().map(event -> event.id()).toList();
        System.out.println("begin put " + id);
        report.into(store);
        System.out.println(
            "done put " + id + " " + report.stored().contentHash() + " " + events.size());
      }
      System.out.flush();
    }
  }
}
