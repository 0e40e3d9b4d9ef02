package org.dateline.command;

import picocli.CommandLine.Command;

/** The program itself; without a command it serves the map. */
@Command(
    name = "dateline",
    description = "Makes a map of events from a folder of news articles.",
    footer = {
      "",
      "The default command is serve. The shared options are also read from the environment"
          + " (DATELINE_STORE=…) and from system properties (-Ddateline.store=…).",
      "Exit codes: 0 done, 1 some input was rejected or something failed, 2 wrong usage."
    })
final class DatelineCommand extends ServeCommand {

  DatelineCommand(WebService service) {
    super(service);
  }
}
