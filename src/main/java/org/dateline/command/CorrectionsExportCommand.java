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
import org.dateline.geojson.AnnotatedTextWriter;
import org.dateline.store.EventStore;
import org.dateline.stores.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the corrections of the store as annotated texts. */
@Command(
    name = "export",
    description = {
      "Writes the corrected articles as annotated texts: JSON Lines, each"
          + " {\"id\",\"text\",\"toponyms\",\"ignore\"}, which fit and evaluate read.",
      "Mentions that nobody has reviewed are marked as ignored."
    })
final class CorrectionsExportCommand implements Callable<Integer> {

  private final PrintWriter err;

  @Mixin private final SharedOptions shared = new SharedOptions();

  @Parameters(paramLabel = "FILE", description = "The file to write, such as corrections.jsonl.")
  private Path file = Path.of("corrections.jsonl");

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
    AtomicInteger articles = new AtomicInteger();
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part));
          AnnotatedTextWriter writer = new AnnotatedTextWriter(out)) {
        store.streamCorrected(
            article -> {
              if (writer.write(article)) {
                articles.incrementAndGet();
              }
            });
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    return articles.get();
  }
}
