package org.dateline.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.evaluate.ErrorKind;
import org.dateline.evaluate.Errors;
import org.dateline.evaluate.Evaluation;
import org.dateline.evaluate.Rate;
import org.dateline.evaluate.Reliability;
import org.dateline.evaluate.RoleTable;
import org.dateline.evaluate.Score;
import org.dateline.mention.Role;

/** Prints an evaluation for people. */
final class EvaluationReport {

  private final PrintWriter out;
  private final int commonest;

  /**
   * Creates a report to a stream.
   *
   * @param commonest how many words are listed for each kind of error
   */
  EvaluationReport(PrintWriter out, int commonest) {
    this.out = out;
    this.commonest = commonest;
  }

  /** Prints the figures of a whole corpus. */
  void print(Evaluation evaluation) {
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
          errors.commonest(kind, commonest).stream()
              .map(EvaluationReport::counted)
              .collect(Collectors.joining(", "));
      String name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      out.printf("    %-14s %4d  %s%n", name, errors.count(kind), words);
    }
  }

  private static String counted(Map.Entry<String, Integer> word) {
    return word.getKey() + (word.getValue() == 1 ? "" : " (" + word.getValue() + ")");
  }
}
