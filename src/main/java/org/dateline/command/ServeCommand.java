package org.dateline.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Serves the map. */
@Command(
    name = "serve",
    description =
        "Serves the map on this machine; takes in the corpus first (the default command).",
    footer = {"", "Properties of Spring Boot are taken too: --server.address=0.0.0.0"})
class ServeCommand implements Callable<Integer> {

  private final WebService service;

  @Mixin private final SharedOptions shared = new SharedOptions();
  @Unmatched private final List<String> more = new ArrayList<>();
  @Spec private @Nullable CommandSpec spec;

  ServeCommand(WebService service) {
    this.service = service;
  }

  @Override
  public Integer call() {
    List<String> properties = new ArrayList<>(shared.properties());
    for (String argument : more) {
      properties.add(requireProperty(argument));
    }
    return service.start(properties);
  }

  private String requireProperty(String argument) {
    if (argument.matches("--[a-z][a-zA-Z0-9-]*\\.[^=]+=.*") || spec == null) {
      return argument;
    }
    throw new ParameterException(
        spec.commandLine(), "unknown command or option '" + argument + "'");
  }
}
