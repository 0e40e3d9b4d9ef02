package org.dateline.command;

import java.io.PrintWriter;
import java.time.Duration;

/** Prints the progress of long work from time to time, and nothing if the work is done soon. */
final class ProgressLines {

  private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(2);

  private final PrintWriter err;
  private final Duration between;
  private long lastReport = System.nanoTime();

  ProgressLines(PrintWriter err) {
    this(err, BETWEEN_REPORTS);
  }

  ProgressLines(PrintWriter err, Duration between) {
    this.err = err;
    this.between = between;
  }

  /** Reports the progress of an ingest. */
  void report(long ingested, long rejected, long total) {
    if (isTime()) {
      err.printf("%d of %d articles%n", ingested + rejected, total);
      err.flush();
    }
  }

  /**
   * Reports the progress of work on a whole store, see {@link org.dateline.store.StoreProgress}.
   */
  void report(String step, double share) {
    if (isTime()) {
      err.println(share > 0 ? "%s: %d %%".formatted(step, (int) (share * 100)) : step);
      err.flush();
    }
  }

  private boolean isTime() {
    long now = System.nanoTime();
    if (now - lastReport < between.toNanos()) {
      return false;
    }
    lastReport = now;
    return true;
  }
}
