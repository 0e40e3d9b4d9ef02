package org.dateline.export;

import java.io.Closeable;
import java.io.IOException;
import org.dateline.query.EventFeature;

/**
 * Writes events one by one in some form: memory does not grow with their number.
 *
 * <p>What is closed before {@link #finish} was called stays incomplete, so that nobody takes half
 * of it for the whole. The stream below stays open.
 */
public interface EventWriter extends Closeable {

  /** Adds an event. */
  void write(EventFeature event) throws IOException;

  /** Writes what is left to write. */
  void finish() throws IOException;
}
