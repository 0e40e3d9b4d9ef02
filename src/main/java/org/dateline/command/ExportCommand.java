package org.dateline.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.dateline.export.Export;
import org.dateline.export.ExportForm;
import org.dateline.export.Provenance;
import org.dateline.gazetteer.Replacement;
import org.dateline.query.EventQuery;
import org.dateline.query.InvalidFilterException;
import org.dateline.store.EventStore;
import org.dateline.stores.Stores;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes events of the store to a file. */
@Command(name = "export", description = "Writes the events that match the filters to a file.")
final class ExportCommand implements Callable<Integer> {

  private final PrintWriter err;

  @Mixin private final SharedOptions shared = new SharedOptions();
  @Mixin private final FilterOptions filters = new FilterOptions();

  @Parameters(
      paramLabel = "FILE",
      description =
          "The file to write; its extension selects the format: .geojson .geojsonl .gpkg .csv .kml"
              + " or .fgb.")
  private Path file = Path.of("events.geojson");

  @Spec private @Nullable CommandSpec spec;

  ExportCommand(PrintWriter err) {
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    ExportForm form = form();
    EventQuery query = query();
    try (EventStore store = Stores.open(shared.existingStore())) {
      long events = write(store, query, form);
      err.println(events + (events == 1 ? " event" : " events") + " written to " + file);
    }
    return Program.DONE;
  }

  private long write(EventStore store, EventQuery query, ExportForm form) throws IOException {
    Provenance provenance =
        Provenance.of(query, shared.openGazetteer().edition(), Clock.systemUTC().instant());
    try (Replacement replacement = Replacement.of(file)) {
      OutputStream out = new BufferedOutputStream(replacement.out(), 1 << 16);
      long events = Export.write(store, query, form, provenance, out);
      out.flush();
      replacement.commit();
      return events;
    }
  }

  private ExportForm form() {
    String name = String.valueOf(file.getFileName());
    return ExportForm.findByEnding(name.substring(name.lastIndexOf('.') + 1))
        .orElseThrow(
            () -> wrongUsage(file + " has no known extension; known are " + ExportForm.endings()));
  }

  private EventQuery query() {
    try {
      return filters.query();
    } catch (InvalidFilterException e) {
      throw wrongUsage("--" + e.getMessage());
    }
  }

  private ParameterException wrongUsage(String message) {
    if (spec == null) {
      throw new IllegalStateException(message);
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
