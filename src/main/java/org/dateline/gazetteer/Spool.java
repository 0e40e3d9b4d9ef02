package org.dateline.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Bytes that are written once, then read: in memory or in a file, depending on the {@link
 * Workspace}.
 */
abstract class Spool extends OutputStream {

  private long size;

  /** The number of bytes written so far. */
  final long size() {
    return size;
  }

  @Override
  public final void write(int b) throws IOException {
    append(new byte[] {(byte) b}, 0, 1);
    size++;
  }

  @Override
  public final void write(byte[] bytes, int offset, int length) throws IOException {
    append(bytes, offset, length);
    size += length;
  }

  /**
   * Reads from {@code start} (inclusive) to {@code end} (exclusive); nothing may be written
   * afterwards.
   */
  abstract InputStream read(long start, long end) throws IOException;

  /** Reads all. */
  final InputStream read() throws IOException {
    return read(0, size);
  }

  abstract void append(byte[] bytes, int offset, int length) throws IOException;
}
