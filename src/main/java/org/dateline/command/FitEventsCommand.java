package org.dateline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.evaluate.EventSentences;
import org.dateline.event.AnnotatedSentence;
import org.dateline.event.TieFit;
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
          + " that evaluate-ties reads. The same files give the same weights."
    })
final class FitEventsCommand implements Callable<Integer> {

  private final PrintWriter err;

  @Mixin private final SharedOptions shared = new SharedOptions();

  @Parameters(paramLabel = "SENTENCES", arity = "1..*", description = "Annotated sentences.")
  private List<Path> files = List.of();

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
    EventSentences reader = new EventSentences(shared.openGeocoder().geoparser());
    TieFit fit = new TieFit();
    int count = 0;
    for (Path file : files) {
      for (AnnotatedSentence sentence : reader.read(file)) {
        fit.add(sentence);
        count++;
      }
    }
    Files.writeString(weights, fit.fit().toTable());
    err.printf("%d sentences; weights in %s%n", count, weights);
    return Program.DONE;
  }
}
