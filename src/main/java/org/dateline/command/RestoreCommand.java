package org.dateline.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.dateline.stores.StoreBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Replaces the contents of the store by a backup. */
@Command(
    name = "restore",
    description = {
      "Replaces the contents of the store by a backup, in one step, even while it is served.",
      "The previous contents are kept in a file beside the store, or beside FILE if the store is a"
          + " database."
    })
final class RestoreCommand implements Callable<Integer> {

  private final PrintWriter err;

  @Mixin private final SharedOptions shared = new SharedOptions();

  @Parameters(paramLabel = "FILE", description = "A file that backup wrote.")
  private Path file = Path.of("backup.gpkg");

  RestoreCommand(PrintWriter err) {
    this.err = err;
  }

  @Override
  public Integer call() {
    StoreBackup.restore(file, shared.store(), Clock.systemUTC(), new ProgressLines(err)::report)
        .ifPresent(former -> err.println("the previous contents are in " + former));
    err.println(shared.store() + " is restored from " + file);
    return Program.DONE;
  }
}
