package org.dateline.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.dateline.store.StoreAddress;
import org.dateline.stores.StoreCopy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies a store to another kind of store, or to an archive. */
@Command(
    name = "copy",
    description = {
      "Copies the whole contents of a store into an empty one: articles, events, corrections with"
          + " their history, reports.",
      "A store is a file, jdbc:postgresql://HOST/DATABASE?user=USER with PostGIS, or parquet:DIR,"
          + " an archive of GeoParquet files. If it is interrupted, the new one stays empty; an"
          + " archive appears once it is whole."
    })
final class CopyCommand implements Callable<Integer> {

  private final PrintWriter err;

  @Parameters(
      index = "0",
      paramLabel = "FROM",
      converter = StoreOption.class,
      description = "The store to copy.")
  private StoreAddress from = StoreAddress.of(StoreAddress.USUAL_FILE);

  @Parameters(
      index = "1",
      paramLabel = "TO",
      converter = StoreOption.class,
      description = "The store to fill; created if it does not exist.")
  private StoreAddress to = StoreAddress.of(StoreAddress.USUAL_FILE);

  CopyCommand(PrintWriter err) {
    this.err = err;
  }

  @Override
  public Integer call() {
    StoreCopy.Summary copied = StoreCopy.copy(from, to, new ProgressLines(err)::report);
    err.printf(
        "%d articles, %d events and %d corrections copied from %s to %s%n",
        copied.articles(), copied.events(), copied.corrections(), from, to);
    return Program.DONE;
  }
}
