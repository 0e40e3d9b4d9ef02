package org.dateline.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
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
        "Serves the map on this machine, and reads the corpus first (the default command).",
    footer = {"", "Properties of Spring Boot are accepted too: --server.address=0.0.0.0"})
class ServeCommand implements Callable<Integer> {

  private static final Pattern PROPERTY = Pattern.compile("--[a-z][a-zA-Z0-9-]*\\.[^=]+=.*");

  // Spring would ignore a misspelt name of ours.
  private static final String OURS = "--dateline.";
  private static final Pattern KNOWN =
      Pattern.compile(
          "--dateline\\.(store|corpus|gazetteer|token|hosts|contact|log"
              + "|(cors|embed|integrity|limits|tiles)\\.[a-z-]+)=.*");

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
    Pattern wanted = argument.startsWith(OURS) ? KNOWN : PROPERTY;
    if (wanted.matcher(argument).matches()) {
      return argument;
    }
    String name = argument.substring(0, (argument + "=").indexOf('='));
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), "unknown command or option '" + name + "'");
  }
}
