package org.dateline.article.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The lines of a stream of bytes. Only one line at a time is in memory, and its length is bounded.
 */
public final class Lines {

  private final InputStream in;
  private final int longest;
  private long number;
  private boolean cut;

  /**
   * Reads lines.
   *
   * @param in should be buffered; the caller closes it
   * @param longest the number of bytes of a line that are kept; the rest of the line is skipped
   */
  public Lines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The next line without its line break, or empty after the last line. */
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

  /** Whether a line consists of white space only. */
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

  /** Whether the last line was longer than the limit and was cut. */
  public boolean wasCut() {
    return cut;
  }
}
