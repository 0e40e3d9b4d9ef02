package org.dateline.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The lines of a stream of bytes, of which no more than one is held in memory, and none too long.
 */
public final class Lines {

  private final InputStream in;
  private final int longest;
  private long number;
  private boolean cut;

  /**
   * Reads lines.
   *
   * @param in best a buffered stream; the caller closes it
   * @param longest bytes of a line that are kept; what exceeds them is skipped
   */
  public Lines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The next line without its end, or empty after the last one. */
  public Optional<byte[]> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    cut = false;
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    number++;
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() < longest) {
        line.write(b);
      } else {
        cut = true;
      }
    }
    return Optional.of(line.toByteArray());
  }

  /** Whether a line holds nothing but white space. */
  public static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  /** The number of the last line, from 1. */
  public long number() {
    return number;
  }

  /** Whether the last line was longer than is kept. */
  public boolean wasCut() {
    return cut;
  }
}
