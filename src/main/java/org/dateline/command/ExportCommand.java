package org.dateline.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.geojson.EventCollectionWriter;
import org.dateline.store.EventQuery;
import org.dateline.store.EventStore;
import org.dateline.store.InvalidFilterException;
import org.dateline.store.SqliteEventStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes events of the store to a file. */
@Command(name = "export", description = "Writes the events under the filters to a file.")
final class ExportCommand implements Callable<Integer> {

  private final PrintWriter err;

  @Mixin private final SharedOptions shared = new SharedOptions();
  @Mixin private final FilterOptions filters = new FilterOptions();

  @Parameters(
      paramLabel = "FILE",
      description = "What to write; .geojson is the form known so far.")
  private Path file = Path.of("events.geojson");

  @Spec private @Nullable CommandSpec spec;

  ExportCommand(PrintWriter err) {
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".geojson")) {
      throw wrongUsage(file + " has no ending that can be written; known is .geojson");
    }
    EventQuery query = query();
    if (!Files.exists(shared.store())) {
      throw wrongUsage("there is no store at " + shared.store() + "; ingest makes one");
    }
    try (EventStore store = SqliteEventStore.open(shared.store())) {
      long events = write(store, query);
      err.println(events + (events == 1 ? " event" : " events") + " written to " + file);
    }
    return Program.DONE;
  }

  // Beside the file first: whoever has the old one open, or the disk full, keeps the old one.
  private long write(EventStore store, EventQuery query) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    AtomicLong events = new AtomicLong();
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part));
          EventCollectionWriter writer = new EventCollectionWriter(out)) {
        store.stream(
            query,
            event -> {
              writer.write(event);
              events.incrementAndGet();
            });
        writer.finish();
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    return events.get();
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
