package org.dateline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dateline.evaluate.Evaluation;
import org.dateline.evaluate.FitTexts;
import org.dateline.evaluate.GoldFile;
import org.dateline.evaluate.GoldText;
import org.dateline.gazetteer.FixedNames;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.mention.Demonyms;
import org.dateline.mention.GazetteerNames;
import org.dateline.mention.PerceptronMentionFinder;
import org.dateline.resolve.Geoparser;
import org.dateline.resolve.RankingResolver;
import org.dateline.resolve.RankingWeights;
import org.dateline.resolve.WeightFit;
import org.dateline.resolve.WeightFit.Annotated;
import org.dateline.train.TaughtText;
import org.dateline.train.TaughtTexts;
import org.dateline.train.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Cross-validates: leaves out each annotated corpus in turn, trains on the others, and measures on
 * the one left out.
 */
@Command(
    name = "cross-validate",
    description = {
      "Leaves out each file in turn: trains the tagger and fits the ranking on the others, and"
          + " prints how accurate both are on the one left out.",
      "A file that is named several times has that weight in the fit. Texts without labels are not"
          + " used for the tagger. See docs/EVALUATION.md."
    })
final class CrossValidateCommand implements Callable<Integer> {

  private final PrintWriter out;

  @Mixin private final SharedOptions shared = new SharedOptions();

  @Parameters(paramLabel = "GOLD", arity = "2..*", description = "Annotated texts.")
  private List<Path> files = List.of();

  @Option(
      names = "--labels",
      arity = "1..*",
      required = true,
      paramLabel = "LABELS",
      description =
          "The labels of the tagger's teachers for the texts, in the form that train reads.")
  private List<Path> labels = new ArrayList<>();

  @Option(
      names = "--no-demonyms",
      arity = "1..*",
      paramLabel = "GOLD",
      description = "The files in which adjectives and peoples (\"Russian\") are not annotated.")
  private Set<Path> withoutDemonyms = new LinkedHashSet<>();

  @Option(
      names = "--no-spots",
      arity = "1..*",
      paramLabel = "GOLD",
      description = "The files in which buildings are not annotated and streets have no position.")
  private Set<Path> withoutSpots = new LinkedHashSet<>();

  @Option(
      names = "--code-points",
      description = "Offsets in the files count code points, as Python does, not UTF-16 units.")
  private boolean codePoints;

  @Option(names = "--seed", description = "Seed of the shuffling (default: ${DEFAULT-VALUE}).")
  private long seed = Training.SEED;

  @Option(
      names = "--errors",
      paramLabel = "N",
      converter = WholeNumber.Count.class,
      description = "How many words to list for each kind of error (default: ${DEFAULT-VALUE}).")
  private int commonest = 8;

  CrossValidateCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    Gazetteer gazetteer = shared.openGazetteer();
    List<Corpus> corpora = new ArrayList<>();
    for (Path file : files) {
      corpora.add(new Corpus(file, new GoldFile(codePoints).read(file)));
    }
    EvaluationReport report = new EvaluationReport(out, commonest);
    for (Path left : new LinkedHashSet<>(files)) {
      List<Corpus> rest = corpora.stream().filter(corpus -> !corpus.isOf(left)).toList();
      Geoparser geoparser = learn(rest, gazetteer);
      Evaluation evaluation =
          new Evaluation(
              gazetteer, geoparser, !withoutDemonyms.contains(left), !withoutSpots.contains(left));
      corpora.stream()
          .filter(corpus -> corpus.isOf(left))
          .limit(1)
          .flatMap(corpus -> corpus.texts().stream())
          .forEach(evaluation::add);
      out.printf("%s, left out%n", left.getFileName());
      report.print(evaluation);
      out.flush();
    }
    return Program.DONE;
  }

  private record Corpus(Path file, List<GoldText> texts) {

    boolean isOf(Path other) {
      return file.equals(other);
    }
  }

  private Geoparser learn(List<Corpus> corpora, Gazetteer gazetteer) throws IOException {
    List<TaughtText> taught =
        TaughtTexts.readLabelled(corpora.stream().map(Corpus::file).distinct().toList(), labels);
    GazetteerNames names = new GazetteerNames(gazetteer);
    PerceptronMentionFinder finder =
        new PerceptronMentionFinder(
            new Training(names).learn(taught, seed, Training.ROUNDS), names, Demonyms.bundled());
    FitTexts fitTexts = new FitTexts(finder);
    List<Annotated> texts =
        corpora.stream().flatMap(corpus -> corpus.texts().stream()).map(fitTexts::of).toList();
    RankingWeights weights =
        new WeightFit(gazetteer, FixedNames.demonyms(), FixedNames.abbreviations())
            .fit(texts, seed);
    return new Geoparser(
        finder,
        new RankingResolver(gazetteer, FixedNames.demonyms(), FixedNames.abbreviations(), weights));
  }
}
