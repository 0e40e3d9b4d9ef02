package org.dateline.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the lines of a dump one by one, with bounded memory for any input. */
final class DumpLines {

  /**
   * GeoNames limits the column of alternate names to 10,000 characters; all others are far shorter.
   */
  static final int MAX_LINE_BYTES = 1 << 18;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private int position;
  private int limit;
  private byte[] line = new byte[1 << 12];
  private int length;
  private boolean tooLong;
  private long number;
  private long bytesRead;

  DumpLines(InputStream in) {
    this.in = in;
  }

  /** Moves to the next line that is not blank; returns false at the end of the file. */
  boolean next() throws IOException {
    do {
      if (!readLine()) {
        return false;
      }
    } while (length == 0 && !tooLong);
    return true;
  }

  /**
   * The current line, without its line break.
   *
   * @throws DamagedRowException if it is not UTF-8, or longer than any row
   */
  String text() throws DamagedRowException {
    if (tooLong) {
      throw new DamagedRowException(Damage.LENGTH);
    }
    try {
      return decoder.decode(ByteBuffer.wrap(line, 0, length)).toString();
    } catch (CharacterCodingException e) {
      throw new DamagedRowException(Damage.TEXT);
    }
  }

  /** The number of the current line, from 1. */
  long number() {
    return number;
  }

  /** How many bytes have been read. */
  long bytesRead() {
    return bytesRead;
  }

  private boolean readLine() throws IOException {
    length = 0;
    tooLong = false;
    boolean any = false;
    while (position < limit || fill()) {
      any = true;
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      append(position, end);
      position = end + 1;
      if (end < limit) {
        break;
      }
    }
    if (any) {
      number++;
      trim();
    }
    return any;
  }

  private boolean fill() throws IOException {
    limit = in.read(buffer);
    position = 0;
    bytesRead += Math.max(0, limit);
    return limit > 0;
  }

  private void append(int from, int to) {
    int count = to - from;
    if (length + count > MAX_LINE_BYTES) {
      tooLong = true;
      return;
    }
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(length + count, 2 * line.length));
    }
    System.arraycopy(buffer, from, line, length, count);
    length += count;
  }

  private void trim() {
    if (length > 0 && line[length - 1] == '\r') {
      length--;
    }
    int mark = BYTE_ORDER_MARK.length;
    if (number == 1 && length >= mark && Arrays.equals(line, 0, mark, BYTE_ORDER_MARK, 0, mark)) {
      length -= mark;
      System.arraycopy(line, mark, line, 0, length);
    }
  }
}
