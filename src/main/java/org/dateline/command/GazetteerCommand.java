package org.dateline.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Holds the commands about the gazetteer. */
@Command(name = "gazetteer", description = "Asks the gazetteer, or makes one.")
final class GazetteerCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "gazetteer wants a command, such as lookup");
    }
  }
}
