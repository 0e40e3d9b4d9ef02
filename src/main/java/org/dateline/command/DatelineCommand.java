package org.dateline.command;

import picocli.CommandLine.Command;

/** The program itself, which serves if no command is named. */
@Command(
    name = "dateline",
    description = "Makes a map of events out of a folder of news articles.",
    footer = {
      "",
      "Without a command, serve is meant. The shared options are read from the environment too"
          + " (DATELINE_STORE=…) and from system properties (-Ddateline.store=…).",
      "Exit codes: 0 done, 1 some input was rejected or something failed, 2 wrong usage."
    })
final class DatelineCommand extends ServeCommand {

  DatelineCommand(WebService service) {
    super(service);
  }
}
