package org.dateline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.evaluate.EventSentences;
import org.dateline.evaluate.Rate;
import org.dateline.evaluate.TieEvaluation;
import org.dateline.event.AnnotatedSentence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints how right the ties between triggers and places are. */
@Command(
    name = "evaluate-ties",
    description = {
      "Prints how right the ties between triggers and places are, five-fold: each fifth of the"
          + " sentences is judged by a model that was fitted to the other four.",
      "SENTENCES are JSON Lines, each"
          + " {\"text\",\"events\":[{\"trigger\":[start,end],\"locations\":[[start,end]…]}…]}, with"
          + " offsets in code points. See docs/EVENTS.md."
    })
final class EvaluateTiesCommand implements Callable<Integer> {

  private static final List<Double> PROBABILITIES = List.of(0.3, 0.4, 0.5, 0.6, 0.7);

  private final PrintWriter out;

  @Mixin private final SharedOptions shared = new SharedOptions();

  @Parameters(paramLabel = "SENTENCES", description = "Annotated sentences.")
  private @Nullable Path file;

  @Option(
      names = "--gold-names",
      description = "Count places that were annotated but not found as mentions, too.")
  private boolean goldNames;

  EvaluateTiesCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    if (file == null) {
      throw new IllegalStateException("picocli sets what it requires");
    }
    List<AnnotatedSentence> sentences =
        new EventSentences(shared.openGeocoder().geoparser()).read(file);
    TieEvaluation evaluation = new TieEvaluation(sentences, goldNames);
    out.printf(
        "%d sentences, %d annotated places, %d of them not found as mentions%n",
        sentences.size(), evaluation.annotated(), evaluation.unseen());
    for (double least : PROBABILITIES) {
      Rate rate = evaluation.rate(least);
      out.printf(
          "probability %.1f or more: precision %.3f, recall %.3f, F1 %.3f%n",
          least, rate.precision(), rate.recall(), rate.f1());
    }
    for (int i = 0; i < 10; i++) {
      Rate rate = evaluation.rate(i / 10.0, i == 9 ? 2 : (i + 1) / 10.0);
      out.printf(
          "probability %.1f to %.1f: %.3f of %d are scenes%n",
          i / 10.0, (i + 1) / 10.0, rate.precision(), rate.found());
    }
    return Program.DONE;
  }
}
