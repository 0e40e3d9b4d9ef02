package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.dateline.article.ArticleReaders;
import org.dateline.event.EventExtractor;
import org.dateline.ingest.IngestStatus.State;
import org.dateline.query.EventQuery;
import org.dateline.resolve.Geoparser;
import org.dateline.store.EventStore;
import org.dateline.stores.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusLoaderTest {

  @TempDir private Path folder;

  @Test
  void theFolderIsFollowedOnceItIsRead() throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("a.txt"), "A\n\nFighting in Aleppo.");
    try (EventStore store = Stores.open(folder.resolve("store.gpkg"))) {
      CorpusLoader loader = new CorpusLoader(ingest(store), store, corpus);
      loader.start();
      until(() -> loader.status().state() == State.READY);
      assertThat(articles(store)).isEqualTo(1);
      assertThat(loader.status().ingested()).isEqualTo(1);

      Files.writeString(corpus.resolve("b.txt"), "B\n\nTalks in Paris.");
      until(() -> articles(store) == 2);
      Files.delete(corpus.resolve("a.txt"));
      until(() -> articles(store) == 1);
      loader.stop();
    }
  }

  private static Ingest ingest(EventStore store) {
    Geoparser geoparser = new Geoparser(text -> List.of(), (text, mentions) -> List.of());
    return new Ingest(ArticleReaders.standard(), geoparser, new EventExtractor(), store, "1");
  }

  private static long articles(EventStore store) {
    return store.articles(EventQuery.ALL, 0, 0).total();
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited a minute in vain").isLessThan(end);
      Thread.sleep(20);
    }
  }
}
