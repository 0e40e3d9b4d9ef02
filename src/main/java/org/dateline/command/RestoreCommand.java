package org.dateline.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.dateline.stores.StoreBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a backup back. */
@Command(
    name = "restore",
    description = {
      "Makes the store what a backup is, in one step, also while it is served.",
      "What the store held before is kept in a file beside it, or beside FILE if it is a database."
    })
final class RestoreCommand implements Callable<Integer> {

  private final PrintWriter err;

  @Mixin private final SharedOptions shared = new SharedOptions();

  @Parameters(paramLabel = "FILE", description = "What backup wrote.")
  private Path file = Path.of("backup.gpkg");

  RestoreCommand(PrintWriter err) {
    this.err = err;
  }

  @Override
  public Integer call() {
    StoreBackup.restore(file, shared.store(), Clock.systemUTC(), new ProgressLines(err)::report)
        .ifPresent(former -> err.println("what the store held before is in " + former));
    err.println(shared.store() + " is restored from " + file);
    return Program.DONE;
  }
}
