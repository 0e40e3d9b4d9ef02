package org.dateline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.evaluate.FitTexts;
import org.dateline.evaluate.GoldFile;
import org.dateline.evaluate.GoldText;
import org.dateline.gazetteer.FixedNames;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.mention.PerceptronMentionFinder;
import org.dateline.resolve.RankingWeights;
import org.dateline.resolve.WeightFit;
import org.dateline.resolve.WeightFit.Annotated;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fits the weights of the ranking to annotated texts. */
@Command(
    name = "fit",
    description = {
      "Fits the weights by which candidates are ranked to annotated texts, in the form that"
          + " evaluate reads. The same files and seed give the same weights.",
      "A file that is named twice has twice the weight."
    })
final class FitCommand implements Callable<Integer> {

  private final PrintWriter err;

  @Mixin private final SharedOptions shared = new SharedOptions();

  @Parameters(paramLabel = "GOLD", arity = "1..*", description = "Annotated texts.")
  private List<Path> files = List.of();

  @Option(
      names = "--weights",
      required = true,
      paramLabel = "FILE",
      description = "The file to write.")
  private @Nullable Path weights;

  @Option(
      names = "--code-points",
      description = "Offsets in the files count code points, as Python does, not UTF-16 units.")
  private boolean codePoints;

  @Option(names = "--seed", description = "Seed of the shuffling (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  FitCommand(PrintWriter err) {
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    if (weights == null) {
      throw new IllegalStateException("picocli sets what it requires");
    }
    Gazetteer gazetteer = shared.openGazetteer();
    FitTexts fitTexts = new FitTexts(PerceptronMentionFinder.bundled(gazetteer));
    List<Annotated> texts = new ArrayList<>();
    for (Path file : files) {
      for (GoldText text : new GoldFile(codePoints).read(file)) {
        texts.add(fitTexts.of(text));
      }
    }
    RankingWeights fitted =
        new WeightFit(gazetteer, FixedNames.demonyms(), FixedNames.abbreviations())
            .fit(texts, seed);
    Files.writeString(weights, fitted.toTable());
    err.printf("%d texts; weights in %s%n", texts.size(), weights);
    return Program.DONE;
  }
}
