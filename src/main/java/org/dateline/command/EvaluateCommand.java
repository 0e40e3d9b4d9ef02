package org.dateline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.evaluate.Evaluation;
import org.dateline.evaluate.GoldFile;
import org.dateline.evaluate.GoldText;
import org.dateline.ingest.Geocoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints how accurate the geocoder is on annotated texts. */
@Command(
    name = "evaluate",
    description = {
      "Prints how accurate the geocoder is on annotated texts: JSON Lines, each {\"id\",\"text\","
          + "\"toponyms\":[{\"start\",\"end\",\"lat\",\"lon\",\"role\"?}…],\"ignore\"?}.",
      "The metrics are the usual ones: exact and overlapping spans, accuracy within 161 km of those"
          + " resolved, and both together."
    })
final class EvaluateCommand implements Callable<Integer> {

  private final PrintWriter out;

  @Mixin private final SharedOptions shared = new SharedOptions();

  @Parameters(paramLabel = "GOLD", arity = "1..*", description = "Annotated texts.")
  private List<Path> files = List.of();

  @Option(
      names = "--code-points",
      description = "Offsets in the files count code points, as Python does, not UTF-16 units.")
  private boolean codePoints;

  @Option(
      names = "--no-demonyms",
      description = "Adjectives and peoples (\"Russian\") are not annotated.")
  private boolean noDemonyms;

  @Option(
      names = "--no-spots",
      description = {
        "Buildings are not annotated, and streets have no position: of spots that the gazetteer",
        "lacks, only the towns in their names (\"Mosul\" of \"Mosul General Hospital\") count."
      })
  private boolean noSpots;

  @Option(
      names = "--errors",
      paramLabel = "N",
      converter = WholeNumber.Count.class,
      description = "How many words to list for each kind of error (default: ${DEFAULT-VALUE}).")
  private int commonest = 8;

  EvaluateCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    Geocoder geocoder = shared.openGeocoder();
    EvaluationReport report = new EvaluationReport(out, commonest);
    for (Path file : files) {
      Evaluation evaluation =
          new Evaluation(geocoder.gazetteer(), geocoder.geoparser(), !noDemonyms, !noSpots);
      List<GoldText> texts = new GoldFile(codePoints).read(file);
      texts.forEach(evaluation::add);
      out.printf("%s: %d texts%n", file.getFileName(), texts.size());
      report.print(evaluation);
    }
    return Program.DONE;
  }
}
