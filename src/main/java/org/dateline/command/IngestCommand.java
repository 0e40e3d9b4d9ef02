package org.dateline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.dateline.article.ArticleReaders;
import org.dateline.article.Reading.Rejected;
import org.dateline.event.EventExtractor;
import org.dateline.ingest.Geocoder;
import org.dateline.ingest.Ingest;
import org.dateline.ingest.IngestSummary;
import org.dateline.ingest.Sources;
import org.dateline.store.EventStore;
import org.dateline.store.SqliteEventStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Adds articles to the store. */
@Command(
    name = "ingest",
    description = {
      "Adds articles to the store: files, or folders with all that is in them (.md and .txt, an"
          + " article each; .jsonl, one a line).",
      "What the store holds already stays as it is. What is no article is named and left out."
    })
final class IngestCommand implements Callable<Integer> {

  private static final long BETWEEN_REPORTS = TimeUnit.SECONDS.toNanos(2);

  private final PrintWriter out;
  private final PrintWriter err;

  @Mixin private final SharedOptions shared = new SharedOptions();

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
  private List<Path> paths = List.of();

  private long lastReport;

  IngestCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Geocoder geocoder = shared.openGeocoder();
    try (EventStore store = SqliteEventStore.open(shared.store())) {
      lastReport = System.nanoTime();
      IngestSummary summary =
          new Ingest(
                  ArticleReaders.standard(),
                  geocoder.geoparser(),
                  new EventExtractor(),
                  store,
                  geocoder.version())
              .run(Sources.under(paths), this::report);
      print(summary);
      return summary.rejected() == 0 ? Program.DONE : Program.FAILED;
    }
  }

  private void report(long ingested, long rejected, long total) {
    if (System.nanoTime() - lastReport > BETWEEN_REPORTS) {
      lastReport = System.nanoTime();
      err.printf("%d of %d articles%n", ingested + rejected, total);
      err.flush();
    }
  }

  private void print(IngestSummary summary) {
    out.println(summary);
    for (Rejected rejection : summary.rejections()) {
      out.println("rejected " + rejection.source() + ": " + rejection.reason());
    }
    long more = summary.rejected() - summary.rejections().size();
    if (more > 0) {
      out.println("and " + more + " more");
    }
  }
}
