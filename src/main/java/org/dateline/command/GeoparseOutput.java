package org.dateline.command;

import java.io.Closeable;
import java.util.Optional;
import org.dateline.time.PartialDate;

/** A form in which {@code geoparse} writes what it found. */
interface GeoparseOutput extends Closeable {

  /**
   * A text of the input.
   *
   * @param number of its line, from 1
   */
  record Text(
      long number,
      Optional<String> id,
      String text,
      Optional<String> title,
      Optional<PartialDate> published) {}

  /**
   * Does the work on one text; many threads call this at once.
   *
   * @return what writes the result; one thread runs it, when its turn comes
   */
  Runnable parse(Text text);

  /** Hands on what is written so far, for whoever waits for it. */
  void flush();

  /** Ends the output after the last result. */
  void finish();
}
