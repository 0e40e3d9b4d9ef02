package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.dateline.query.EventQuery;
import org.dateline.store.EventStore;

/** Exports a view of a store. */
public final class Export {

  private Export() {}

  /**
   * Writes the matching events.
   *
   * @param out stays open; not flushed if the export fails
   * @return how many events there were
   */
  public static long write(
      EventStore store, EventQuery query, ExportForm form, Provenance provenance, OutputStream out)
      throws IOException {
    long[] events = {0};
    try (EventWriter writer = form.writer(out, provenance)) {
      store.stream(
          query,
          event -> {
            try {
              writer.write(event);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            events[0]++;
          });
      writer.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return events[0];
  }
}
