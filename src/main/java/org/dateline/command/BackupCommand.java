package org.dateline.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.stores.StoreBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies the store while it is in use. */
@Command(
    name = "backup",
    description = {
      "Copies the store to a file, also while it is served and written to.",
      "The copy is consistent and checked, and is itself a store; restore puts it back."
    })
final class BackupCommand implements Callable<Integer> {

  private final PrintWriter err;

  @Mixin private final SharedOptions shared = new SharedOptions();

  @Parameters(paramLabel = "FILE", description = "The file to write the backup to.")
  private Path file = Path.of("backup.gpkg");

  BackupCommand(PrintWriter err) {
    this.err = err;
  }

  @Override
  public Integer call() {
    StoreBackup.write(shared.store(), file, new ProgressLines(err)::report);
    err.println(shared.store() + " is backed up to " + file);
    return Program.DONE;
  }
}
