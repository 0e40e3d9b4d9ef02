package org.dateline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dateline.gazetteer.NameMatch;
import org.dateline.gazetteer.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the places that have a name. */
@Command(name = "lookup", description = "Prints the places that have a name, the likeliest first.")
final class LookupCommand implements Callable<Integer> {

  private static final List<String> COLUMNS =
      List.of("id", "name", "matched", "lon", "lat", "code", "country", "admin1", "population");

  private final PrintWriter out;
  private final PrintWriter err;

  @Mixin private final SharedOptions shared = new SharedOptions();

  @Parameters(paramLabel = "NAME", arity = "1..*", description = "The name, quoted or not.")
  private List<String> words = List.of();

  LookupCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    String name = String.join(" ", words);
    List<NameMatch> matches = shared.openGazetteer().lookup(name);
    if (matches.isEmpty()) {
      err.println("dateline: no place has the name '" + name + "'");
      return Program.FAILED;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS);
    matches.forEach(match -> rows.add(row(match)));
    print(rows);
    return Program.DONE;
  }

  private static List<String> row(NameMatch match) {
    Place place = match.place();
    return List.of(
        place.id(),
        place.name(),
        match.name(),
        degrees(place.position().lon()),
        degrees(place.position().lat()),
        place.featureCode(),
        Objects.requireNonNullElse(place.country(), "-"),
        Objects.requireNonNullElse(place.admin1(), "-"),
        Long.toString(place.population()));
  }

  private static String degrees(double degrees) {
    return String.format(Locale.ROOT, "%.5f", degrees);
  }

  private void print(List<List<String>> rows) {
    int[] widths = new int[COLUMNS.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(row.get(i)).append(" ".repeat(widths[i] - width(row.get(i)) + 2));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
