package org.dateline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dateline.evaluate.ErrorKind;
import org.dateline.evaluate.Errors;
import org.dateline.evaluate.Evaluation;
import org.dateline.evaluate.GoldFile;
import org.dateline.evaluate.GoldText;
import org.dateline.evaluate.Rate;
import org.dateline.evaluate.Reliability;
import org.dateline.evaluate.RoleTable;
import org.dateline.evaluate.Score;
import org.dateline.ingest.Geocoder;
import org.dateline.mention.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints how right the geocoder is on annotated texts. */
@Command(
    name = "evaluate",
    description = {
      "Prints how right the geocoder is on annotated texts: JSON Lines, each {\"id\",\"text\","
          + "\"toponyms\":[{\"start\",\"end\",\"lat\",\"lon\",\"role\"?}…],\"ignore\"?}.",
      "Figures are those of the field: spans exact and overlapping, accuracy within 161 km of those"
          + " resolved, and both together."
    })
final class EvaluateCommand implements Callable<Integer> {

  private static final int COMMONEST = 8;

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
      description = "The annotation does not count adjectives and peoples (\"Russian\").")
  private boolean noDemonyms;

  EvaluateCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    Geocoder geocoder = shared.openGeocoder();
    for (Path file : files) {
      Evaluation evaluation =
          new Evaluation(geocoder.gazetteer(), geocoder.geoparser(), !noDemonyms);
      List<GoldText> texts = new GoldFile(codePoints).read(file);
      texts.forEach(evaluation::add);
      out.printf("%s: %d texts%n", file.getFileName(), texts.size());
      print(evaluation);
    }
    return Program.DONE;
  }

  private void print(Evaluation evaluation) {
    print("all toponyms", evaluation.all());
    print("not countries", evaluation.notCountries());
    print(evaluation.reliability());
    if (!evaluation.roles().isEmpty()) {
      print(evaluation.roles());
    }
    print(evaluation.errors());
    out.println();
  }

  private void print(String what, Score score) {
    out.printf("  %s%n", what);
    print("exact spans", score.exact());
    print("overlapping", score.overlap());
    out.printf(
        Locale.ROOT,
        "    resolved     %d, unresolved %d; within 161 km %.3f; mean %.1f km, median %.2f km; AUC"
            + " %.3f%n",
        score.resolved(),
        score.unresolved(),
        score.accuracy(),
        score.meanKilometers(),
        score.medianKilometers(),
        score.areaUnderErrorCurve());
    print("end to end", score.endToEnd());
  }

  private void print(String what, Rate rate) {
    out.printf(
        Locale.ROOT,
        "    %-12s P %.3f  R %.3f  F1 %.3f  (%d right, %d found, %d annotated)%n",
        what,
        rate.precision(),
        rate.recall(),
        rate.f1(),
        rate.right(),
        rate.found(),
        rate.annotated());
  }

  private void print(Reliability reliability) {
    out.println("  confidence and the share of pins within 161 km");
    for (Reliability.Bin bin : reliability.bins()) {
      out.printf(
          Locale.ROOT,
          "    from %.1f  %.3f  (%d of %d)%n",
          bin.from(),
          bin.right() / (double) bin.pins(),
          bin.right(),
          bin.pins());
    }
  }

  private void print(RoleTable roles) {
    out.println("  roles: annotated below, given across, F1 against the rest");
    out.printf("    %-10s", "");
    for (Role given : Role.values()) {
      out.printf("%10s", given.label());
    }
    out.println();
    for (Role annotated : Role.values()) {
      out.printf("    %-10s", annotated.label());
      for (Role given : Role.values()) {
        out.printf("%10d", roles.count(annotated, given));
      }
      out.printf(Locale.ROOT, "   F1 %.3f%n", roles.rate(annotated).f1());
    }
    for (String type : roles.types()) {
      out.printf("    %-22s", type);
      for (Role given : Role.values()) {
        out.printf("%10d", roles.count(type, given));
      }
      out.println();
    }
  }

  private void print(Errors errors) {
    out.println("  errors");
    for (ErrorKind kind : ErrorKind.values()) {
      String words =
          errors.commonest(kind, COMMONEST).stream()
              .map(EvaluateCommand::counted)
              .collect(Collectors.joining(", "));
      String name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      out.printf("    %-14s %4d  %s%n", name, errors.count(kind), words);
    }
  }

  private static String counted(Map.Entry<String, Integer> word) {
    return word.getKey() + (word.getValue() == 1 ? "" : " (" + word.getValue() + ")");
  }
}
