package org.dateline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fits the weights by which triggers are tied to places. */
@Command(
    name = "fit-events",
    description = {
      "Fits the weights by which triggers are tied to places to annotated sentences, in the form"
          + " that evaluate-ties reads, and to annotated articles. The same files give the same"
          + " weights."
    })
final class FitEventsCommand implements Callable<Integer> {

  private final PrintWriter err;

  @Mixin private final SharedOptions shared = new SharedOptions();

  @Parameters(paramLabel = "SENTENCES", arity = "1..*", description = "Annotated sentences.")
  private List<Path> files = List.of();

  @Option(
      names = "--articles",
      paramLabel = "GOLD",
      description = "Annotated events, as for evaluate-events; may be given several times.")
  private List<Path> gold = List.of();

  @Option(
      names = "--texts",
      paramLabel = "DIR",
      description = "The texts of these articles; may be given several times.")
  private List<Path> texts = List.of();

  @Option(
      names = "--weights",
      required = true,
      paramLabel = "FILE",
      description = "Where to write.")
  private @Nullable Path weights;

  FitEventsCommand(PrintWriter err) {
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    if (weights == null) {
      throw new IllegalStateException("picocli sets what it requires");
    }
    EventExamples examples = new EventExamples(shared.openGeocoder());
    examples.addSentences(files);
    examples.addArticles(gold, texts, err);
    Files.writeString(weights, examples.tiesWithout(-1).fit().toTable());
    err.printf("%d sentences and articles; weights in %s%n", examples.all().size(), weights);
    return Program.DONE;
  }
}
