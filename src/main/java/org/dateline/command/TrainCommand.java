package org.dateline.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.mention.GazetteerNames;
import org.dateline.mention.Weights;
import org.dateline.train.TaughtText;
import org.dateline.train.TaughtTexts;
import org.dateline.train.Training;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline train TEXTS… --labels LABELS… --model FILE}. */
@Command(
    name = "train",
    description = {
      "Learns the weights of the tagger from texts that other programs have labelled.",
      "The same files, seed and rounds give the same bytes. See docs/MODEL.md."
    })
public final class TrainCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "TEXTS",
      description = "JSON Lines, each {\"id\",\"text\"}; other members are ignored")
  private List<Path> texts = new ArrayList<>();

  @Option(
      names = "--labels",
      arity = "1..*",
      required = true,
      paramLabel = "LABELS",
      description = "JSON Lines, each {\"id\", TEACHER: [{\"start\",\"end\",\"label\"} …] …}")
  private List<Path> labels = new ArrayList<>();

  @Option(
      names = "--model",
      required = true,
      paramLabel = "FILE",
      description = "the file to write")
  private @Nullable Path model;

  @Option(
      names = "--gazetteer",
      paramLabel = "FILE",
      description = "an imported gazetteer instead of the bundled one")
  private @Nullable Path gazetteer;

  @Option(names = "--seed", description = "seed of the shuffling (default ${DEFAULT-VALUE})")
  private long seed = Training.SEED;

  @Option(
      names = "--rounds",
      converter = WholeNumber.Times.class,
      description = "how often each text is read (default ${DEFAULT-VALUE})")
  private int rounds = Training.ROUNDS;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (model == null || spec == null) {
      throw new IllegalStateException("picocli sets what it requires");
    }
    PrintWriter log = spec.commandLine().getErr();
    List<TaughtText> taught = TaughtTexts.read(texts, labels);
    Gazetteer places = gazetteer == null ? Gazetteer.bundled() : Gazetteer.open(gazetteer);
    Weights weights = new Training(new GazetteerNames(places)).learn(taught, seed, rounds);
    try (OutputStream out = Files.newOutputStream(model)) {
      weights.write(out);
    }
    log.printf(
        "%d texts, %d features, %d bytes in %s%n",
        taught.size(), weights.size(), Files.size(model), model);
    log.flush();
    return 0;
  }
}
