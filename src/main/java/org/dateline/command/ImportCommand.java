package org.dateline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.gazetteer.GeoNamesImport;
import org.dateline.gazetteer.ImportSummary;
import org.dateline.gazetteer.ImportSummary.Damaged;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a gazetteer of a GeoNames dump. */
@Command(
    name = "import",
    description = {
      "Makes a gazetteer of a GeoNames dump, for --gazetteer.",
      "Damaged rows are counted and left out. Dateline's own places, and the countries and"
          + " divisions that the dump lacks, are added. An interrupted import leaves the old"
          + " gazetteer in place."
    })
final class ImportCommand implements Callable<Integer> {

  private static final Path USUAL_OUTPUT = Path.of("data", "gazetteer.bin");

  private static final int TENTHS = 10;

  private final PrintWriter err;

  @Mixin private final SharedOptions shared = new SharedOptions();

  @Parameters(
      paramLabel = "FILE",
      description = "allCountries, cities500, a country's … as .zip or .txt.")
  private Path dump = Path.of("allCountries.zip");

  @Option(
      names = "--alternate-names",
      paramLabel = "FILE",
      description =
          "alternateNamesV2 as .zip or .txt: names that the dump lacks, and which of those it has"
              + " are codes.")
  private @Nullable Path alternateNames;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "The file to write (default: that of --gazetteer, else data/gazetteer.bin).")
  private @Nullable Path output;

  @Spec private @Nullable CommandSpec spec;

  private String step = "";
  private int tenths;

  ImportCommand(PrintWriter err) {
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    Path to = Optional.ofNullable(output).or(shared::gazetteer).orElse(USUAL_OUTPUT);
    refuseToOverwrite(to, dump);
    refuseToOverwrite(to, alternateNames);
    try {
      ImportSummary summary =
          new GeoNamesImport(this::report).run(dump, Optional.ofNullable(alternateNames), to);
      print(summary, to);
      return summary.isWhole() ? Program.DONE : Program.FAILED;
    } catch (IOException e) {
      err.println("dateline: " + reason(e));
      err.println(Files.exists(to) ? to + " is unchanged" : "nothing was written to " + to);
      return Program.FAILED;
    }
  }

  private void refuseToOverwrite(Path to, @Nullable Path from) throws IOException {
    if (spec != null
        && from != null
        && Files.exists(from)
        && Files.exists(to)
        && Files.isSameFile(to, from)) {
      throw new ParameterException(
          spec.commandLine(), to + " would be overwritten; name another file with --output");
    }
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException missing) {
      return "there is no file " + missing.getFile();
    }
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied";
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  /** Prints a line for each tenth of a step, which works in a log as well as on a terminal. */
  private void report(String currentStep, double share) {
    int current = (int) (share * TENTHS);
    if (!currentStep.equals(step) || current > tenths) {
      step = currentStep;
      tenths = current;
      String bar = "#".repeat(current) + ".".repeat(TENTHS - current);
      err.printf("[%s] %3d %% %s%n", bar, current * 100 / TENTHS, currentStep);
      err.flush();
    }
  }

  private void print(ImportSummary summary, Path to) {
    err.printf(
        Locale.ROOT, "%,d places with %,d names in %s%n", summary.places(), summary.names(), to);
    print(dump, summary.damagedPlaces());
    if (alternateNames != null) {
      print(alternateNames, summary.damagedNames());
    }
    err.printf("use it with --gazetteer %s%n", to);
    err.flush();
  }

  private void print(Path file, List<Damaged> damaged) {
    long rows = damaged.stream().mapToLong(Damaged::rows).sum();
    if (rows > 0) {
      err.printf(Locale.ROOT, "%,d damaged rows of %s were left out%n", rows, file);
      damaged.forEach(reason -> err.println("  " + reason));
    }
  }
}
