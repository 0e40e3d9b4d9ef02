package org.dateline.export;

import java.io.Closeable;
import java.io.IOException;
import org.dateline.query.EventFeature;

/**
 * Writes events one by one in some format; memory does not grow with their number.
 *
 * <p>Output that is closed before {@link #finish} is left incomplete, so that nobody mistakes a
 * part for the whole. The underlying stream stays open.
 */
public interface EventWriter extends Closeable {

  /** Adds an event. */
  void write(EventFeature event) throws IOException;

  /** Writes the end of the output. */
  void finish() throws IOException;
}
