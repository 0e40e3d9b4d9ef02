package org.dateline.command;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/** Tells a person now and then how far an ingest is. */
final class ProgressLines {

  private static final long BETWEEN_REPORTS = TimeUnit.SECONDS.toNanos(2);

  private final PrintWriter err;
  private long lastReport = System.nanoTime();

  ProgressLines(PrintWriter err) {
    this.err = err;
  }

  void report(long ingested, long rejected, long total) {
    if (System.nanoTime() - lastReport > BETWEEN_REPORTS) {
      lastReport = System.nanoTime();
      err.printf("%d of %d articles%n", ingested + rejected, total);
      err.flush();
    }
  }
}
