package org.dateline.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.dateline.store.StoreAddress;
import org.dateline.store.StoreCopy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Moves house: from a file to a database, or back. */
@Command(
    name = "copy",
    description = {
      "Takes all that a store holds over into an empty one: articles, events, corrections with their"
          + " history, reports.",
      "A store is a file, or jdbc:postgresql://HOST/DATABASE?user=USER with PostGIS. Broken off, the"
          + " new one stays empty."
    })
final class CopyCommand implements Callable<Integer> {

  private final PrintWriter err;

  @Parameters(index = "0", paramLabel = "FROM", description = "The store that is there.")
  private String from = "";

  @Parameters(index = "1", paramLabel = "TO", description = "The store to fill; made if need be.")
  private String to = "";

  CopyCommand(PrintWriter err) {
    this.err = err;
  }

  @Override
  public Integer call() {
    StoreAddress source = StoreAddress.of(from);
    StoreAddress target = StoreAddress.of(to);
    StoreCopy.Summary copied = StoreCopy.copy(source, target);
    err.printf(
        "%d articles, %d events and %d corrections copied from %s to %s%n",
        copied.articles(), copied.events(), copied.corrections(), source, target);
    return Program.DONE;
  }
}
