package org.dateline.command;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.article.bytes.Lines;
import org.dateline.ingest.InOrder;
import org.dateline.resolve.Geoparser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads texts from one stream, and writes the places and events found in them to another. */
@Command(
    name = "geoparse",
    description = {
      "Finds places and events in texts: reads JSON Lines {\"id\", \"text\", \"title\"?, \"published\"?} on"
          + " stdin, writes {\"id\", \"mentions\", \"events\"} on stdout in the same order.",
      "Offsets count UTF-16 code units. A line that is not such an object is reported on stderr."
    })
final class GeoparseCommand implements Callable<Integer> {

  private static final int LONGEST_LINE = 16 * 1024 * 1024;
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final OutputStream out;
  private final PrintWriter err;

  @Mixin private final SharedOptions shared = new SharedOptions();

  @Option(names = "--geojson", description = "Write the events as a GeoJSON feature collection.")
  private boolean geojson;

  GeoparseCommand(InputStream in, OutputStream out, PrintWriter err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Geoparser geoparser = shared.openGeocoder().geoparser();
    try (OutputStream buffered = new BufferedOutputStream(out, BUFFER);
        GeoparseOutput output =
            geojson
                ? new FeatureOutput(geoparser, buffered)
                : new MentionOutput(geoparser, buffered)) {
      boolean allRead = run(output);
      output.finish();
      return allRead ? Program.DONE : Program.FAILED;
    }
  }

  private boolean run(GeoparseOutput output) throws IOException, InterruptedException {
    AtomicLong refused = new AtomicLong();
    try (InputStream buffered = new BufferedInputStream(in, BUFFER);
        InOrder<TextLine, TextLine.Outcome> stages =
            new InOrder<>(
                InOrder.allCores(),
                line -> line.parse(output),
                outcome -> take(outcome, refused),
                output::flush)) {
      Lines lines = new Lines(buffered, LONGEST_LINE);
      for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
        if (!Lines.isBlank(line.get())) {
          TextLine text = new TextLine(lines.number(), line.get(), lines.wasCut());
          stages.submit(text, line.get().length);
        }
      }
      stages.finish();
    }
    return refused.get() == 0;
  }

  private void take(TextLine.Outcome outcome, AtomicLong refused) {
    if (outcome instanceof TextLine.Refused refusal) {
      refused.incrementAndGet();
      err.println("line " + refusal.number() + ": " + refusal.reason());
    } else if (outcome instanceof TextLine.Parsed parsed) {
      parsed.print().run();
    }
  }
}
