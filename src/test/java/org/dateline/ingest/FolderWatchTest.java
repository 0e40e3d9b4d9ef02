package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.dateline.article.ArticleReaders;
import org.dateline.event.EventExtractor;
import org.dateline.query.EventQuery;
import org.dateline.resolve.Geoparser;
import org.dateline.store.EventStore;
import org.dateline.stores.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

  @TempDir private Path folder;
  private final BlockingQueue<String> reports = new LinkedBlockingQueue<>();
  private Path articles;
  private EventStore store;
  private Thread watcher;

  @BeforeEach
  void watch() throws IOException {
    articles = Files.createDirectory(folder.resolve("articles"));
    store = Stores.open(folder.resolve("store.gpkg"));
    Geoparser geoparser = new Geoparser(text -> List.of(), (text, mentions) -> List.of());
    Ingest ingest =
        new Ingest(ArticleReaders.standard(), geoparser, new EventExtractor(), store, "1");
    FolderWatch watch =
        new FolderWatch(
            ingest,
            List.of(articles),
            (summary, removed) ->
                reports.add(
                    summary.added()
                        + " added, "
                        + summary.updated()
                        + " updated, "
                        + summary.rejected()
                        + " rejected, "
                        + removed
                        + " removed"));
    watcher = new Thread(() -> run(watch));
  }

  @AfterEach
  void stop() throws InterruptedException {
    watcher.interrupt();
    watcher.join();
    store.close();
  }

  @Test
  void newChangedAndRemovedFilesAreFollowed() throws Exception {
    write("a.txt", "A\n\nFighting in Aleppo.");
    watcher.start();
    assertThat(next()).isEqualTo("1 added, 0 updated, 0 rejected, 0 removed");

    write("sub/b.txt", "B\n\nTalks in Paris.");
    assertThat(next()).isEqualTo("1 added, 0 updated, 0 rejected, 0 removed");

    write("a.txt", "A\n\nFighting in Mosul, and in Aleppo.");
    assertThat(next()).isEqualTo("0 added, 1 updated, 0 rejected, 0 removed");

    Files.delete(articles.resolve("sub/b.txt"));
    assertThat(next()).isEqualTo("0 added, 0 updated, 0 rejected, 1 removed");
    assertThat(store.articles(EventQuery.ALL, 10, 0).total()).isEqualTo(1);
  }

  @Test
  void entriesThatLeaveATableLeaveTheStoreUnlessItIsBroken() throws Exception {
    String header = "id,title,text\n";
    write("t.csv", header + "one,A,Fighting in Aleppo.\ntwo,B,Talks in Paris.\n");
    watcher.start();
    assertThat(next()).isEqualTo("2 added, 0 updated, 0 rejected, 0 removed");

    write("t.csv", header + "one,A,Fighting in Aleppo.\ntwo,B\n");
    assertThat(next()).isEqualTo("0 added, 0 updated, 1 rejected, 0 removed");

    write("t.csv", header + "one,A,Fighting in Aleppo.\n");
    assertThat(next()).isEqualTo("0 added, 0 updated, 0 rejected, 1 removed");
  }

  @Test
  void theArticlesOfAFolderThatWentAwayAreKept() throws Exception {
    write("a.txt", "A\n\nFighting in Aleppo.");
    watcher.start();
    next();

    Files.move(articles, folder.resolve("elsewhere"));
    assertThat(next()).isEqualTo("0 added, 0 updated, 1 rejected, 0 removed");
    assertThat(store.articles(EventQuery.ALL, 10, 0).total()).isEqualTo(1);
  }

  private void run(FolderWatch watch) {
    try {
      watch.run(IngestProgress.NONE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      reports.add(e.toString());
    }
  }

  private String next() throws InterruptedException {
    String report = reports.poll(60, TimeUnit.SECONDS);
    return report == null ? "nothing within a minute" : report;
  }

  private void write(String name, String text) throws IOException {
    Path file = articles.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
