package org.dateline.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dateline.export.Export;
import org.dateline.export.ExportForm;
import org.dateline.export.Provenance;
import org.dateline.layer.LargeLayer;
import org.dateline.query.EventQuery;
import org.dateline.store.EventStore;
import org.dateline.stores.Stores;

/**
 * Measures each form of export beside GDAL, which writes the same form from the same store.
 *
 * <p>Arguments: how many events, how many rounds. The rounds of both take turns, so that a busy
 * machine is busy for both; printed are medians.
 */
public final class ExportForms {

  /** GDAL's name of each form; of the same order of work: it indexes what we index. */
  private static final List<String> DRIVERS =
      List.of("GeoJSON", "GeoJSONSeq", "GPKG", "CSV", "KML", "FlatGeobuf");

  private ExportForms() {}

  public static void main(String[] arguments) throws Exception {
    int events = Integer.parseInt(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    Path folder = Files.createTempDirectory("dateline-benchmark-");
    try {
      measure(folder, events, rounds);
    } finally {
      try (var files = Files.list(folder)) {
        files.forEach(file -> file.toFile().delete());
      }
      Files.delete(folder);
    }
  }

  private static void measure(Path folder, int events, int rounds) throws Exception {
    Path file = folder.resolve("store.gpkg");
    try (EventStore store = Stores.open(file)) {
      LargeLayer.fill(store, events);
    }
    try (EventStore store = Stores.open(file)) {
      System.out.printf("%-12s %8s %8s %6s %6s%n", "form", "ours", "ogr2ogr", "ratio", "MB");
      for (ExportForm form : ExportForm.values()) {
        List<Double> ours = new ArrayList<>();
        List<Double> gdal = new ArrayList<>();
        Path target = folder.resolve("out." + form.ending());
        export(store, form, target);
        long bytes = Files.size(target);
        for (int i = 0; i < rounds; i++) {
          ours.add(export(store, form, target));
          gdal.add(ogr2ogr(file, DRIVERS.get(form.ordinal()), target));
        }
        System.out.printf(
            Locale.ROOT,
            "%-12s %6.2f s %6.2f s %6.2f %6.1f%n",
            form.title(),
            median(ours),
            median(gdal),
            median(gdal) / median(ours),
            bytes / 1e6);
      }
    }
  }

  private static double export(EventStore store, ExportForm form, Path target) throws IOException {
    Provenance provenance = Provenance.of(EventQuery.ALL, "made-up", Instant.EPOCH);
    long start = System.nanoTime();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
      Export.write(store, EventQuery.ALL, form, provenance, out);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static double ogr2ogr(Path store, String driver, Path target) throws Exception {
    Files.deleteIfExists(target);
    List<String> command =
        new ArrayList<>(
            Arrays.asList("ogr2ogr", "-f", driver, target.toString(), store.toString(), "events"));
    if (driver.equals("CSV")) {
      command.addAll(List.of("-lco", "GEOMETRY=AS_XY"));
    }
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command + " ended with " + process.exitValue());
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(List<Double> seconds) {
    return seconds.stream().sorted().skip(seconds.size() / 2).findFirst().orElseThrow();
  }
}
