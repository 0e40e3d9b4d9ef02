package org.dateline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.dateline.query.EventQuery;
import org.dateline.stores.Stores;

/**
 * Writes articles to a server until its disk is full, makes room and writes on. Prints what it saw,
 * for {@link DiskTroubleTest}, which runs it on a disk of its own.
 */
final class FullServerDisk {

  private static final int BALLAST = 12 << 20;

  private FullServerDisk() {}

  /**
   * Takes the folder of the disk, and what of the server lies on it: {@code tables}, or the {@code
   * log} of its writes.
   */
  public static void main(String[] arguments) throws Exception {
    Path disk = Path.of(arguments[0]);
    boolean isLog = arguments[1].equals("log");
    Path ballast = Files.write(disk.resolve("ballast"), new byte[BALLAST]);
    try (PostgisServer server =
            isLog ? PostgisServer.freshWithLogIn(disk.resolve("log")) : PostgisServer.fresh();
        EventStore store = Stores.open(isLog ? server.emptyDatabase() : tablesOn(disk, server))) {
      List<String> acknowledged = new ArrayList<>();
      // Whatever stands before the reason names the store.
      String reason = FullDisk.fill(store, acknowledged).replaceFirst(".*: ", "");
      System.out.println("refused: " + reason);
      System.out.println("readable: " + isReadable(store));
      Files.delete(ballast);
      revive(server);
      System.out.println("complete: " + soon(() -> holdsAll(store, acknowledged)));
      World.Report after = World.random(new Random(1), "after", 20);
      System.out.println("writes again: " + soon(() -> after.into(store)));
      acknowledged.add("after");
      System.out.println("complete: " + holdsAll(store, acknowledged));
    }
  }

  private static StoreAddress tablesOn(Path disk, PostgisServer server) throws SQLException {
    try (Connection connection = server.connect("postgres");
        Statement statement = connection.createStatement()) {
      // By the server, to whom the folder must belong.
      statement.execute("COPY (SELECT 1) TO PROGRAM 'cat > /dev/null; mkdir " + disk + "/tables'");
      statement.execute("CREATE TABLESPACE small LOCATION '" + disk + "/tables'");
      statement.execute("CREATE DATABASE narrow TABLESPACE small");
    }
    return server.address("narrow");
  }

  private static boolean isReadable(EventStore store) {
    try {
      return store.count(EventQuery.ALL) > 0;
    } catch (StoreException e) {
      return false;
    }
  }

  // A server that cannot write its log any more ends itself.
  private static void revive(PostgisServer server) throws IOException, InterruptedException {
    try {
      server.awaitAnswers();
    } catch (IOException e) {
      server.start();
    }
  }

  private static boolean holdsAll(EventStore store, List<String> acknowledged) {
    // The one that was refused may be there nevertheless, if the server ended behind its commit.
    long others = store.articles(EventQuery.ALL, 0, 0).total() - acknowledged.size();
    return acknowledged.stream().allMatch(id -> store.findArticle(id).isPresent())
        && (others == 0 || others == 1);
  }

  // The pool looks for the server ever less often, at least every few seconds.
  private static <T> T soon(Callable<T> use) throws Exception {
    for (int i = 0; i < 20; i++) {
      try {
        return use.call();
      } catch (StoreException e) {
        Thread.sleep(500);
      }
    }
    return use.call();
  }
}
