package org.dateline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.dateline.article.ArticleReaders;
import org.dateline.event.EventExtractor;
import org.dateline.ingest.Geocoder;
import org.dateline.ingest.Ingest;
import org.dateline.ingest.IngestSummary;
import org.dateline.store.EventStore;
import org.dateline.stores.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Geocodes stored articles again. */
@Command(
    name = "regeocode",
    description = {
      "Geocodes again all articles that another version of Dateline or another gazetteer processed:"
          + " places, dates and kinds. This includes articles that were uploaded and have no file.",
      "Corrections are kept. The store may be served meanwhile."
    })
final class RegeocodeCommand implements Callable<Integer> {

  private final PrintWriter out;
  private final ProgressLines progress;

  @Mixin private final SharedOptions shared = new SharedOptions();

  RegeocodeCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.progress = new ProgressLines(err);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Geocoder geocoder = shared.openGeocoder();
    try (EventStore store = Stores.open(shared.existingStore())) {
      Ingest ingest =
          new Ingest(
              ArticleReaders.standard(),
              geocoder.geoparser(),
              new EventExtractor(),
              store,
              geocoder.version());
      IngestSummary summary = ingest.renew(progress::report);
      out.println(summary.updated() + " geocoded again, " + summary.unchanged() + " up to date");
      summary.rejections().forEach(r -> out.println("failed " + r.source() + ": " + r.reason()));
      return summary.rejected() == 0 ? Program.DONE : Program.FAILED;
    }
  }
}
