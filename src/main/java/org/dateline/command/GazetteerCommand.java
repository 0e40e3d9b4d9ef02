package org.dateline.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The group of commands about the gazetteer. */
@Command(name = "gazetteer", description = "Looks up names in the gazetteer, or makes a new one.")
final class GazetteerCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "gazetteer needs a command, such as lookup");
    }
  }
}
