package org.dateline.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.dateline.geojson.AnnotatedTextWriter;
import org.dateline.geojson.EventGoldWriter;
import org.dateline.store.EventStore;
import org.dateline.store.StoredArticle;
import org.dateline.stores.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the corrections of the store as annotated texts. */
@Command(
    name = "export",
    description = {
      "Writes the corrected articles as annotated texts: JSON Lines, each"
          + " {\"id\",\"text\",\"toponyms\",\"ignore\"}, which fit and evaluate read.",
      "Mentions that nobody has reviewed are marked as ignored.",
      "With --events, what people say happened, in the form of docs/EVENTS-GUIDE.md, which"
          + " fit-confidence and evaluate-events read."
    })
final class CorrectionsExportCommand implements Callable<Integer> {

  private final PrintWriter err;

  @Mixin private final SharedOptions shared = new SharedOptions();

  @Parameters(paramLabel = "FILE", description = "The file to write, such as corrections.jsonl.")
  private Path file = Path.of("corrections.jsonl");

  @Option(
      names = "--events",
      description = "Write what people say happened, instead of which places are meant.")
  private boolean events;

  CorrectionsExportCommand(PrintWriter err) {
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    try (EventStore store = Stores.open(shared.existingStore())) {
      int articles = write(store);
      err.printf(
          "%d corrected %s written to %s%n",
          articles, articles == 1 ? "article" : "articles", file);
    }
    return Program.DONE;
  }

  // Written to a second file first, so that a full disk does not destroy the old one.
  private int write(EventStore store) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    int articles;
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        articles = events ? writeEvents(store, out) : writePlaces(store, out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    return articles;
  }

  private static int writePlaces(EventStore store, OutputStream out) {
    try (AnnotatedTextWriter writer = new AnnotatedTextWriter(out)) {
      return count(store, writer::write);
    }
  }

  private static int writeEvents(EventStore store, OutputStream out) {
    try (EventGoldWriter writer = new EventGoldWriter(out)) {
      return count(store, writer::write);
    }
  }

  private static int count(EventStore store, Predicate<StoredArticle> written) {
    AtomicInteger articles = new AtomicInteger();
    store.streamCorrected(
        article -> {
          if (written.test(article)) {
            articles.incrementAndGet();
          }
        });
    return articles.get();
  }
}
